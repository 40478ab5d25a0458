package dev.lodestar.review.excel;

import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Draws a measure's periods: what came solid, what was expected dashed, the limits thin. */
final class LineChart {

    private static final int LONGEST_NAME = 200;

    private final Book book;
    private final XSSFDrawing drawing;
    private final DataSheet data;

    LineChart(Book book, XSSFSheet sheet, DataSheet data) {
        this.book = book;
        this.drawing = sheet.createDrawingPatriarch();
        this.data = data;
    }

    void draw(MeasurePart measure, int left, int top, int right, int bottom) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
        String unit = measure.unit().isBlank() ? "" : " (" + measure.unit() + ")";
        chart.setTitleText(Rows.clean(book.words.status(measure.status()) + "  " + measure.name() + unit));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(11d));
        XDDFCategoryAxis periods = chart.createCategoryAxis(AxisPosition.BOTTOM);
        periods.setMajorTickMark(AxisTickMark.NONE);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat(Formats.plain(book.decimals(measure.key())));
        values.setMajorTickMark(AxisTickMark.NONE);
        values.getOrAddMajorGridProperties().setLineProperties(line(Look.Ink.LINE, 0.5, PresetLineDash.SOLID));
        values.getOrAddShapeProperties().setLineProperties(line(Look.Ink.LINE, 0.5, PresetLineDash.SOLID));
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, periods, values);
        lines.setVaryColors(false);
        series(lines, measure);
        chart.plot(lines);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        describe(measure);
    }

    private void series(XDDFLineChartData lines, MeasurePart measure) {
        add(lines, measure, DataSheet.EXPECTED, PeriodPart::expected, line(Look.Ink.EDGE, 1.5, PresetLineDash.DASH));
        add(lines, measure, DataSheet.LOWER, PeriodPart::lower, line(Look.Ink.EDGE, 1.5, PresetLineDash.DASH));
        add(lines, measure, DataSheet.UPPER, PeriodPart::upper, line(Look.Ink.EDGE, 1.5, PresetLineDash.DASH));
        XDDFLineProperties limit = line(Look.Ink.BAD, 0.75, PresetLineDash.SYSTEM_DOT);
        add(lines, measure, DataSheet.LIMIT_LOWER, period -> DataSheet.limitLower(measure, period), limit);
        add(lines, measure, DataSheet.LIMIT_UPPER, period -> DataSheet.limitUpper(measure, period), limit);
        add(lines, measure, DataSheet.ACTUAL, PeriodPart::actual, line(Look.Ink.INK, 2.25, PresetLineDash.SOLID));
    }

    private void add(
            XDDFLineChartData lines,
            MeasurePart measure,
            int column,
            Function<PeriodPart, @Nullable BigDecimal> number,
            XDDFLineProperties line) {
        List<PeriodPart> periods = measure.periods();
        Double[] values = periods.stream()
                .map(number)
                .map(one -> one == null ? null : one.doubleValue())
                .toArray(Double[]::new);
        if (java.util.Arrays.stream(values).allMatch(java.util.Objects::isNull)) {
            return;
        }
        String[] labels = periods.stream().map(PeriodPart::label).toArray(String[]::new);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(labels, range(measure, DataSheet.PERIOD), DataSheet.PERIOD);
        var series = (XDDFLineChartData.Series)
                lines.addSeries(categories, XDDFDataSourcesFactory.fromArray(values, range(measure, column), column));
        series.setTitle(book.words.get(DataSheet.HEADS.get(column)), null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(line);
    }

    private String range(MeasurePart measure, int column) {
        int first = data.firstRow(measure);
        String letters = SheetXml.letters(column);
        return data.at("$" + letters + "$" + first + ":$" + letters + "$"
                + (first + measure.periods().size() - 1));
    }

    /** What the chart shows, for who cannot see it. */
    private void describe(MeasurePart measure) {
        PeriodPart latest = measure.periods().getLast();
        var anchors = drawing.getCTDrawing().getTwoCellAnchorList();
        var frame = anchors.getLast().getGraphicFrame().getNvGraphicFramePr().getCNvPr();
        String name = Rows.clean(measure.name());
        String brief = Rows.clean(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        frame.setName(brief);
        frame.setDescr(Rows.clean(book.words.get(
                "pack.charts.alt",
                brief,
                book.words.period(latest.label()),
                book.words.number(measure.unit(), latest.actual()),
                book.words.status(measure.status()))));
    }

    private static XDDFLineProperties line(String color, double width, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(color))));
        line.setWidth(width);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }
}
