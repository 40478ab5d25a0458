package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.cascade.PlanLinks;
import dev.lodestar.cascade.PlanProposals;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How one plan hangs together with others: what it takes up and hands down, and the proposals that wait here. */
@Route("plans/:key/links")
@PermitAll
class CascadeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Links links;
    private final transient Proposals proposals;
    private final transient Plans plans;
    private final transient StatusLights lights;
    private final transient Organisation organisation;
    private final transient Access access;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private final Div page = new Div();
    private final Div said = new Div();
    private String key = "";
    private String title = "";

    CascadeView(
            Links links,
            Proposals proposals,
            Plans plans,
            StatusLights lights,
            Organisation organisation,
            Access access,
            Tenants tenants,
            LiveChannel live,
            Clock clock) {
        this.links = links;
        this.proposals = proposals;
        this.plans = plans;
        this.lights = lights;
        this.organisation = organisation;
        this.access = access;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
        addClassName("ls-cascade");
        said.addClassName("ls-said");
        said.getElement().setAttribute("role", "status");
        add(said, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        said.removeAll();
        try {
            refresh();
        } catch (NotFoundException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows the links as they are now; throws {@link NotFoundException} when the reader has no such plan. */
    void refresh() {
        PlanLinks now = links.of(key);
        Map<String, PlanSummary> known = new LinkedHashMap<>();
        plans.list().forEach(plan -> known.put(plan.key(), plan));
        PlanSummary plan = known.get(key);
        if (plan == null) {
            throw new NotFoundException("published plan", key);
        }
        title = getTranslation("cascade.links.title") + " · " + plan.name();
        show(plan, known, now, proposals.around(key));
    }

    private void show(PlanSummary plan, Map<String, PlanSummary> known, PlanLinks now, PlanProposals asked) {
        Phrases phrases = new Phrases(getLocale(), tenants.current().zone(), clock.instant());
        Said outcome = new Said();
        ProposalWords words = new ProposalWords(phrases, this::getTranslation);
        page.removeAll();
        page.add(top(plan), new H1(headline(plan, now, asked.to())), lede());
        page.add(new ProposalsSection(proposals, words, organisation::directory, outcome::done)
                .waiting(asked.to(), may(Act.EDIT_PLAN).test(plan)));
        page.add(
                new LinksSection(links, plans, lights, known, plan, outcome).show(now, phrases, may(Act.PUBLISH_PLAN)));
        page.add(new ProposalsSection(proposals, words, organisation::directory, outcome::done)
                .told(asked.to(), asked.raised()));
    }

    private Predicate<PlanSummary> may(Act act) {
        Reach reach = access.reach(act);
        return plan -> reach.covers(plan.owner(), plan.unitKey());
    }

    private Component top(PlanSummary plan) {
        Anchor back = new Anchor("plans/" + plan.key(), "← " + plan.name());
        back.addClassName("ls-pill");
        Anchor map = new Anchor("alignment", getTranslation("cascade.toMap"));
        map.addClassName("ls-pill");
        return Phrases.box("ls-top", back, map);
    }

    /** The message first: what waits, what is broken, or how much hangs on this plan. */
    private String headline(PlanSummary plan, PlanLinks now, List<ProposalView> asked) {
        long waiting =
                asked.stream().filter(proposal -> proposal.state().isOpen()).count();
        if (waiting > 0) {
            return getTranslation("cascade.headline.proposals", waiting, plan.name());
        }
        long broken = Stream.concat(now.up().stream(), now.down().stream())
                .filter(NamedLink::broken)
                .count();
        return broken > 0
                ? getTranslation("cascade.headline.broken", broken, plan.name())
                : getTranslation(
                        "cascade.headline.links",
                        plan.name(),
                        now.up().size(),
                        now.down().size());
    }

    private Component lede() {
        Paragraph lede = new Paragraph(getTranslation("cascade.links.lede"));
        lede.addClassName("ls-lede");
        return lede;
    }

    /** Says what was done, and offers the way back. */
    private final class Said implements LinksSection.Outcome {

        @Override
        public void done(String sentence) {
            said.removeAll();
            said.add(new Span(sentence));
            refresh();
        }

        @Override
        public void ended(String sentence, Runnable again) {
            done(sentence);
            said.add(Phrases.button(getTranslation("cascade.undo"), again));
        }
    }
}
