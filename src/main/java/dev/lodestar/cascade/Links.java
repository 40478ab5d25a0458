package dev.lodestar.cascade;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.Problems;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How the plans of the tenant in scope hang together. A link of which neither plan is in reach does not exist. */
@Service
@Transactional(readOnly = true)
public class Links {

    private static final int MOST = 500;

    private final LinkStore store;
    private final LinkBook book;
    private final Landscapes landscapes;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    Links(
            LinkStore store,
            LinkBook book,
            Landscapes landscapes,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.landscapes = landscapes;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Makes a link that holds from now on. The child thereby agrees to the parent as it is published now.
     *
     * @throws InvalidInputException naming what is wrong with its ends, kind, direction or weight, that there is such a
     *     link, that it would close a circle, or that the caller publishes neither plan
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    // Read committed, because what is checked under the lock must be what the last holder left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LinkView add(NewLink link) {
        book.open();
        Landscape landscape = landscapes.now();
        Problems problems = new Problems();
        LinkRules.broken(link, landscape, organisation.structure(), store.currentForSure())
                .forEach(problems::add);
        problems.refuseIfAny();
        if (!reaches(Act.PUBLISH_PLAN, landscape, link.parentPlan(), link.childPlan())) {
            throw new InvalidInputException(
                    "/childPlan",
                    "plan.out-of-reach",
                    "You publish neither " + link.parentPlan() + " nor " + link.childPlan());
        }
        int agreed = landscape.plan(link.parentPlan()).orElseThrow().version();
        return book.add(link, agreed, access.caller().key(), now());
    }

    /**
     * Ends a link; what it did until now stays on record.
     *
     * @throws NotFoundException when no such link holds, or the caller publishes neither plan
     * @throws ConflictException when somebody else ended it at the same time
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void end(long id) {
        LinkView link = store.find(id).map(Link::view).orElseThrow(() -> missing(id));
        if (!reaches(Act.PUBLISH_PLAN, landscapes.now(), link.parentPlan(), link.childPlan())) {
            throw missing(id);
        }
        book.open();
        if (!book.end(link, access.caller().key(), now())) {
            throw new ConflictException("Somebody else ended link " + id + " meanwhile");
        }
    }

    /** The links up and down of a plan; throws {@link NotFoundException} when the plan is not published or out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanLinks of(String planKey) {
        Landscape landscape = landscapes.named();
        if (!reaches(Act.READ_PLAN, landscape, planKey)) {
            throw new NotFoundException("published plan", planKey);
        }
        List<NamedLink> links = store.of(planKey).stream()
                .map(link -> landscape.named(link.view()))
                .toList();
        return new PlanLinks(
                links.stream()
                        .filter(link -> link.link().childPlan().equals(planKey))
                        .toList(),
                links.stream()
                        .filter(link -> link.link().parentPlan().equals(planKey))
                        .toList());
    }

    /** Every link that holds and of which a plan is in reach, the oldest first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<NamedLink> all() {
        Landscape landscape = landscapes.named();
        Reach reach = access.reach(Act.READ_PLAN);
        return store.current().stream()
                .map(Link::view)
                .filter(link ->
                        covers(reach, landscape, link.parentPlan()) || covers(reach, landscape, link.childPlan()))
                .map(landscape::named)
                .toList();
    }

    /** Every link that holds, the oldest first, in one statement. */
    @CalledBySystem("modules roll up and assess along links, whoever asks")
    public List<LinkView> current() {
        return store.current().stream().map(Link::view).toList();
    }

    /** The links that hold from or to any of these plans, the oldest first, at most {@value #MOST}, in one statement. */
    @CalledBySystem("modules follow links from a plan, and judge who may see where they lead")
    public List<LinkView> touching(Collection<String> plans) {
        return store.touching(plans, MOST).stream().map(Link::view).toList();
    }

    /** Every link that held at an instant, as they were known then; the oldest first, in one statement. */
    @CalledBySystem("modules tell how plans hung together then")
    public List<LinkView> asOf(Instant knownAt) {
        return store.asOf(knownAt).stream().map(Link::view).toList();
    }

    /** The links that hold but have lost one of their nodes: it is not in the newest published plan any more. */
    @CalledBySystem("modules leave out what leads nowhere")
    public List<LinkView> broken() {
        Landscape landscape = landscapes.now();
        return store.current().stream()
                .map(Link::view)
                .filter(landscape::isBroken)
                .toList();
    }

    private boolean reaches(Act act, Landscape landscape, String... plans) {
        Reach reach = access.reach(act);
        return List.of(plans).stream().anyMatch(plan -> covers(reach, landscape, plan));
    }

    private static boolean covers(Reach reach, Landscape landscape, String key) {
        return landscape.plan(key).filter(plan -> covers(reach, plan)).isPresent();
    }

    private static boolean covers(Reach reach, PlanSummary plan) {
        return reach.covers(plan.owner(), plan.unitKey());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("link", Long.toString(id));
    }
}
