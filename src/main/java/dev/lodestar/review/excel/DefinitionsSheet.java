package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.review.pack.MeasurePart;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.jspecify.annotations.Nullable;

/** How each number is made and judged, in words. */
final class DefinitionsSheet extends Page {

    private static final List<String> HEADS = List.of(
            "pack.head.measure",
            "pack.define.key",
            "pack.head.unit",
            "pack.define.made",
            "pack.define.expected",
            "pack.define.tolerance",
            "pack.define.lag",
            "pack.define.source",
            "pack.head.version");

    private int head;
    private int end;

    DefinitionsSheet(Book book) {
        super(book, book.words.get("pack.sheet.definitions"));
    }

    @Override
    void rows(Rows out) {
        title(out, book.words.get("pack.define.title"), book.words.get("pack.define.lede"));
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        head = out.number() + 1;
        heads(out, HEADS, 8, 8);
        book.snapshot.measures().forEach(measure -> row(out, measure));
        end = out.number();
    }

    private void row(Rows out, MeasurePart measure) {
        Definition definition = measure.definition();
        String made = made(measure, definition);
        String expected = expected(measure, definition);
        int lines = Math.max(
                Measured.lines(made, 42), Math.max(Measured.lines(expected, 42), Measured.lines(measure.name(), 36)));
        out.row(8 + 14d * lines)
                .text(0, Look.NAME, measure.name())
                .text(1, Look.QUIET, measure.key())
                .text(2, Look.CELL, measure.unit())
                .text(3, Look.CELL, made)
                .text(4, Look.CELL, expected)
                .text(5, Look.CELL, definition == null ? null : tolerance(measure, definition))
                .text(6, Look.CELL, definition == null ? null : lag(measure, definition))
                .text(7, Look.CELL, measure.source() == null ? book.words.get("pack.define.byHand") : measure.source())
                .whole(8, Look.FAINT, definition == null ? null : definition.version());
    }

    private String made(MeasurePart measure, @Nullable Definition definition) {
        String kind = book.words.named("pack.made.", measure.kind().name());
        String pace = book.words.named("pack.frequency.", measure.frequency().name());
        String sum = definition == null
                ? ""
                : " " + book.words.named("pack.made.", definition.accumulation().name());
        String few = definition == null || definition.minDenominator() == null
                ? ""
                : " " + book.words.get("pack.define.few", book.words.number("", definition.minDenominator()));
        return book.words.get("pack.define.kind", pace, kind) + sum + few;
    }

    private String expected(MeasurePart measure, @Nullable Definition definition) {
        Target target = Formats.target(measure);
        if (definition == null || target == null || definition.curve() == null) {
            return book.words.get("pack.define.noTarget");
        }
        String side = book.words.named("pack.side.", definition.direction().name());
        String value = target.lower() != null && target.upper() != null
                ? book.words.number("", target.lower()) + "–" + book.words.number(measure.unit(), target.upper())
                : book.words.number(measure.unit(), target.value());
        String shape =
                book.words.named("pack.shape.", definition.curve().shape().name());
        return book.words.get("pack.define.to", side, value, book.day(target.date()), shape);
    }

    private String tolerance(MeasurePart measure, Definition definition) {
        Tolerance tolerance = definition.tolerance();
        boolean percent = tolerance.type() == Tolerance.Type.PERCENT;
        String unit = percent ? "%" : measure.unit();
        String base = percent
                ? " "
                        + book.words.named(
                                "pack.base.", definition.toleranceBase().name())
                : "";
        return book.words.get(
                        "pack.define.within",
                        book.words.number(unit, tolerance.green()),
                        book.words.number(unit, tolerance.amber()))
                + base;
    }

    private String lag(MeasurePart measure, Definition definition) {
        String when = book.words.named("pack.lag.", definition.lag().when().name());
        return book.words.get(
                "pack.define.after",
                Integer.toString(definition.lag().periods()),
                book.words.named("pack.periods.", measure.frequency().name()),
                when);
    }

    @Override
    void around(Measured measured) {
        widths(38, 18, 12, 44, 44, 34, 34, 20, 10);
        table(head, end, HEADS.size() - 1, 1);
        print(PaperSize.A3_PAPER, true, 0);
    }
}
