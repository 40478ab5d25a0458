package dev.lodestar.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The number beside My week in the navigation. */
@HistoryTest
@ViewPackages(packages = {"dev.lodestar.checkin.ui", "dev.lodestar.shell"})
class WeekCountTest extends SpringBrowserlessTest {

    private static final Map<String, String> MEASURE = Map.of("measure", "m0");

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Tasks tasks;

    @Test
    @SignedIn(tenant = "count-saves", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_follows_what_is_saved_and_is_announced_politely() {
        begin("count-saves", 2);
        MyWeekView view = navigate(MyWeekView.class);
        assertThat(badge()).contains("2");

        find(ReportRow.class).all().getFirst().fill("118", null);
        test(find(NativeButton.class).all().stream()
                        .filter(button -> "Save".equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(view.isAttached()).isTrue();
        assertThat(badge()).contains("1", "1 thing waits for you");
        assertThat(announced()).contains("1 thing waits for you");
    }

    @Test
    @SignedIn(tenant = "count-opens", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_is_counted_once_after_the_screen_has_opened_and_again_when_told() {
        TenantId tenant = begin("count-opens", 1);
        open();
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(badge()).contains("1");
        });

        assertThat(StatementCount.during(this::open))
                .as("going to another screen counts nothing")
                .noneMatch(sql -> sql.contains("cadence c on") && sql.contains("measure_status"))
                .hasSizeLessThanOrEqualTo(12);

        HistoryWorld.as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> tasks.create(
                        new NewTask("Call", "li-ming", LocalDate.parse("2026-03-20"), TaskOrigin.own(), null, "m0")));
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(badge()).contains("2");
        });
    }

    private TenantId begin(String name, int measures) {
        TenantId tenant = world.begin(name, measures);
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 104);
        }
        return tenant;
    }

    private void open() {
        UI.getCurrent().navigate("check-ins", QueryParameters.simple(MEASURE));
    }

    private String badge() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("ls-nav__count"))
                .map(span -> span.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private String announced() {
        return find(Div.class).all().stream()
                .filter(div -> "polite".equals(div.getElement().getAttribute("aria-live")))
                .map(div -> div.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
