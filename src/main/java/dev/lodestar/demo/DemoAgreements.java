package dev.lodestar.demo;

import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.cascade.ProposalDeadlines;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.history.FollowUpState;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.FollowUps;
import dev.lodestar.history.PromiseLedger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Links the demo's plans, answers what comes down the links and has the last word on promises; twice changes nothing. */
@Component
@Profile("demo")
class DemoAgreements {

    private final Links links;
    private final Proposals proposals;
    private final ProposalDeadlines deadlines;
    private final FollowUps followUps;
    private final PromiseLedger promises;

    DemoAgreements(
            Links links,
            Proposals proposals,
            ProposalDeadlines deadlines,
            FollowUps followUps,
            PromiseLedger promises) {
        this.links = links;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.followUps = followUps;
        this.promises = promises;
    }

    void link(NewLink wanted) {
        boolean there = links.of(wanted.childPlan()).up().stream()
                .map(NamedLink::link)
                .anyMatch(link -> link.parentPlan().equals(wanted.parentPlan())
                        && link.parentNode().equals(wanted.parentNode())
                        && link.childNode().equals(wanted.childNode()));
        if (!there) {
            links.add(wanted);
        }
    }

    void answer(DemoTenant.Answer answer) {
        proposals.of(answer.childPlan()).stream()
                .filter(proposal -> proposal.state() == ProposalState.OPEN)
                .filter(proposal -> proposal.parentPlan().equals(answer.parentPlan())
                        && proposal.parentNode().equals(answer.parentNode()))
                .findFirst()
                .ifPresent(proposal -> say(proposal, answer));
    }

    private void say(ProposalView proposal, DemoTenant.Answer answer) {
        switch (answer.answer()) {
            case ACCEPTED -> proposals.accept(proposal.id());
            case ADAPTED -> proposals.adapt(proposal.id(), answer.edits(), answer.reason());
            case DISPUTED -> proposals.dispute(proposal.id(), answer.reason());
            default -> throw new IllegalArgumentException("Nobody answers " + answer.answer());
        }
    }

    void close(DemoTenant.Closing closing) {
        followUps.of(closing.plan()).stream()
                .filter(followUp -> followUp.state() == FollowUpState.DUE && isMeant(followUp, closing))
                .forEach(followUp -> followUps.close(followUp.id(), closing.note(), followUp.revision()));
    }

    private static boolean isMeant(FollowUpView followUp, DemoTenant.Closing closing) {
        return followUp.planVersion() == closing.version()
                && followUp.promise().measure().equals(closing.measure());
    }

    /** What falls due with time, for the tenant in scope. */
    void catchUp() {
        while (promises.judgeSome() || deadlines.sweepSome()) {
            // until nothing is due any more
        }
    }
}
