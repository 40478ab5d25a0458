package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.KpiChart;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@SignedIn
class MeasureDetailViewTest extends MeasureScreenTest {

    @Test
    void a_firing_measure_tells_why_with_its_evidence() {
        String screen = said(open("bookings"));

        assertThat(screen)
                .contains("Test-drive bookings", "owner Li Ming", "higher is better", "Sales & Test Drive")
                .contains("Firing since W9:", "2 weeks in a row below expectation")
                .contains(
                        "W9 had 1,160 of 1,450 expected; the gap of −290 is beyond the off-track limit of −217.5 (15 %)")
                .contains("Off track in W9 because 1,160 drives < 1,450 − 217.5.")
                .contains("Evidence of the alert that fired in W9", "def v1 · rev 1")
                .contains("From 26 January 2026", "Alert after 2 weeks in a row that are not on track");
        assertThat(find(KpiChart.class).all()).hasSize(1);
    }

    @Test
    void a_silent_measure_is_never_green() {
        String screen = said(open("silent"));

        assertThat(screen)
                .contains("no value ever came. Silence is never green.")
                .contains("No value since W5:")
                .doesNotContain("on track because");
    }

    @Test
    void it_speaks_the_readers_language() {
        UI.getCurrent().setLocale(Locale.GERMAN);

        assertThat(said(open("bookings"))).contains("Warnung seit KW 9:", "1.160 von 1.450 erwarteten");
    }

    @Test
    void it_costs_few_statements() {
        open("bookings");

        List<String> sent = StatementCount.during(() -> open("silent"));

        assertThat(sent).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "catl")
    void what_is_out_of_reach_is_not_there() {
        assertThatThrownBy(() -> open("bookings")).hasMessageContaining("NotFoundPage");
    }

    @Test
    void a_new_value_appears_by_itself_and_is_announced() {
        MeasureDetailView view = open("bookings");

        report("bookings", "2026-W07", 1445);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(said(view)).contains("1,445", "Test-drive bookings was updated");
        });
    }

    private MeasureDetailView open(String key) {
        return navigate("measures/" + key, MeasureDetailView.class);
    }
}
