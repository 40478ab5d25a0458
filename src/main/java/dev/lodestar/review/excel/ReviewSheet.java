package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PromisePart;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What is talked about, what is said of it, what was decided, and what became of what was promised. */
final class ReviewSheet extends Page {

    private final Minutes minutes;
    private int end;

    ReviewSheet(Book book) {
        super(book, book.words.get("pack.sheet.review"));
        this.minutes = book.pack.minutes();
    }

    @Override
    void rows(Rows out) {
        title(out, minutes.title(), book.words.get("pack.review.lede"));
        section(out, "pack.review.agenda", "pack.head.status", "pack.head.about", "pack.head.owner");
        minutes.agenda()
                .forEach(item -> out.row()
                        .text(0, Styles.look(item.status()), book.words.status(item.status()))
                        .text(1, Look.NAME, item.name())
                        .text(2, Look.CELL, item.owner().name()));
        section(
                out,
                "pack.review.commentary",
                "pack.head.about",
                "pack.head.comment",
                "pack.head.by",
                "pack.head.when");
        minutes.commentary()
                .forEach(one -> out.row(tall(one.text()))
                        .text(0, Look.NAME, one.name())
                        .text(1, Look.CELL, one.text())
                        .text(2, Look.QUIET, one.author().name())
                        .time(3, Look.QUIET, one.at()));
        none(out, minutes.commentary());
        section(
                out,
                "pack.review.decisions",
                "pack.head.nr",
                "pack.head.decision",
                "pack.head.owner",
                "pack.head.due",
                "pack.head.by");
        minutes.decisions().forEach(one -> decision(out, one));
        none(out, minutes.decisions());
        moved(out);
        promises(out);
        end = out.number();
    }

    private void decision(Rows out, Minutes.Decision one) {
        out.row(tall(one.text()))
                .whole(0, Look.QUIET, minutes.decisions().indexOf(one) + 1)
                .text(1, Look.NAME, one.text())
                .text(2, Look.CELL, one.owner() == null ? null : one.owner().name())
                .day(3, Look.QUIET, one.due())
                .text(4, Look.QUIET, one.by().name());
    }

    private void moved(Rows out) {
        section(out, "pack.review.moved", "pack.head.after", "pack.head.about", "pack.head.before");
        for (MovedPart one : book.snapshot.moved()) {
            status(out.row(), 0, one.after(), "pack.review.gone");
            out.text(1, Look.NAME, one.name());
            status(out, 2, one.before(), "pack.review.new");
        }
        none(out, book.snapshot.moved());
    }

    private void status(Rows out, int column, @Nullable LightStatus status, String none) {
        out.text(
                column,
                status == null ? Look.SILENT : Styles.look(status),
                status == null ? book.words.get(none) : book.words.status(status));
    }

    private void promises(Rows out) {
        List<PromisePart> promises = book.snapshot.promises();
        section(
                out,
                "pack.review.promises",
                "pack.head.verdict",
                "pack.head.measure",
                "pack.head.direction",
                "pack.head.due",
                "pack.head.then",
                "pack.head.later",
                "pack.head.by",
                "pack.head.comment");
        int first = out.number() + 1;
        for (PromisePart one : promises) {
            String format = Formats.with(one.unit(), book.decimals(one.measure()));
            out.row(tall(one.note() == null ? "" : one.note()))
                    .text(0, look(one.verdict()), verdict(one.verdict()))
                    .text(1, Look.NAME, one.measureName() + " · v" + one.version())
                    .text(2, Look.CELL, book.words.named("pack.direction.", one.direction()))
                    .day(3, Look.QUIET, one.by())
                    .number(4, Look.FAINT, format, one.then())
                    .number(5, Look.STRONG, format, one.later())
                    .text(6, Look.QUIET, one.author().name())
                    .text(7, Look.CELL, one.note());
        }
        none(out, promises);
        if (!promises.isEmpty()) {
            integrity(out, promises, first);
        }
    }

    /** The share of the promises with a verdict that were kept. */
    private void integrity(Rows out, List<PromisePart> promises, int first) {
        String cells = "A" + first + ":A" + out.number();
        double judged = promises.stream().filter(one -> judged(one.verdict())).count();
        double kept =
                promises.stream().filter(one -> "KEPT".equals(one.verdict())).count();
        String shares =
                "IFERROR(COUNTIF(%1$s,\"%2$s\")/(COUNTIF(%1$s,\"%2$s\")+COUNTIF(%1$s,\"%3$s\")+COUNTIF(%1$s,\"%4$s\")),\"\")"
                        .formatted(cells, verdict("KEPT"), verdict("PARTLY"), verdict("NOT_KEPT"));
        out.row(22).formula(0, Look.BAND, Formats.PERCENT, shares, judged == 0 ? "" : kept / judged);
        out.text(1, Look.BAND, book.words.get("pack.review.integrity"));
        for (int column = 2; column < 8; column++) {
            out.text(column, Look.BAND, null);
        }
    }

    private static boolean judged(@Nullable String verdict) {
        return "KEPT".equals(verdict) || "PARTLY".equals(verdict) || "NOT_KEPT".equals(verdict);
    }

    private String verdict(@Nullable String verdict) {
        String shape = switch (verdict == null ? "" : verdict) {
            case "KEPT" -> "● ";
            case "PARTLY" -> "▲ ";
            case "NOT_KEPT" -> "■ ";
            default -> "◌ ";
        };
        return shape + book.words.named("pack.verdict.", verdict == null ? "waiting" : verdict);
    }

    private static Look look(@Nullable String verdict) {
        return switch (verdict == null ? "" : verdict) {
            case "KEPT" -> Look.OK;
            case "PARTLY" -> Look.WARN;
            case "NOT_KEPT" -> Look.BAD;
            default -> Look.SILENT;
        };
    }

    private void section(Rows out, String title, String... heads) {
        if (out.number() > 3) {
            out.row(14);
        }
        out.row(22).text(0, Look.SECTION, book.words.get(title));
        out.row(20);
        for (int column = 0; column < heads.length; column++) {
            boolean right = heads[column].equals("pack.head.then") || heads[column].equals("pack.head.later");
            out.text(column, right ? Look.HEAD_RIGHT : Look.HEAD, book.words.get(heads[column]));
        }
    }

    private static double tall(String text) {
        return Math.max(20, 6 + 14d * Measured.lines(text, 56));
    }

    @Override
    void around(Measured measured) {
        widths(24, 58, 24, 18, 18, 16, 24, 40);
        print(PaperSize.A4_PAPER, true, 0);
        StatusColours.on(sheet, new CellRangeAddress(3, Math.max(3, end), 0, 0));
    }
}
