package dev.lodestar.cascade;

import dev.lodestar.cascade.HandDown.Outcome;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.PublishedVersion;
import dev.lodestar.plan.WrittenPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what changed in a plan before those who hang on it. Doing it again changes nothing. */
@Service
public class Proposing {

    private static final Duration UNTIL_REMINDER = Duration.ofDays(10);
    private static final Duration UNTIL_STALE = Duration.ofDays(14);

    private final LinkBook book;
    private final LinkStore links;
    private final ProposalStore proposals;
    private final PublishedPlans plans;
    private final WrittenPlans written;
    private final Landscapes landscapes;
    private final SurroundingsOf surroundings;
    private final ApplicationEventPublisher events;

    Proposing(
            LinkBook book,
            LinkStore links,
            ProposalStore proposals,
            PublishedPlans plans,
            WrittenPlans written,
            Landscapes landscapes,
            SurroundingsOf surroundings,
            ApplicationEventPublisher events) {
        this.book = book;
        this.links = links;
        this.proposals = proposals;
        this.plans = plans;
        this.written = written;
        this.landscapes = landscapes;
        this.surroundings = surroundings;
        this.events = events;
    }

    /**
     * Proposes to each linked plan all that changed since the version it last agreed to. What nobody has to follow counts
     * as agreed; what was disputed is not proposed again unless it became something else.
     */
    // Read committed, because what is compared under the lock must be what the last holder left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @CalledBySystem("publishing a plan makes proposals to those that hang on it")
    public void follow(PlanPublished event) {
        book.open();
        List<Link> behind = links.current().stream()
                .filter(link -> link.view().parentPlan().equals(event.planKey()))
                .filter(link -> link.agreedVersion() < event.version())
                .toList();
        Optional<PublishedVersion> published =
                behind.isEmpty() ? Optional.empty() : plans.version(event.planKey(), event.version());
        published.ifPresent(version -> propose(event, version, behind));
    }

    private void propose(PlanPublished event, PublishedVersion version, List<Link> behind) {
        Map<Long, Proposal> latest = proposals
                .latest(behind.stream().map(Link::id).toList())
                .stream()
                .collect(Collectors.toMap(proposal -> proposal.link().id(), Function.identity()));
        Map<Integer, PlanDocument> agreed = new HashMap<>();
        Map<String, PlanDocument> children = children(behind);
        SurroundingsOf.Known known = surroundings.now(version.document(), behind);
        List<Long> settled = new ArrayList<>();
        List<Proposal> made = new ArrayList<>();
        for (Link link : behind) {
            Proposal last = latest.get(link.id());
            PlanDocument child = children.get(link.view().childPlan());
            if (child == null || last != null && last.toVersion() >= event.version()) {
                continue;
            }
            PlanDocument before = agreed.computeIfAbsent(
                    link.agreedVersion(), number -> agreed(event.planKey(), number, version.document()));
            Outcome outcome = HandDown.of(link.view(), before, version.document(), child, known.around(child));
            if (outcome.isNothing()) {
                settled.add(link.id());
            } else if (!isDisputedAlready(last, outcome)) {
                made.add(proposal(event, version, link, known.nodeName(before, link.view()), outcome));
            }
        }
        store(event, settled, made);
    }

    /** The children as they are being written, or else as they are published. */
    private Map<String, PlanDocument> children(List<Link> behind) {
        Landscape landscape = landscapes.now();
        List<String> keys =
                behind.stream().map(link -> link.view().childPlan()).distinct().toList();
        Map<String, PlanDocument> children = new HashMap<>();
        keys.forEach(key -> landscape.document(key).ifPresent(plan -> children.put(key, plan)));
        children.putAll(written.drafts(children.keySet()));
        return children;
    }

    private PlanDocument agreed(String plan, int number, PlanDocument otherwise) {
        return plans.version(plan, number).map(PublishedVersion::document).orElse(otherwise);
    }

    private static boolean isDisputedAlready(@Nullable Proposal last, Outcome outcome) {
        return last != null
                && last.state() == ProposalState.DISPUTED
                && last.outcome().equals(outcome);
    }

    private static Proposal proposal(
            PlanPublished event, PublishedVersion version, Link link, String parentName, Outcome outcome) {
        return new Proposal(
                0,
                link.view(),
                link.agreedVersion(),
                event.version(),
                parentName,
                version.record().reason(),
                outcome,
                ProposalState.OPEN,
                event.at(),
                event.at().plus(UNTIL_REMINDER),
                event.at().plus(UNTIL_STALE),
                null,
                null,
                null);
    }

    private void store(PlanPublished event, List<Long> settled, List<Proposal> made) {
        List<Long> overtaken = new ArrayList<>(settled);
        made.forEach(proposal -> overtaken.add(proposal.link().id()));
        proposals.supersede(overtaken);
        links.agree(settled, event.version());
        for (Proposal proposal : made) {
            long id = proposals.add(proposal);
            events.publishEvent(
                    new ProposalMade(TenantScope.current(), id, proposal.link().childPlan(), event.at()));
        }
    }
}
