package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is talked about, what was said and decided, and what moved since the last time. */
final class ReviewPages {

    private final Paper paper;
    private final PackWords words;

    ReviewPages(Paper paper, PackWords words) {
        this.paper = paper;
        this.words = words;
    }

    void agenda(Minutes minutes) {
        Section.below(paper, words.text("paper.agenda"));
        if (minutes.agenda().isEmpty()) {
            paper.paragraph("P", words.text("paper.agenda.none"), Face.BODY.in(Ink.MUTE));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        int number = 1;
        for (Minutes.AgendaItem item : minutes.agenda()) {
            rows.add(List.of(
                    Cell.text(Integer.toString(number++)),
                    Cell.noted(item.name(), kind(item.node())),
                    Cell.text(item.owner().name()),
                    Cell.status(item.status(), words.status(item.status()))));
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.number"), 0.5f),
                                Table.Column.left(words.text("paper.what"), 5),
                                Table.Column.left(words.text("paper.owner"), 2),
                                Table.Column.left(words.text("paper.status"), 2)))
                .write(rows);
    }

    void commentary(Minutes minutes) {
        if (minutes.commentary().isEmpty()) {
            return;
        }
        Section.below(paper, words.text("paper.commentary"));
        for (Minutes.Commentary comment : minutes.commentary()) {
            if (!paper.fits(50)) {
                paper.turn();
            }
            paper.paragraph("H3", comment.name(), Face.STRONG);
            paper.paragraph("P", comment.text(), Face.BODY);
            paper.paragraph("P", comment.author().name() + ", " + words.moment(comment.at()), Face.SMALL);
            paper.down(8);
        }
    }

    void decisions(Minutes minutes) {
        Section.below(paper, words.text("paper.decisions"));
        if (minutes.decisions().isEmpty()) {
            paper.paragraph("P", words.text("paper.decisions.none"), Face.BODY.in(Ink.MUTE));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Minutes.Decision decision : minutes.decisions()) {
            rows.add(List.of(
                    Cell.noted(
                            decision.text(),
                            words.text("paper.decided", decision.by().name(), words.moment(decision.at()))),
                    Cell.text(
                            decision.owner() == null
                                    ? "\u2013"
                                    : decision.owner().name()),
                    Cell.text(words.day(decision.due()))));
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.decision"), 6),
                                Table.Column.left(words.text("paper.owner"), 2),
                                Table.Column.left(words.text("paper.due"), 1.6f)))
                .write(rows);
    }

    void moved(Snapshot snapshot) {
        if (snapshot.head().since() == null) {
            return;
        }
        Section.below(paper, words.text("paper.moved"));
        if (snapshot.moved().isEmpty()) {
            paper.paragraph("P", words.text("paper.moved.none"), Face.BODY.in(Ink.MUTE));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MovedPart moved : snapshot.moved()) {
            rows.add(List.of(
                    Cell.noted(moved.name(), kind(moved.node())),
                    light(moved.before(), "paper.moved.new"),
                    light(moved.after(), "paper.moved.gone")));
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.what"), 5),
                                Table.Column.left(words.text("paper.before"), 2),
                                Table.Column.left(words.text("paper.after"), 2)))
                .write(rows);
    }

    private Cell light(@Nullable LightStatus status, String absent) {
        return status == null ? Cell.text(words.text(absent)) : Cell.status(status, words.status(status));
    }

    private String kind(String node) {
        int colon = node.indexOf(':');
        return words.text("paper.kind." + (colon < 0 ? node : node.substring(0, colon)));
    }
}
