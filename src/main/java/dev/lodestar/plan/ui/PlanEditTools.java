package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Locale;

/** What can be done with the plan that is read: see how good it is, print it, write on it, begin another. */
final class PlanEditTools extends Div {

    private static final long serialVersionUID = 1L;

    PlanEditTools(PlanEditDesk desk, PlanDocument plan, Locale locale) {
        PlanEditWords words = PlanEditWords.in(locale);
        boolean editable = desk.may(Act.EDIT_PLAN);
        addClassName("pe-tools");
        add(new QualityPill(words, plan, desk.drafts().quality(plan.key()), desk::thresholds, editable));
        NativeButton print = new NativeButton(words.say("plan.quality.print"));
        print.addClassNames("ls-pill", "pe-print");
        print.getElement().setAttribute("onclick", "window.print()");
        add(print);
        if (editable) {
            Anchor begin = begin(words);
            begin.addClassName("ls-hide-narrow");
            Anchor edit = new Anchor("plans/" + plan.key() + "/edit", words.say("plan.quality.edit"));
            edit.addClassNames("ls-button", "ls-button--primary");
            add(begin, edit);
        }
    }

    /** The way to begin a plan, for whoever may; empty space for others. */
    static Component begin(PlanEditDesk desk, Locale locale) {
        return desk.may(Act.EDIT_PLAN) ? begin(PlanEditWords.in(locale)) : new Div();
    }

    private static Anchor begin(PlanEditWords words) {
        Anchor begin = new Anchor("plans/new", words.say("plan.quality.new"));
        begin.addClassName("ls-pill");
        return begin;
    }
}
