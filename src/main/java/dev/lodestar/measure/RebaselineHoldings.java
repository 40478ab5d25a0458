package dev.lodestar.measure;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Use;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rebaselines that wait for somebody's approval. */
@Component
class RebaselineHoldings implements Holdings {

    private final RebaselineRepository requests;
    private final Organisation organisation;
    private final Access access;

    RebaselineHoldings(RebaselineRepository requests, Organisation organisation, Access access) {
        this.requests = requests;
        this.organisation = organisation;
        this.access = access;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        return kind != Holder.Kind.PERSON
                ? List.of()
                : requests.findByStateAndApproverInOrderByIdDesc(RebaselineState.PENDING, keys).stream()
                        .map(request -> new Use(
                                Use.Kind.REBASELINE,
                                request.measureKey(),
                                request.measureKey(),
                                "/rebaseline/approver",
                                "measures/" + request.measureKey()))
                        .toList();
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        if (from.kind() != Holder.Kind.PERSON) {
            return;
        }
        List<RebaselineRequest> waiting =
                requests.findByStateAndApproverInOrderByIdDesc(RebaselineState.PENDING, List.of(from.key()));
        if (waiting.isEmpty()) {
            return;
        }
        boolean mayApprove = organisation
                .person(to.key())
                .filter(person -> access.mayPerson(person, Act.APPROVE_REBASELINE))
                .isPresent();
        for (RebaselineRequest request : waiting) {
            if (!mayApprove || request.requestedBy().equals(to.key())) {
                throw new InvalidInputException(
                        "",
                        "NOT_AN_APPROVER",
                        "A rebaseline of '" + request.measureKey() + "' waits for '" + from.key() + "', and '"
                                + to.key() + "' may not decide on it; decide on it first");
            }
            request.handTo(to.key());
            requests.saveAndFlush(request);
        }
    }
}
