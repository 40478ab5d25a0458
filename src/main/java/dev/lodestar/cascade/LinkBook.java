package dev.lodestar.cascade;

import static java.util.Objects.requireNonNullElse;

import dev.lodestar.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes links, and tells that they changed. Whoever writes opens the book first and closes it by ending the transaction. */
@Component
class LinkBook {

    private final LinkGate gate;
    private final LinkStore store;
    private final ProposalStore proposals;
    private final ApplicationEventPublisher events;

    LinkBook(LinkGate gate, LinkStore store, ProposalStore proposals, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.proposals = proposals;
        this.events = events;
    }

    void open() {
        gate.enter();
    }

    LinkView add(NewLink link, int agreedVersion, String by, Instant at) {
        BigDecimal weight = requireNonNullElse(link.weight(), BigDecimal.ONE).stripTrailingZeros();
        long id = store.add(link, weight, agreedVersion, by, at);
        changed(link.parentPlan(), at);
        return new LinkView(
                id,
                link.kind(),
                link.direction(),
                link.parentPlan(),
                link.parentNode(),
                link.childPlan(),
                link.childNode(),
                weight,
                at,
                null);
    }

    /** Ends a link, and with it what still waited for an answer; false when it had ended. */
    boolean end(LinkView link, String by, Instant at) {
        boolean ended = store.end(link.id(), by, at);
        if (ended) {
            proposals.supersede(List.of(link.id()));
            changed(link.parentPlan(), at);
        }
        return ended;
    }

    private void changed(String parentPlan, Instant at) {
        events.publishEvent(new LinksChanged(TenantScope.current(), parentPlan, at));
    }
}
