package dev.lodestar.review.print;

import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Actions of the plan and follow-ups of reviews. */
final class ActionPages {

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;

    ActionPages(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
    }

    void write() {
        long late = snapshot.actions().stream()
                .filter(action ->
                        action.state() == ActionPart.State.OVERDUE || action.state() == ActionPart.State.LATE_START)
                .count();
        int all = snapshot.actions().size();
        Section.page(paper, words.text("paper.actions"), words.text("paper.actions.title", late, all));
        List<List<Cell>> rows = new ArrayList<>();
        snapshot.actions().forEach(action -> rows.add(row(action)));
        if (rows.isEmpty()) {
            return;
        }
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.action"), 3.6f),
                                Table.Column.left(words.text("paper.owner"), 1.6f),
                                Table.Column.left(words.text("paper.start"), 1.4f),
                                Table.Column.left(words.text("paper.deadline"), 1.4f),
                                Table.Column.left(words.text("paper.progress"), 1.7f),
                                Table.Column.left(words.text("paper.state"), 1.9f),
                                Table.Column.left(words.text("paper.note"), 3)))
                .write(rows);
    }

    private List<Cell> row(ActionPart action) {
        String below = action.strategy() != null ? action.strategy() : action.origin() == null ? "" : action.origin();
        return List.of(
                Cell.noted(action.name(), below),
                Cell.text(action.owner().name()),
                Cell.text(words.day(action.start())),
                Cell.text(words.day(action.deadline())),
                progress(action),
                Cell.status(
                        OgsmPage.lightOf(action.state()),
                        words.text("paper.action." + action.state().name())),
                Cell.text(action.note() == null ? "" : action.note()));
    }

    /** A bar with the number beside it. */
    private Cell progress(ActionPart action) {
        String said = words.text("paper.percent", action.progress());
        return Cell.drawing(12, said, (x, y, width, height) -> {
            float bar = Math.max(10, width - 34);
            paper.fill(Ink.WASH, x, y + 2.5f, bar, 6);
            paper.fill(Ink.ACCENT, x, y + 2.5f, bar * Math.min(100, action.progress()) / 100, 6);
            paper.set(List.of(said), Face.SMALL, new Box(x + bar, y + 10, width - bar, Box.Align.RIGHT));
        });
    }
}
