package dev.lodestar.news.ui;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.Inbox;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.news.Spreading;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox on the screen, its number in the navigation, and the settings beside it. */
@HistoryTest
@ViewPackages(packages = {"dev.lodestar.news.ui", "dev.lodestar.shell"})
class InboxViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Spreading spreading;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NewsPreferences preferences;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn(tenant = "inbox-reads", role = Role.LEAD, unit = "sales", person = "li-ming")
    void news_is_shown_read_and_kept() {
        begin("inbox-reads", 2);
        InboxView view = navigate(InboxView.class);

        assertThat(said(view))
                .contains("2 unread", "Measure m0: 30\u00a0% below expectation for 2 weeks", "New · just now");
        assertThat(links()).anyMatch(href -> href.matches("alerts/\\d+"));
        assertThat(badge()).contains("2");

        press("Mark as read");
        assertThat(said(view)).contains("1 unread");
        assertThat(badge()).contains("1");

        press("Mark all as read");
        assertThat(said(view)).contains("Nothing new").doesNotContain("Mark as read");
        press("Mark as unread");
        assertThat(said(view)).contains("1 unread");
    }

    @Test
    @SignedIn(tenant = "inbox-empty", role = Role.LEAD, unit = "sales", person = "li-ming")
    void an_empty_inbox_says_what_will_be_there() {
        world.begin("inbox-empty", 1);

        assertThat(said(navigate(InboxView.class))).contains("Nothing new", "No news yet", "it is kept here");
    }

    @Test
    @SignedIn(tenant = "inbox-live", role = Role.LEAD, unit = "sales", person = "li-ming")
    void what_happens_meanwhile_appears_by_itself() {
        world.begin("inbox-live", 1);
        InboxView view = navigate(InboxView.class);

        begin("inbox-live", 1);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(said(view)).contains("1 unread", "Measure m0");
            assertThat(badge()).contains("1");
        });
    }

    @Test
    @SignedIn(tenant = "inbox-zh", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_speaks_the_readers_language() {
        begin("inbox-zh", 1);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(said(navigate(InboxView.class))).contains("1 条未读", "Measure m0：低于预期 30\u00a0%，已持续 2 周", "新预警");
    }

    @Test
    @SignedIn(tenant = "inbox-few", role = Role.LEAD, unit = "sales", person = "li-ming")
    void opening_it_costs_as_many_statements_for_much_as_for_little() {
        begin("inbox-few", 5);
        navigate(InboxView.class);

        assertThat(StatementCount.during(() -> navigate(InboxView.class))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @SignedIn(tenant = "inbox-settings", role = Role.LEAD, unit = "sales", person = "li-ming")
    void how_somebody_is_told_is_theirs_to_choose() {
        TenantId tenant = world.begin("inbox-settings", 1);
        NotificationSettingsView view = navigate(NotificationSettingsView.class);
        assertThat(said(view)).contains("li-ming@x.example", "escalations included");
        ComboBox<LocalTime> from = time("Quiet from");
        ComboBox<LocalTime> until = time("Quiet until");

        from.setValue(LocalTime.of(22, 0));
        press("Save");
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).contains("both ends");

        until.setValue(LocalTime.of(7, 0));
        chosen().setValue(MailTiming.DAILY);
        time("Time on Monday").setValue(LocalTime.of(9, 30));
        press("Save");
        assertThat(said(view)).contains("Saved");
        assertThat(as(tenant, Role.LEAD, "sales", "li-ming", preferences::mine)).satisfies(kept -> {
            assertThat(kept.mail()).isEqualTo(MailTiming.DAILY);
            assertThat(kept.quietFrom()).isEqualTo(LocalTime.of(22, 0));
            assertThat(kept.weekly()).isTrue();
            assertThat(kept.weeklyAt()).isEqualTo(LocalTime.of(9, 30));
        });
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MailTiming> chosen() {
        return find(RadioButtonGroup.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<LocalTime> time(String label) {
        return (ComboBox<LocalTime>) find(ComboBox.class).all().stream()
                .filter(box -> label.equals(((ComboBox<?>) box).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void begin(String name, int measures) {
        TenantId tenant = world.begin(name, measures);
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from news where tenant = ?")
                                .param(name)
                                .query(Integer.class)
                                .single()
                        == measures);
        TenantScope.run(tenant, spreading::spreadSome);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String badge() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("ls-nav__count"))
                .map(span -> span.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private static String said(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
