package dev.lodestar.cascade;

import dev.lodestar.cascade.HandDown.Outcome;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is proposed along links. */
@Repository
@TenantSql("of two who answer at once the second changes no row, and lists put the link beside the proposal")
class ProposalStore {

    /** How many proposals a list shows at most. */
    static final int MOST = 500;

    private static final String COLUMNS = """
            select p.*, l.kind, l.direction, l.parent_node, l.child_node, l.weight, l.added_at, l.ended_at
            from cascade_proposal p join cascade_link l on l.tenant = p.tenant and l.id = p.link_id
            where p.tenant = :tenant
            """;

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(COLUMNS + " and p.id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query((row, number) -> ProposalRows.proposal(row))
                .optional();
    }

    /** What was proposed to a plan, the newest first. */
    List<Proposal> ofChild(String plan) {
        return jdbc.sql(COLUMNS + " and p.child_plan = :plan order by p.id desc limit :most")
                .param("tenant", tenant())
                .param("plan", plan)
                .param("most", MOST)
                .query((row, number) -> ProposalRows.proposal(row))
                .list();
    }

    /** What changes of a plan proposed to others, the newest first. */
    List<Proposal> ofParent(String plan) {
        return jdbc.sql(COLUMNS + " and p.parent_plan = :plan order by p.id desc limit :most")
                .param("tenant", tenant())
                .param("plan", plan)
                .param("most", MOST)
                .query((row, number) -> ProposalRows.proposal(row))
                .list();
    }

    /** What waits for an answer of these plans, or of any when none are given, the longest first. */
    List<Proposal> open(@Nullable Collection<String> children) {
        if (children != null && children.isEmpty()) {
            return List.of();
        }
        String ofThese = children == null ? "" : " and p.child_plan in (:children)";
        return jdbc.sql(COLUMNS + " and p.state in ('OPEN', 'STALE')" + ofThese + " order by p.stale_at, p.id"
                        + " limit :most")
                .param("tenant", tenant())
                .param("children", children)
                .param("most", MOST)
                .query((row, number) -> ProposalRows.proposal(row))
                .list();
    }

    /** The links along which something waits for an answer. */
    List<Long> openLinks() {
        return jdbc.sql("""
                        select link_id from cascade_proposal
                        where tenant = :tenant and state in ('OPEN', 'STALE')""").param("tenant", tenant()).query(Long.class).list();
    }

    /** The newest proposal of each of these links. */
    List<Proposal> latest(Collection<Long> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + """
                         and p.link_id in (:links) and p.to_version = (
                            select max(newer.to_version) from cascade_proposal newer
                            where newer.tenant = p.tenant and newer.link_id = p.link_id)""")
                .param("tenant", tenant())
                .param("links", links)
                .query((row, number) -> ProposalRows.proposal(row))
                .list();
    }

    /** Stores a new proposal and returns its number. */
    long add(Proposal proposal) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        Outcome outcome = proposal.outcome();
        NodeRef movedTo = outcome.movedTo();
        jdbc.sql("""
                        insert into cascade_proposal (tenant, id, link_id, parent_plan, child_plan, from_version, to_version,
                            parent_name, reason, gone, moved_to, edits, state, created_at, remind_at, stale_at)
                        values (:tenant, :id, :link, :parent, :child, :from, :to,
                            :parentName, :reason, :gone, :movedTo, :edits, :state, :createdAt, :remindAt, :staleAt)""")
                .param("tenant", tenant())
                .param("id", id)
                .param("link", proposal.link().id())
                .param("parent", proposal.link().parentPlan())
                .param("child", proposal.link().childPlan())
                .param("from", proposal.fromVersion())
                .param("to", proposal.toVersion())
                .param("parentName", proposal.parentName())
                .param("reason", proposal.reason())
                .param("gone", outcome.gone())
                .param("movedTo", movedTo == null ? null : movedTo.toString())
                .param("edits", ProposedEditFormat.write(outcome.edits()))
                .param("state", proposal.state().name())
                .param("createdAt", LinkStore.stored(proposal.createdAt()))
                .param("remindAt", LinkStore.stored(proposal.remindAt()))
                .param("staleAt", LinkStore.stored(proposal.staleAt()))
                .update();
        return id;
    }

    /** Takes back what waits for an answer along these links. */
    void supersede(Collection<Long> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update cascade_proposal set state = 'SUPERSEDED'
                        where tenant = :tenant and link_id in (:links) and state in ('OPEN', 'STALE')""").param("tenant", tenant()).param("links", links).update();
    }

    /** Keeps an answer; false when it no longer waits for one. */
    boolean answer(long id, ProposalState state, String by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                        update cascade_proposal
                        set state = :state, answered_by = :by, answered_at = :at, answer_reason = :reason
                        where tenant = :tenant and id = :id and state in ('OPEN', 'STALE')""")
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", LinkStore.stored(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static String tenant() {
        return TenantScope.current().value();
    }
}
