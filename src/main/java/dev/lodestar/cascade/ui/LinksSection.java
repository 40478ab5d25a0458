package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.cascade.PlanLinks;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.PlanDocument;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan takes up and what it hands down; links are added and ended here. */
final class LinksSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Links links;
    private final transient Plans plans;
    private final transient StatusLights lights;
    private final transient Map<String, PlanSummary> known;
    private final transient PlanSummary plan;
    private final transient Outcome outcome;

    /** What becomes of a change: a sentence that is shown, and a way back where there is one. */
    interface Outcome {

        void done(String sentence);

        void ended(String sentence, Runnable again);
    }

    /**
     * Lets links be looked at and changed.
     *
     * @param known all plans of the reader by key
     */
    LinksSection(
            Links links,
            Plans plans,
            StatusLights lights,
            Map<String, PlanSummary> known,
            PlanSummary plan,
            Outcome outcome) {
        this.links = links;
        this.plans = plans;
        this.lights = lights;
        this.known = known;
        this.plan = plan;
        this.outcome = outcome;
        addClassName("ls-stack");
    }

    /** Fills in the links as they are now. */
    LinksSection show(PlanLinks now, Phrases phrases, Predicate<PlanSummary> mayPublish) {
        boolean publishes = mayPublish.test(plan);
        Predicate<LinkView> mayEnd = link -> Stream.of(link.parentPlan(), link.childPlan())
                .anyMatch(key -> known.containsKey(key) && mayPublish.test(known.get(key)));
        add(card(true, now.up(), phrases, mayEnd), card(false, now.down(), phrases, mayEnd));
        if (publishes) {
            add(addButton());
        }
        return this;
    }

    private LinksCard card(boolean up, List<NamedLink> list, Phrases phrases, Predicate<LinkView> mayEnd) {
        String sentence = getTranslation(up ? "cascade.links.up" : "cascade.links.down", list.size());
        return new LinksCard(sentence, up, list, phrases, mayEnd, this::askToEnd);
    }

    private Component addButton() {
        NativeButton button = Phrases.button(getTranslation("cascade.add.title"), () -> {
            List<PlanSummary> others = known.values().stream()
                    .filter(other -> !other.key().equals(plan.key()))
                    .toList();
            new LinkDialog(plan, others, this::nodes, this::add).open();
        });
        return Phrases.box("ls-actions", button);
    }

    private NodeChoices nodes(String key) {
        PlanDocument document = plans.published(key, null).document();
        Map<String, String> measures = lights.lights(document.measureKeys()).values().stream()
                .collect(Collectors.toMap(Light::measureKey, Light::name));
        return new NodeChoices(document, measures);
    }

    private void add(NewLink link) {
        links.add(link);
        outcome.done(getTranslation("cascade.add.done"));
    }

    private void askToEnd(NamedLink link) {
        EndLinkDialog dialog = new EndLinkDialog(link, () -> end(link));
        dialog.open();
    }

    private void end(NamedLink named) {
        LinkView link = named.link();
        try {
            links.end(link.id());
        } catch (NotFoundException | ConflictException gone) {
            outcome.done(getTranslation("cascade.end.gone"));
            return;
        }
        NewLink same = new NewLink(
                link.kind(),
                link.direction(),
                link.parentPlan(),
                link.parentNode(),
                link.childPlan(),
                link.childNode(),
                link.weight());
        outcome.ended(
                getTranslation("cascade.end.done", named.parentPlanName(), named.childPlanName()), () -> again(same));
    }

    private void again(NewLink link) {
        try {
            add(link);
        } catch (InvalidInputException refused) {
            outcome.done(ErrorTexts.of(refused, this));
        }
    }
}
