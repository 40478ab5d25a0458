package dev.lodestar.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.SourceNote;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.KpiChart;
import dev.lodestar.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lays out one measure: what it is, why it stands where it stands, the chart, the evidence and the record.
 *
 * @param names of people and units, by key
 * @param most how many periods the chart draws
 */
record MeasureScreen(
        Wording words, MeasureDossier dossier, Optional<SourceNote> source, Map<String, String> names, int most) {

    private static final String DOT = " · ";

    List<Component> parts() {
        Div beside = new Div(versions());
        Div main = new Div();
        evidence().ifPresent(main::add);
        main.add(periods());
        past().ifPresent(beside::add);
        main.addClassName("ls-stack");
        beside.addClassName("ls-stack");
        Div below = new Div(main, beside);
        below.addClassName("ls-grid");
        Div all = new Div();
        all.addClassName("ls-stack");
        callouts().forEach(all::add);
        all.add(chart(), below);
        return List.of(breadcrumb(), title(), facts(), all);
    }

    private Component breadcrumb() {
        Nav nav = new Nav();
        nav.addClassName("ls-top");
        nav.getElement().setAttribute("aria-label", words.say("breadcrumb"));
        String unit = dossier.measure().unitKey();
        nav.add(new Anchor("measures", words.say("list.title")), new Span("/"), new Span(name(unit)));
        return nav;
    }

    private Component title() {
        Span unit =
                new Span(words.unit() + DOT + words.say("per", dossier.measure().frequency()));
        unit.addClassName("ls-measure__unit");
        H1 title = new H1(
                StatusBadge.compact(Lights.of(dossier.evaluation().status())).large(),
                new Span(dossier.measure().name()),
                unit);
        title.addClassName("ls-measure__title");
        return title;
    }

    private Component facts() {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("owner", name(dossier.measure().owner())));
        facts.add(words.say("kind", dossier.measure().kind()));
        if (!dossier.definitions().isEmpty()) {
            Definition latest = dossier.definitions().getLast().definition();
            facts.add(words.say("direction", latest.direction()));
        }
        facts.add(source.map(this::source).orElseGet(() -> words.say("source.none")));
        Span status = new Span(Lights.of(dossier.evaluation().status()).word(words.locale()));
        status.addClassName("ls-measure__lead");
        Paragraph line = new Paragraph(status, new Span(DOT + String.join(DOT, facts)));
        line.addClassNames("ls-lede", "ls-num");
        return line;
    }

    private String source(SourceNote note) {
        if (note.pulledAt() == null) {
            return words.say("source.waiting", note.name(), note.kind());
        }
        return words.say(
                note.failed() ? "source.failed" : "source.pulled",
                note.name(),
                note.kind(),
                words.moment(note.pulledAt(), dossier.measure().zone(), dossier.at()));
    }

    private List<Component> callouts() {
        LagStory story = new LagStory(words, dossier);
        List<Component> callouts = new ArrayList<>();
        Div main = callout(dossier.evaluation().status().name().toLowerCase(Locale.ROOT));
        boolean firing = dossier.evaluation().alertState() == AlertState.FIRING;
        if (firing) {
            main.addClassName("ls-callout--red");
        }
        story.lag().ifPresent(told -> main.add(told(told)));
        Paragraph why = new Paragraph(new Explanation(words, dossier).why());
        why.addClassName("ls-num");
        main.add(why);
        callouts.add(main);
        story.missing().ifPresent(told -> {
            Div missing = callout("missing");
            missing.add(told(told));
            callouts.add(missing);
        });
        return callouts;
    }

    private static Div callout(String kind) {
        Div callout = new Div();
        callout.addClassNames("ls-callout", "ls-callout--" + kind);
        return callout;
    }

    private static Component told(LagStory.Story story) {
        Span lead = new Span(story.lead());
        lead.addClassName("ls-measure__lead");
        Paragraph text = new Paragraph(lead, new Span(" " + story.text()));
        text.addClassName("ls-num");
        return text;
    }

    private Component chart() {
        int closed = dossier.evaluation().periods().size();
        if (closed == 0) {
            return new Card(
                    words.say("headline.nothing"),
                    new EmptyState(
                            words.say("empty.title"),
                            words.say("empty.text", dossier.measure().key())));
        }
        String headline = new Headline(words, dossier).text();
        KpiChart chart = new KpiChart(headline, new ChartSeries(words, dossier, most).series());
        chart.addClassName("ls-measure__chart");
        Card card = new Card(headline, chart);
        String here = "measures/" + dossier.measure().key();
        if (closed > most) {
            card.link(words.say("chart.all", closed), here + "?periods=all");
        } else if (most > MeasureDetailView.PERIODS && closed > MeasureDetailView.PERIODS) {
            card.link(words.say("chart.latest", MeasureDetailView.PERIODS), here);
        }
        return card;
    }

    private Optional<Component> evidence() {
        List<LagIncident> incidents = dossier.evaluation().incidents();
        if (incidents.isEmpty()) {
            return Optional.empty();
        }
        LagIncident latest = incidents.getLast();
        String key = latest.resolvedPeriod() == null ? "evidence.open" : "evidence.past";
        String title = words.say(key, words.period(latest.firedPeriod()));
        return Optional.of(new Card(title, new PeriodSheet(words, dossier, latest.evidence(), title)));
    }

    private Component periods() {
        String title = words.say("periods.title", dossier.evaluation().periods().size());
        return dossier.evaluation().periods().isEmpty()
                ? new Card(title, new EmptyState(words.say("empty.title"), words.say("empty.periods")))
                : new Card(
                        title,
                        new PeriodSheet(words, dossier, dossier.evaluation().periods(), title));
    }

    private Component versions() {
        return new Card(
                words.say("definition.title", dossier.definitions().size()),
                new Marginalia(words, dossier, names).definitions());
    }

    private Optional<Component> past() {
        boolean any = dossier.evaluation().incidents().stream().anyMatch(one -> one.resolvedPeriod() != null);
        return any
                ? Optional.of(new Card(words.say("incident.title"), new Marginalia(words, dossier, names).incidents()))
                : Optional.empty();
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }
}
