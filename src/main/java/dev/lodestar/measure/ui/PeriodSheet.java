package dev.lodestar.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.uikit.StatusBadge;
import java.util.List;
import java.util.Locale;

/** Judged periods, newest first, each with all that it was judged by; a page of them at a time. */
final class PeriodSheet extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_PAGE = 13;
    private static final int PAGE = 52;

    private final transient Wording words;
    private final transient MeasureDossier dossier;
    private final transient RevisionBook revisions;
    private final transient List<JudgedPeriod> newestFirst;
    private final Sheet sheet;
    private final NativeButton more = new NativeButton();
    private int shown;

    /** @param periods oldest first */
    PeriodSheet(Wording words, MeasureDossier dossier, List<JudgedPeriod> periods, String caption) {
        this.words = words;
        this.dossier = dossier;
        this.revisions = new RevisionBook(words, dossier);
        this.newestFirst = periods.reversed();
        Frequency frequency = periods.getFirst().period().frequency();
        sheet = new Sheet(
                caption,
                new Sheet.Column(words.say("column.period", frequency)),
                Sheet.Column.number(words.say("column.actual")),
                Sheet.Column.number(words.say("column.expected")),
                Sheet.Column.number(words.say("column.gap")),
                Sheet.Column.number(words.say("column.limits"), "ls-hide-medium"),
                new Sheet.Column(words.say("column.judgement")),
                new Sheet.Column(words.say("column.by"), "ls-hide-medium"));
        more.addClassName("ls-button");
        more.addClickListener(click -> show(PAGE));
        Div actions = new Div(more);
        actions.addClassName("ls-actions");
        add(sheet, actions);
        show(FIRST_PAGE);
    }

    private void show(int further) {
        int until = Math.min(newestFirst.size(), shown + further);
        newestFirst.subList(shown, until).forEach(this::row);
        shown = until;
        int left = newestFirst.size() - shown;
        more.setText(words.say("more", Math.min(left, PAGE)));
        more.getParent().ifPresent(actions -> actions.setVisible(left > 0));
    }

    private void row(JudgedPeriod judged) {
        sheet.row(
                new Span(words.period(judged.period())),
                new Span(words.amount(judged.actual())),
                new Span(words.expected(judged)),
                new Span(words.signed(judged.gap())),
                new Span(limits(judged)),
                judgement(judged),
                by(judged));
    }

    private String limits(JudgedPeriod judged) {
        return judged.greenTolerance() == null
                ? words.amount(null)
                : words.amount(judged.greenTolerance()) + " / " + words.amount(judged.amberTolerance());
    }

    private Component judgement(JudgedPeriod judged) {
        StatusBadge badge = new StatusBadge(Lights.of(judged.judgement()));
        if (judged.reason() != null) {
            return Sheet.lines(badge, words.say("reason", judged.reason()));
        }
        boolean quiet = judged.alertState() == AlertState.OK;
        return Sheet.lines(badge, quiet ? "" : words.say("alertState", judged.alertState()));
    }

    private Component by(JudgedPeriod judged) {
        Integer revision = judged.observationRevision();
        Span by = new Span(
                revision == null
                        ? words.say("by.definition", judged.definitionVersion())
                        : words.say("by.revision", judged.definitionVersion(), revision));
        by.addClassName("ls-mute");
        if (revision == null) {
            return by;
        }
        return revisions
                .find(judged.period(), revision)
                .map(view -> Sheet.lines(by, origin(view)))
                .orElse(by);
    }

    private String origin(ObservationView view) {
        String when = words.moment(view.recordedAt(), dossier.measure().zone(), dossier.at());
        if (view.revision() > 1) {
            return words.say("by.corrected", when);
        }
        return view.runId() == null ? "" : words.say("by.run", String.format(Locale.ROOT, "%d", view.runId()));
    }
}
