package dev.lodestar.history;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.plan;
import static dev.lodestar.history.HistoryWorld.up;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** The last closed week is 2026-W09; W10 to W13 close on Tuesdays until 31 March, 00:00 in Shanghai. */
@HistoryTest
abstract class FollowUpsFixture {

    static final String BY = "2026-03-29";
    static final String AFTER = "2026-03-30T17:00:00Z";

    @Autowired
    HistoryWorld world;

    @Autowired
    FollowUps followUps;

    @Autowired
    PromiseLedger ledger;

    final FollowUpView due(TenantId tenant) {
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));
        only(tenant);
        world.report(tenant, "m0", "2026-W10", 100, 100, 100, 90);
        world.on(AFTER);
        look(tenant);
        return only(tenant);
    }

    final void look(TenantId tenant) {
        TenantScope.run(tenant, () -> ledger.judgeSome());
    }

    final FollowUpView only(TenantId tenant) {
        await().pollInSameThread().until(() -> list(tenant, Role.PMO, "company").size() == 1);
        return list(tenant, Role.PMO, "company").getFirst();
    }

    final List<FollowUpView> list(TenantId tenant, Role role, String unit) {
        return HistoryWorld.as(tenant, role, unit, role == Role.PMO ? "pmo" : "reader", () -> followUps.of(PLAN));
    }

    final List<FollowUpView> dueFor(TenantId tenant, Role role, String unit, String person) {
        return HistoryWorld.as(tenant, role, unit, person, () -> followUps.due());
    }

    final FollowUpView close(TenantId tenant, FollowUpView followUp, String note, Long revision) {
        return HistoryWorld.as(
                tenant, Role.PMO, "company", "pmo", () -> followUps.close(followUp.id(), note, revision));
    }
}
