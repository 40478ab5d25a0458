package dev.lodestar.review.print;

import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.VersionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed since the last review: versions of the plan, numbers, definitions; and what was promised of it. */
final class ChangePages {

    private static final int DIFFERENCES = 40;
    private static final Set<String> FIELDS = Set.of(
            "name",
            "owner",
            "measure",
            "weight",
            "serves",
            "enabling",
            "start",
            "deadline",
            "progress",
            "text",
            "labels",
            "year",
            "unitKey");

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;

    ChangePages(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
    }

    void write() {
        int versions = snapshot.versions().size();
        int changes = snapshot.changes().size();
        Section.page(
                paper,
                words.text("paper.changes"),
                versions + changes == 0
                        ? words.text("paper.changes.none")
                        : words.text("paper.changes.title", versions, changes));
        snapshot.versions().forEach(this::version);
        if (changes > 0) {
            Section.below(paper, words.text("paper.changes.numbers"));
            numbers();
        }
        if (!snapshot.promises().isEmpty()) {
            Section.below(paper, words.text("paper.promises"));
            promises(paper, words, snapshot.promises());
        }
    }

    private void version(VersionPart version) {
        Section.below(
                paper,
                words.text(
                        "paper.version",
                        version.number(),
                        words.moment(version.at()),
                        version.by().name()));
        paper.paragraph("P", words.text("paper.version.reason", version.reason()), Face.BODY);
        if (!version.expectedImpact().isBlank()) {
            paper.paragraph("P", words.text("paper.version.expected", version.expectedImpact()), Face.BODY);
        }
        if (version.impact() != null) {
            paper.paragraph("P", impact(version), Face.BODY.in(Ink.MUTE));
        }
        paper.down(6);
        if (!version.differences().isEmpty()) {
            differences(version);
        }
    }

    private void differences(VersionPart version) {
        List<List<Cell>> rows = new ArrayList<>();
        version.differences().stream()
                .limit(DIFFERENCES)
                .forEach(difference -> rows.add(List.of(
                        Cell.text(words.text("paper.difference." + difference.kind())),
                        Cell.noted(difference.name(), field(difference.field())),
                        Cell.text(orDash(difference.before())),
                        Cell.text(orDash(difference.after())))));
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.change"), 1.2f),
                                Table.Column.left(words.text("paper.what"), 3),
                                Table.Column.left(words.text("paper.before"), 3),
                                Table.Column.left(words.text("paper.after"), 3)))
                .write(rows);
        int more = version.differences().size() - DIFFERENCES;
        if (more > 0) {
            paper.down(4);
            paper.paragraph("P", words.text("paper.more", more), Face.SMALL);
        }
    }

    private String impact(VersionPart version) {
        var impact = version.impact();
        return impact == null
                ? ""
                : words.text(
                        "paper.version.impact",
                        impact.plans().size(),
                        impact.owners().size(),
                        impact.targets().size(),
                        impact.statuses().size());
    }

    private String field(@Nullable String field) {
        if (field == null) {
            return "";
        }
        return FIELDS.contains(field) ? words.text("paper.field." + field) : field;
    }

    private void numbers() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ChangePart change : snapshot.changes()) {
            String period = change.period() == null ? "" : words.period(change.period());
            rows.add(List.of(
                    Cell.noted(change.measureName(), period),
                    Cell.text(words.text("paper.change." + change.kind()) + (change.eased() ? ", " + eased() : "")),
                    Cell.number(words.number(change.unit(), change.before())),
                    Cell.number(words.number(change.unit(), change.after())),
                    Cell.noted(
                            change.note() == null ? "" : change.note(),
                            change.by().name() + ", " + words.moment(change.at()))));
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.measure"), 3),
                                Table.Column.left(words.text("paper.change"), 2),
                                Table.Column.right(words.text("paper.before"), 1.6f),
                                Table.Column.right(words.text("paper.after"), 1.6f),
                                Table.Column.left(words.text("paper.note"), 3.4f)))
                .write(rows);
    }

    private String eased() {
        return words.text("paper.change.eased");
    }

    /** What versions promised and what came of it. */
    static void promises(Paper paper, PackWords words, List<PromisePart> promises) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PromisePart promise : promises) {
            String verdict = promise.verdict() == null ? promise.state() : promise.verdict();
            rows.add(List.of(
                    Cell.noted(
                            promise.measureName(),
                            words.text("paper.promise." + promise.direction(), words.day(promise.by()))),
                    Cell.noted(
                            words.text("paper.promise.version", promise.version()),
                            promise.author().name()),
                    Cell.number(words.number(promise.unit(), promise.then())),
                    Cell.number(words.number(promise.unit(), promise.later())),
                    Cell.status(Verdicts.light(promise), words.text("paper.verdict." + verdict)),
                    Cell.text(promise.note() == null ? "" : promise.note())));
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.promised"), 3),
                                Table.Column.left(words.text("paper.by"), 1.7f),
                                Table.Column.right(words.text("paper.then"), 1.5f),
                                Table.Column.right(words.text("paper.later"), 1.5f),
                                Table.Column.left(words.text("paper.kept"), 1.9f),
                                Table.Column.left(words.text("paper.note"), 3)))
                .write(rows);
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "\u2013" : text;
    }
}
