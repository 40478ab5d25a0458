package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.cascade.PersonSheet.OwnMeasure;
import dev.lodestar.cascade.PersonSheet.Place;
import dev.lodestar.uikit.Bullet;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.List;

/** The measures of a person: how each stands, how far it is, and what it serves. */
final class SheetMeasures extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Phrases phrases;

    SheetMeasures(List<OwnMeasure> measures, Phrases phrases) {
        this.phrases = phrases;
        addClassName("ls-sheet");
        measures.forEach(measure -> add(item(measure)));
    }

    private ListItem item(OwnMeasure measure) {
        Signal signal = measure.status() == null
                ? Signal.NO_DATA
                : Signal.valueOf(measure.status().name());
        Component name = Phrases.measure(measure.key(), measure.name());
        name.addClassName("ls-sheet__name");
        Div what = new Div(name);
        if (measure.places().isEmpty()) {
            what.add(Phrases.text(getTranslation("cascade.sheet.inNoPlan"), "ls-sheet__chain"));
        }
        measure.places().forEach(place -> what.add(chain(place)));
        ListItem item = new ListItem(new StatusBadge(signal), what, number(measure, signal), numbers(measure));
        item.addClassName("ls-sheet__item");
        return item;
    }

    private Component number(OwnMeasure measure, Signal signal) {
        return new Bullet(
                measure.actual(), measure.expected(), measure.target(), signal, measure.name() + ": " + said(measure));
    }

    private Component numbers(OwnMeasure measure) {
        return Phrases.text(said(measure), "ls-sheet__number");
    }

    private String said(OwnMeasure measure) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.numbers().with(measure.unit(), measure.actual()));
        if (measure.expected() != null) {
            parts.add(getTranslation("cascade.sheet.expected", phrases.numbers().plain(measure.expected())));
        }
        if (measure.target() != null) {
            parts.add(getTranslation("cascade.sheet.target", phrases.numbers().plain(measure.target())));
        }
        return String.join(" · ", parts);
    }

    /** Where it comes from, the top first: company, department, and here. */
    static Component chain(Place place) {
        Span chain = new Span();
        chain.addClassName("ls-sheet__chain");
        place.above().reversed().forEach(step -> {
            chain.add(Phrases.links(step.plan(), step.planName() + ": " + step.nodeName()));
            chain.add(new Span(" › "));
        });
        chain.add(Phrases.links(
                place.at().plan(), place.at().planName() + ": " + place.at().nodeName()));
        return chain;
    }
}
