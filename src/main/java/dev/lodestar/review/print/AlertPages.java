package dev.lodestar.review.print;

import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every alert with its evidence and what was done about it. */
final class AlertPages {

    private static final int EVIDENCE = 4;
    private static final int HANDLING = 4;

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;

    AlertPages(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
    }

    void write() {
        long open = snapshot.alerts().stream().filter(AlertPages::isOpen).count();
        Section.page(paper, words.text("paper.alerts"), words.text("paper.alerts.title", open));
        if (snapshot.alerts().isEmpty()) {
            paper.paragraph("P", words.text("paper.alerts.none"), Face.BODY.in(Ink.MUTE));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        snapshot.alerts().forEach(alert -> rows.add(row(alert)));
        new Table(
                        paper,
                        List.of(
                                Table.Column.left(words.text("paper.measure"), 3),
                                Table.Column.left(words.text("paper.state"), 2),
                                Table.Column.left(words.text("paper.evidence"), 3.6f),
                                Table.Column.left(words.text("paper.handling"), 4)))
                .write(rows);
    }

    static boolean isOpen(AlertPart alert) {
        return "FIRING".equals(alert.state()) || "RECOVERING".equals(alert.state());
    }

    private List<Cell> row(AlertPart alert) {
        return List.of(
                Cell.named(alert.measureName(), alert.owner().name()),
                Cell.noted(
                        words.text("paper.alert.state." + alert.state()),
                        words.text("paper.alert.rule." + alert.rule()) + "  \u00b7  "
                                + words.text("paper.alert.since", words.period(alert.startPeriod()), alert.streak())),
                evidence(alert),
                handling(alert));
    }

    private Cell evidence(AlertPart alert) {
        List<EvidenceRow> rows = alert.evidence();
        List<String> lines = new ArrayList<>();
        rows.subList(Math.max(0, rows.size() - EVIDENCE), rows.size()).forEach(row -> lines.add(line(alert, row)));
        return Cell.text(String.join("\n", lines));
    }

    private String line(AlertPart alert, EvidenceRow row) {
        String expected = row.lower() != null && row.upper() != null
                ? words.number(number(row.lower())) + "\u2013" + words.number(number(row.upper()))
                : words.number(number(row.expected()));
        return words.text(
                "paper.alert.evidence",
                words.period(row.period()),
                words.number(alert.unit(), number(row.actual())),
                expected);
    }

    private Cell handling(AlertPart alert) {
        List<AlertPart.Handling> all = alert.handling();
        List<String> lines = new ArrayList<>();
        for (AlertPart.Handling step : all.subList(Math.max(0, all.size() - HANDLING), all.size())) {
            String by = step.by() == null ? "" : step.by().name() + ": ";
            String said = step.text() == null ? words.text("paper.alert.did." + step.what()) : step.text();
            lines.add(words.moment(step.at()) + "  " + by + said);
        }
        return Cell.text(String.join("\n", lines));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
