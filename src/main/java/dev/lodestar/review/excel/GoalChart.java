package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.Snapshot;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.jspecify.annotations.Nullable;

/** How far each goal has come on its way to the target, beside how far it should have; in percent, so that units agree. */
final class GoalChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 28;

    private final PackWords words;
    private final List<Bar> bars;

    private record Bar(String name, double actual, double expected) {}

    GoalChart(PackWords words, Snapshot snapshot) {
        this.words = words;
        Map<String, MeasurePart> measures = snapshot.measures().stream()
                .collect(Collectors.toMap(MeasurePart::key, Function.identity(), (a, b) -> a));
        List<Bar> found = new ArrayList<>();
        for (GoalPart goal : snapshot.goals()) {
            Bar bar = bar(goal, measures.get(goal.measure()));
            if (bar != null) {
                found.add(bar);
            }
        }
        // A chart with lying bars begins at the bottom.
        Collections.reverse(found);
        this.bars = List.copyOf(found);
    }

    void draw(XSLFSlide slide, Rectangle2D where) {
        if (bars.isEmpty()) {
            return;
        }
        XMLSlideShow show = slide.getSlideShow();
        XSLFChart chart = show.createChart();
        chart.setAutoTitleDeleted(true);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis percents = chart.createValueAxis(AxisPosition.BOTTOM);
        percents.setCrosses(AxisCrosses.AUTO_ZERO);
        percents.setMinimum(0);
        percents.setNumberFormat("0\"%\"");
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, percents);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(60);
        series(chart, data, 2, words.text("paper.expected"), new byte[] {(byte) 0xc4, (byte) 0xc8, (byte) 0xcd});
        series(chart, data, 1, words.text("paper.actual"), new byte[] {0x1c, 0x5f, (byte) 0xd4});
        chart.plot(data);
        slide.addChart(
                chart,
                new Rectangle2D.Double(
                        Units.toEMU(where.getX()),
                        Units.toEMU(where.getY()),
                        Units.toEMU(where.getWidth()),
                        Units.toEMU(where.getHeight())));
        describe(slide);
    }

    private void series(XSLFChart chart, XDDFBarChartData data, int column, String title, byte[] colour) {
        int last = bars.size();
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                bars.stream().map(Bar::name).toArray(String[]::new),
                chart.formatRange(new CellRangeAddress(1, last, 0, 0)),
                0);
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                bars.stream()
                        .map(bar -> column == 1 ? bar.actual() : bar.expected())
                        .toArray(Double[]::new),
                chart.formatRange(new CellRangeAddress(1, last, column, column)),
                column);
        XDDFChartData.Series series = data.addSeries(names, numbers);
        series.setTitle(title, chart.setSheetTitle(title, column));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        series.setLineProperties(new org.apache.poi.xddf.usermodel.XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE))));
    }

    /** What the chart says, for who cannot see it. */
    private void describe(XSLFSlide slide) {
        String said = bars.reversed().stream()
                .map(bar -> words.text("slide.bar", bar.name(), bar.actual(), bar.expected()))
                .collect(Collectors.joining("; "));
        slide.getShapes().stream()
                .filter(org.apache.poi.xslf.usermodel.XSLFGraphicFrame.class::isInstance)
                .map(org.apache.poi.xslf.usermodel.XSLFGraphicFrame.class::cast)
                .filter(org.apache.poi.xslf.usermodel.XSLFGraphicFrame::hasChart)
                .forEach(frame -> AltText.set(frame, said));
    }

    private static @Nullable Bar bar(GoalPart goal, @Nullable MeasurePart measure) {
        PeriodPart latest = measure == null ? null : measure.latest();
        if (measure == null || latest == null || latest.actual() == null || latest.expected() == null) {
            return null;
        }
        Definition definition = measure.definition();
        Curve curve = definition == null ? null : definition.curve();
        if (curve == null || curve.targets().isEmpty()) {
            return null;
        }
        BigDecimal target = curve.targets().getLast().value();
        Baseline baseline = curve.baseline();
        BigDecimal from = baseline == null ? BigDecimal.ZERO : baseline.value();
        if (target == null || target.compareTo(from) == 0) {
            return null;
        }
        return new Bar(
                shortened(goal.name()), way(latest.actual(), from, target), way(latest.expected(), from, target));
    }

    private static double way(BigDecimal value, BigDecimal from, BigDecimal target) {
        return value.subtract(from)
                .multiply(HUNDRED)
                .divide(target.subtract(from), 1, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }
}
