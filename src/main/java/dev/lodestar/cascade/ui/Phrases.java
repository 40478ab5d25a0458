package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Who looks, when and from where; and the small parts that these screens are put together from. */
record Phrases(Locale locale, ZoneId zone, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Numbers numbers() {
        return new Numbers(locale);
    }

    String age(Instant then) {
        return new Ages(locale).of(then, now);
    }

    String day(Instant then) {
        return day(LocalDate.ofInstant(then, zone));
    }

    /** The day, with its year unless it is this one. */
    String day(LocalDate day) {
        PeriodLabels labels = new PeriodLabels(locale);
        Period period = new Period(Frequency.DAY, day);
        return day.getYear() == today().getYear() ? labels.brief(period) : labels.full(period);
    }

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    static NativeButton button(String text, Runnable action) {
        NativeButton button = new NativeButton(text, click -> action.run());
        button.addClassName("ls-button");
        return button;
    }

    /** The way to how a plan hangs together with others. */
    static Anchor links(String plan, String text) {
        return new Anchor("plans/" + plan + "/links", text);
    }

    /** The way to a measure's evidence. */
    static Anchor measure(String key, String text) {
        return new Anchor("measures/" + key, text);
    }
}
