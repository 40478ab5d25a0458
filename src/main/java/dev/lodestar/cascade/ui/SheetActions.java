package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.cascade.PersonSheet.OwnAction;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The actions of a person: what is late first, then by deadline, what is done last. */
final class SheetActions extends UnorderedList {

    static final int DONE = 100;

    private static final long serialVersionUID = 1L;

    private final transient Phrases phrases;

    SheetActions(List<OwnAction> actions, Phrases phrases) {
        this.phrases = phrases;
        addClassName("ls-sheet");
        actions.stream()
                .sorted(Comparator.comparing((OwnAction action) -> action.progress() == DONE)
                        .thenComparing(action -> !action.overdue())
                        .thenComparing(action -> !action.late())
                        .thenComparing(action -> action.deadline() == null ? LocalDate.MAX : action.deadline()))
                .forEach(action -> add(item(action)));
    }

    private ListItem item(OwnAction action) {
        Div what = new Div(Phrases.text(action.name(), "ls-sheet__name"), SheetMeasures.chain(action.place()));
        ListItem item = new ListItem(standing(action), what, Phrases.text(when(action), "ls-sheet__number"));
        item.addClassNames("ls-sheet__item", "ls-sheet__item--action");
        return item;
    }

    private Component standing(OwnAction action) {
        if (action.progress() == DONE) {
            return StatusBadge.saying(Signal.CLOSED, getTranslation("cascade.action.done"));
        }
        if (action.overdue()) {
            return StatusBadge.saying(Signal.RED, getTranslation("cascade.action.isOverdue"));
        }
        if (action.late()) {
            return StatusBadge.saying(Signal.RED, getTranslation("cascade.action.notStarted"));
        }
        return action.progress() == 0
                ? StatusBadge.saying(Signal.NOT_STARTED, getTranslation("cascade.action.toStart"))
                : StatusBadge.saying(Signal.PENDING, getTranslation("cascade.action.progress", action.progress()));
    }

    private String when(OwnAction action) {
        String start = action.start() == null ? "–" : phrases.day(action.start());
        String deadline = action.deadline() == null ? "–" : phrases.day(action.deadline());
        return getTranslation("cascade.action.span", start, deadline);
    }
}
