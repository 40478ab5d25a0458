package dev.lodestar.response;

import static dev.lodestar.history.HistoryWorld.as;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.ExpectedEffect.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenant whose measure m0, owned by li-ming of sales, has been below its 100 drives for two weeks. */
@HistoryTest
abstract class ResponseFixture {

    static final LocalDate DUE = LocalDate.parse("2026-03-15");

    @Autowired
    HistoryWorld world;

    @Autowired
    Alerts alerts;

    @Autowired
    Countermeasures countermeasures;

    final TenantId begin(int measures) {
        TenantId tenant = world.begin(measures);
        lag(tenant);
        return tenant;
    }

    final void lag(TenantId tenant) {
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 80, 70);
        await().pollInSameThread().until(() -> !open(tenant).isEmpty());
    }

    /** The newest of m0. */
    final AlertView alert(TenantId tenant) {
        return open(tenant).stream()
                .filter(open -> open.measureKey().equals("m0"))
                .findFirst()
                .orElseThrow();
    }

    final List<AlertView> open(TenantId tenant) {
        return pmo(tenant, () -> alerts.open(10));
    }

    static <T> T lead(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.LEAD, "sales", "li-ming", work);
    }

    static <T> T other(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.MEMBER, "swap", "wang-lei", work);
    }

    static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "zhang-wei", work);
    }

    /** Li Ming calls customers, by Sunday of W11, for 95 drives in W12. */
    static NewCountermeasure calls() {
        return new NewCountermeasure(
                "Call every visitor",
                "li-ming",
                DUE,
                new ExpectedEffect(Kind.LEVEL, BigDecimal.valueOf(95), "2026-W12"),
                "Visitors do not come back");
    }
}
