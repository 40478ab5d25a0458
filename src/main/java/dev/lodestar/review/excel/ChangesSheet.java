package dev.lodestar.review.excel;

import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.VersionPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.jspecify.annotations.Nullable;

/** What changed since the last review: the plan, and the numbers. */
final class ChangesSheet extends Page {

    private static final List<String> VERSIONS = List.of(
            "pack.head.version",
            "pack.head.when",
            "pack.head.by",
            "pack.head.reason",
            "pack.head.expectedImpact",
            "pack.head.computedImpact");
    private static final List<String> DIFFERENCES = List.of(
            "pack.head.version",
            "pack.head.what",
            "pack.head.part",
            "pack.head.about",
            "pack.head.before",
            "pack.head.after");
    private static final List<String> CHANGES = List.of(
            "pack.head.what",
            "pack.head.when",
            "pack.head.by",
            "pack.head.measure",
            "pack.head.before",
            "pack.head.after",
            "pack.head.period",
            "pack.head.reason");

    ChangesSheet(Book book) {
        super(book, book.words.get("pack.sheet.changes"));
    }

    @Override
    void rows(Rows out) {
        String since = book.head.since() == null
                ? book.words.get("pack.cover.first")
                : book.words.get("pack.changes.since", book.time(book.head.since()));
        title(out, book.words.get("pack.changes.title"), since);
        section(out, "pack.changes.versions", VERSIONS, 6);
        for (VersionPart version : book.snapshot.versions()) {
            String impact = impact(version.impact());
            int lines = Math.max(
                    Measured.lines(impact, 42),
                    Math.max(Measured.lines(version.reason(), 40), Measured.lines(version.expectedImpact(), 36)));
            out.row(8 + 14d * lines)
                    .text(0, Look.NAME, "v" + version.number())
                    .time(1, Look.QUIET, version.at())
                    .text(2, Look.CELL, version.by().name())
                    .text(3, Look.CELL, version.reason())
                    .text(4, Look.CELL, version.expectedImpact())
                    .text(5, Look.CELL, impact);
        }
        none(out, book.snapshot.versions());
        section(out, "pack.changes.differences", DIFFERENCES, 6);
        for (VersionPart version : book.snapshot.versions()) {
            version.differences().forEach(one -> difference(out.row(), version, one));
        }
        none(
                out,
                book.snapshot.versions().stream()
                        .flatMap(version -> version.differences().stream())
                        .toList());
        section(out, "pack.changes.numbers", CHANGES, 8);
        book.snapshot.changes().forEach(change -> change(out, change));
        none(out, book.snapshot.changes());
    }

    private void difference(Rows out, VersionPart version, VersionPart.Difference one) {
        String kind =
                one.node().contains(":") ? one.node().substring(0, one.node().indexOf(':')) : one.node();
        String part = book.words.named("pack.node.", kind);
        out.text(0, Look.NAME, "v" + version.number())
                .text(1, Look.CELL, book.words.named("pack.change.", one.kind()))
                .text(
                        2,
                        Look.QUIET,
                        one.field() == null ? part : part + " · " + book.words.named("pack.field.", one.field()))
                .text(3, Look.NAME, one.name())
                .text(4, Look.CELL, one.before())
                .text(5, Look.CELL, one.after());
    }

    private void change(Rows out, ChangePart one) {
        String format = Formats.with(one.unit(), decimals(one));
        String eased = one.eased() ? " ▲ " + book.words.get("pack.changes.eased") : "";
        out.row()
                .text(0, one.eased() ? Look.WARN : Look.CELL, book.words.named("pack.change.", one.kind()) + eased)
                .time(1, Look.QUIET, one.at())
                .text(2, Look.CELL, one.by().name())
                .text(3, Look.NAME, one.measureName())
                .number(4, Look.FAINT, format, one.before())
                .number(5, Look.STRONG, format, one.after())
                .text(6, Look.QUIET, one.period() == null ? null : book.words.period(one.period()))
                .text(7, Look.CELL, one.note());
    }

    private int decimals(ChangePart one) {
        return book.decimals(one.measure());
    }

    /** The computed impact, a line a kind. */
    private String impact(@Nullable ComputedImpact impact) {
        if (impact == null) {
            return book.words.get("pack.impact.unknown");
        }
        List<String> lines = new ArrayList<>();
        impact.plans().forEach(plan -> lines.add(book.words.get("pack.impact.plan", plan.name())));
        impact.owners()
                .forEach(owner ->
                        lines.add(book.words.get("pack.impact.owner", owner.person(), owner.before(), owner.after())));
        impact.targets()
                .forEach(target -> lines.add(book.words.get(
                        "pack.impact.target",
                        measure(target.measure()),
                        number(target.before()),
                        number(target.after()))));
        impact.statuses()
                .forEach(shift -> lines.add(shift.name() + ": "
                        + (shift.before() == null ? "–" : book.words.status(shift.before())) + " → "
                        + (shift.after() == null ? "–" : book.words.status(shift.after()))));
        if (impact.incidents().before() != impact.incidents().after()) {
            lines.add(book.words.get(
                    "pack.impact.alerts",
                    impact.incidents().before(),
                    impact.incidents().after()));
        }
        return lines.isEmpty() ? book.words.get("pack.impact.none") : String.join("\n", lines);
    }

    private String measure(String key) {
        var measure = book.measures.get(key);
        return measure == null ? key : measure.name();
    }

    private String number(@Nullable String plain) {
        try {
            return book.words.number("", plain == null ? null : new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return String.valueOf(plain);
        }
    }

    private void section(Rows out, String title, List<String> heads, int width) {
        if (out.number() > 3) {
            out.row(14);
        }
        out.row(22).text(0, Look.SECTION, book.words.get(title));
        out.row(20);
        for (int column = 0; column < width; column++) {
            boolean right = heads == CHANGES && (column == 4 || column == 5);
            out.text(column, right ? Look.HEAD_RIGHT : Look.HEAD, book.words.get(heads.get(column)));
        }
    }

    @Override
    void around(Measured measured) {
        widths(20, 20, 24, 42, 38, 44, 16, 40);
        print(PaperSize.A3_PAPER, true, 0);
    }
}
