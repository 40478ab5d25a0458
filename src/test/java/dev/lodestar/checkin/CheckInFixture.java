package dev.lodestar.checkin;

import static dev.lodestar.history.HistoryWorld.as;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenant with measures of li-ming in sales, and a plan of the company with an action of wang-lei in swap. */
@HistoryTest
abstract class CheckInFixture {

    static final String PLAN = HistoryWorld.PLAN;

    private static final String DOCUMENT = """
            {"key": "car-2026", "name": "Car 2026", "unitKey": "company", "year": 2026, "owner": "zhang-wei",
             "objective": {"text": "Become the first gateway"},
             "goals": [{"key": "g0", "name": "Cars sold", "owner": "li-ming", "measure": "m0"}],
             "strategies": [{"key": "s0", "name": "Make models", "owner": "li-ming", "serves": ["g0"],
                "measures": [{"measure": "m1"}],
                "actions": [{"key": "a0", "name": "Train partners", "owner": "wang-lei", "start": "2026-01-01",
                    "deadline": "2026-02-20", "progress": 10},
                  {"key": "a1", "name": "Open stations", "owner": "li-ming", "start": "2026-01-01",
                    "deadline": "2026-12-20", "progress": 0}]}]}""";

    @Autowired
    HistoryWorld world;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Tasks tasks;

    @Autowired
    ActionProgress progress;

    final TenantId begin() {
        return begin(2);
    }

    final TenantId begin(int measures) {
        TenantId tenant = world.begin(measures);
        world.publish(tenant, DOCUMENT);
        return tenant;
    }

    static <T> T lead(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.LEAD, "sales", "li-ming", work);
    }

    static <T> T other(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.MEMBER, "swap", "wang-lei", work);
    }

    static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }

    static <T> T executive(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.EXECUTIVE, "company", "zhang-wei", work);
    }

    static <T> T partner(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PARTNER, "gac", "gac-man", work);
    }

    static <T> T system(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, work);
    }

    static NewCheckIn note(Subject subject, String note) {
        return new NewCheckIn(subject, null, note, null, null, null, null, null);
    }

    static NewCheckIn progress(Subject subject, @Nullable Integer progress) {
        return new NewCheckIn(subject, null, "", null, progress, null, null, null);
    }

    final void on(String instant) {
        world.on(instant);
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
