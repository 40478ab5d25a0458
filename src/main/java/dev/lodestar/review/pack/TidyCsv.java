package dev.lodestar.review.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Every period of every measure as RFC 4180: a row an observation, a column a variable, the same names in every language,
 * so that tools can rely on them. Begins with a byte order mark, without which Excel misreads Chinese.
 */
public final class TidyCsv {

    private static final List<String> COLUMNS = List.of(
            "plan",
            "review_period",
            "measure",
            "measure_name",
            "unit",
            "kind",
            "frequency",
            "owner",
            "org_unit",
            "source",
            "period",
            "first_day",
            "last_day",
            "value",
            "numerator",
            "denominator",
            "actual",
            "expected",
            "lower",
            "upper",
            "gap",
            "green",
            "amber",
            "judgement",
            "definition_version",
            "revision",
            "note");

    /** What a spreadsheet takes for a formula, also in the full width of Chinese input. */
    private static final String RISKY = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private TidyCsv() {}

    /** Writes all rows; the stream stays open. */
    public static void write(Pack pack, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        var printer = new CSVPrinter(writer, format);
        printer.printRecord(COLUMNS);
        Head head = pack.snapshot().head();
        for (MeasurePart measure : pack.snapshot().measures()) {
            for (PeriodPart period : measure.periods()) {
                printer.printRecord(row(head, measure, period));
            }
        }
        printer.flush();
    }

    /** The text as a spreadsheet leaves it alone: what would begin a formula gets an apostrophe before it. */
    public static String harmless(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> row(Head head, MeasurePart measure, PeriodPart period) {
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(harmless(head.plan()));
        row.add(harmless(head.period()));
        row.add(harmless(measure.key()));
        row.add(harmless(measure.name()));
        row.add(harmless(measure.unit()));
        row.add(measure.kind().name());
        row.add(measure.frequency().name());
        row.add(harmless(measure.owner().name()));
        row.add(harmless(measure.orgUnit()));
        row.add(measure.source() == null ? "" : harmless(measure.source()));
        row.add(period.label());
        row.add(period.firstDay().toString());
        row.add(period.lastDay().toString());
        row.add(number(period.value()));
        row.add(number(period.numerator()));
        row.add(number(period.denominator()));
        row.add(number(period.actual()));
        row.add(number(period.expected()));
        row.add(number(period.lower()));
        row.add(number(period.upper()));
        row.add(number(period.gap()));
        row.add(number(period.green()));
        row.add(number(period.amber()));
        row.add(period.judgement().name());
        row.add(Integer.toString(period.definitionVersion()));
        row.add(period.revision() == null ? "" : period.revision().toString());
        row.add(period.note() == null ? "" : harmless(period.note()));
        return row;
    }

    /** Numbers stay numbers, a negative one too. */
    private static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
