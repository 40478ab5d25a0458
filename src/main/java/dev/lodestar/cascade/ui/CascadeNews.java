package dev.lodestar.cascade.ui;

import dev.lodestar.cascade.LinksChanged;
import dev.lodestar.cascade.ProposalAnswered;
import dev.lodestar.cascade.ProposalMade;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells open screens that plans hang together otherwise than before. */
@Component
class CascadeNews {

    private final LiveChannel live;

    CascadeNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "cascade.links-shown")
    void on(LinksChanged changed) {
        TenantScope.run(changed.tenant(), () -> live.tell(changed.tenant().value()));
    }

    @AfterCommit(id = "cascade.proposal-shown")
    void on(ProposalMade made) {
        TenantScope.run(made.tenant(), () -> live.tell(made.tenant().value()));
    }

    @AfterCommit(id = "cascade.proposal-answered-shown")
    void on(ProposalAnswered answered) {
        TenantScope.run(answered.tenant(), () -> live.tell(answered.tenant().value()));
    }
}
