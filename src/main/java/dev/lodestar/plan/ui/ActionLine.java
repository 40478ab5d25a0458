package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.plan.document.PlanDocument.Action;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An action: whether it is done, by when, by whom; red when it is late to start or to end. */
final class ActionLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient PlanReading reading;
    private final transient Action action;

    ActionLine(PlanReading reading, Action action) {
        this.reading = reading;
        this.action = action;
        addClassName("ls-plan__line");
        add(box(), what(), when());
        add(Piece.text(reading.name(action.owner()), "ls-plan__who"));
    }

    private Span box() {
        Span box = Piece.text(action.done() ? "✓" : "", "ls-plan__box");
        box.setClassName("ls-plan__box--done", action.done());
        String word = getTranslation(action.done() ? "plan.done" : "plan.open", action.progress());
        box.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", word)
                .setAttribute("title", word);
        return box;
    }

    private Div what() {
        Div what = Piece.box("ls-plan__what", Piece.text(action.name()));
        if (action.lateStart(reading.today()) && !action.overdue(reading.today())) {
            what.add(Piece.text(getTranslation("plan.notStarted", day(action.start())), "ls-sub", "ls-plan__late"));
        }
        return what;
    }

    private Div when() {
        Div when = Piece.box("ls-plan__number");
        if (action.overdue(reading.today())) {
            when.add(Piece.text(getTranslation("plan.was", day(action.deadline())), "ls-plan__late"));
        } else {
            when.add(Piece.text(day(action.deadline())));
        }
        if (!action.done() && action.progress() > 0) {
            String percent = reading.numbers().with("%", BigDecimal.valueOf(action.progress()));
            when.add(Piece.text(percent, "ls-sub"));
        }
        return when;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : reading.day(day);
    }
}
