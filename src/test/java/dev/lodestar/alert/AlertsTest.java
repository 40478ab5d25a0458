package dev.lodestar.alert;

import static dev.lodestar.alert.WatchedMeasure.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Reach ALL = new Reach(true, null, Set.of(), null);

    private final LedgerFixture ledger = new LedgerFixture(2);
    private final Access access = mock(Access.class);
    private final Organisation organisation = mock(Organisation.class);
    private final Alerts alerts = new Alerts(
            new AlertStore(ledger.jdbc),
            ledger.subjects,
            new Audience(ledger.directory, ledger.sources, organisation, access),
            ledger.past(),
            ledger.handling,
            new HandlingAccess(access),
            ledger.views,
            new BoardStore(ledger.jdbc));

    @BeforeEach
    void reachEverything() {
        when(access.reach(any())).thenReturn(ALL);
        when(organisation.structure())
                .thenReturn(List.of(
                        new UnitView("market", "Market", null, "market/", false),
                        new UnitView("sales", "Sales", "market", "market/sales/", false),
                        new UnitView("swap", "Swap", null, "swap/", false)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void lists_the_newest_first_page_by_page() {
        for (int number = 0; number < 5; number++) {
            ledger.live(ledger.weekly(), 80, 80);
        }
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            String next = cursor;
            AlertPage page = inTenant(() -> alerts.list(AlertFilter.ANY, 2, next));
            page.items().forEach(alert -> ids.add(alert.id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(inTenant(() -> alerts.open(3))).hasSize(3);
        assertThat(inTenant(alerts::firingCount)).isEqualTo(5);
    }

    @Test
    void filters_by_state_measure_and_unit() {
        ledger.live(ledger.weekly(), 80, 80);
        WatchedMeasure resolved = ledger.weekly();
        ledger.live(resolved, 80, 80, 100);

        assertThat(list(new AlertFilter("FIRING", null, null))).hasSize(1);
        assertThat(list(new AlertFilter(null, "m" + resolved.id, null)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isEqualTo("RESOLVED"));
        assertThat(list(new AlertFilter(null, null, "market"))).hasSize(2);
        assertThat(list(new AlertFilter(null, null, "swap"))).isEmpty();
        assertThat(list(new AlertFilter(null, null, "nowhere"))).isEmpty();
    }

    @Test
    void shows_an_alert_with_names_evidence_and_history() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80, 80);
        long id = ledger.only(measure).id();

        AlertDetail detail = inTenant(() -> alerts.get(id));

        assertThat(detail.alert().measureName()).isEqualTo("Measure " + measure.id);
        assertThat(detail.alert().evidence()).hasSize(3);
        assertThat(detail.history()).extracting(HistoryRow::at).containsExactly(closing(2), closing(3));
    }

    @Test
    void what_is_out_of_reach_does_not_exist() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();

        when(access.reach(any())).thenReturn(new Reach(false, "li", Set.of("swap"), "catl"));
        assertThat(list(AlertFilter.ANY)).isEmpty();
        assertThat(inTenant(alerts::firingCount)).isZero();
        assertThatThrownBy(() -> inTenant(() -> alerts.get(id))).isInstanceOf(NotFoundException.class);

        when(access.reach(any())).thenReturn(new Reach(false, "li", Set.of(), "gac"));
        assertThat(list(AlertFilter.ANY)).hasSize(1);
        assertThat(inTenant(() -> alerts.get(id)).alert().id()).isEqualTo(id);
    }

    @Test
    void another_tenants_alert_does_not_exist() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();

        assertThat(in(LedgerFixture.OTHER, () -> alerts.list(AlertFilter.ANY, 10, null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> in(LedgerFixture.OTHER, () -> alerts.get(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_a_state_and_a_cursor_that_it_does_not_know() {
        assertThatThrownBy(() -> list(new AlertFilter("LOUD", null, null))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inTenant(() -> alerts.list(AlertFilter.ANY, 10, "%%")))
                .isInstanceOf(InvalidInputException.class);
    }

    private List<AlertView> list(AlertFilter filter) {
        return inTenant(() -> alerts.list(filter, 100, null)).items();
    }

    private static <T> T inTenant(Supplier<T> work) {
        return in(LedgerFixture.TENANT, work);
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, work);
    }
}
