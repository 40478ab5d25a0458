package dev.lodestar.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo's stories from the link of a mail to their end, in real browsers. They take the demo that the journeys share
 * with them into the weeks to come, so they are the last that use it.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesIT {

    private static final String BOOKINGS = "试驾预约量";
    private static final String ON_TIME = "准时交付率";
    private static final String LEAD = "lead@jd-auto.example";
    private static final String GAC = "partner-gac@jd-auto.example";
    private static final String ACKNOWLEDGE = "/a/jd-auto/[\\w-]+";
    private static final String ALERT = "/alerts/\\d+";
    /** The week before {@link RunningDemo#NOW}. */
    private static final String LAST_MONDAY = "2026-11-09";

    private static RunningDemo demo;
    private static Visitor visitor;
    private static final Mailbox MAILS = Mailbox.shared();

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.shared();
        visitor = new Visitor();
        Business business = new Business(RunningDemo.sharedHome());
        business.bookAgain(LAST_MONDAY, 1);
        business.bookAgain(LAST_MONDAY, 2);
        business.deliverLate(LAST_MONDAY, 1);
        business.deliverLate(LAST_MONDAY, 2);
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @Test
    @Order(1)
    void the_lead_takes_up_falling_bookings_by_the_link_of_a_mail_and_the_executive_sees_it_without_a_reload() {
        String alert = address(MAILS.awaitLink(LEAD, BOOKINGS, ALERT));
        Page waiting = signedIn("executive");
        waiting.navigate(demo.url() + alert);
        assertThat(waiting.locator("h1")).containsText(BOOKINGS);
        assertThat(waiting.locator("main")).containsText("What to look at");
        waiting.evaluate("window.stillThere = true");

        Page lead = visitor.window(390, ColorScheme.DARK, "en-US");
        acknowledgeByMail(lead, LEAD, BOOKINGS, "周末加开两场试驾专场。");

        assertThat(waiting.locator("main")).containsText("周末加开两场试驾专场。");
        assertThat(waiting.evaluate("window.stillThere")).isEqualTo(true);

        take(lead, alert, "lead", "试驾专场", "2400");
    }

    @Test
    @Order(2)
    void bookings_that_are_back_end_the_alert_and_the_lead_reads_so_in_a_mail() {
        demo = RunningDemo.goOnAt("2026-12-01T09:00:00Z");

        Page lead = signedIn("lead");
        lead.navigate(demo.url() + address(MAILS.awaitLink(LEAD, BOOKINGS + "：已", ALERT)));
        assertThat(lead.locator("h1")).containsText(BOOKINGS);
        assertThat(lead.locator("main")).containsText("Resolved");
        assertThat(lead.locator("main")).containsText("周末加开两场试驾专场。");
        assertThat(lead.locator("main")).containsText("试驾专场");
    }

    @Test
    @Order(3)
    void gac_takes_up_its_late_deliveries_and_is_told_that_the_countermeasure_turned_the_curve() {
        String alert = address(MAILS.awaitLink(GAC, ON_TIME, ALERT));
        Page gac = visitor.window(1440, ColorScheme.LIGHT, "en-US");
        acknowledgeByMail(gac, GAC, ON_TIME, "总装二线缺件，本周补齐。");
        take(gac, alert, "partner-gac", "增派两列班列", "95");

        demo = RunningDemo.goOnAt("2026-12-08T09:00:00Z");

        Page later = signedIn("partner-gac");
        later.navigate(demo.url() + address(MAILS.awaitLink(GAC, ON_TIME + "：已", ALERT)));
        assertThat(later.locator("main")).containsText("Resolved");
        assertThat(later.locator("main")).containsText("增派两列班列");
        assertThat(later.locator("main")).containsText("总装二线缺件，本周补齐。");
    }

    @Test
    @Order(4)
    void the_executive_comes_from_a_mail_to_the_target_that_was_eased_and_to_the_alert_that_ended_with_it() {
        Page executive = fromAMail();

        Locator eased = signal(executive, "交付周期");
        assertThat(eased).containsText("The target went from");
        assertThat(eased).containsText("by ");
        eased.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("The alert of"))
                .click();
        assertThat(executive.locator("h1")).containsText("交付周期");
        assertThat(executive.locator("main")).containsText("Resolved");
    }

    @Test
    @Order(5)
    void the_executive_comes_from_a_mail_to_the_number_that_was_corrected_late_and_to_what_was_believed_before() {
        Page executive = fromAMail();

        Locator corrected = signal(executive, "复购率");
        assertThat(corrected).containsText("was corrected after it was over");
        corrected.getByText("复购率").first().click();
        assertThat(executive.locator("h1")).containsText("复购率");
        assertThat(executive.locator("main")).containsText("corrected");
    }

    private static void acknowledgeByMail(Page page, String address, String measure, String comment) {
        page.navigate(MAILS.awaitLink(address, measure, ACKNOWLEDGE));
        assertThat(page.locator("h1")).containsText(measure);
        assertThat(Visitor.barriers(page)).isEmpty();
        assertThat(Visitor.overflow(page)).isZero();
        page.locator("vaadin-text-area textarea").fill(comment);
        page.locator("button.ls-button--primary").click();
        assertThat(page.locator("[role=status] h1")).isVisible();
        assertThat(Visitor.barriers(page)).isEmpty();
    }

    /** Gives a countermeasure on the page of the alert. */
    private static void take(Page page, String alert, String who, String title, String level) {
        Visitor.signIn(page, demo.url(), who + "@jd-auto.example");
        page.setViewportSize(1440, 900);
        page.navigate(demo.url() + alert);
        page.getByRole(AriaRole.BUTTON, named("Countermeasure…")).first().click();
        page.getByLabel("What is to be done").fill(title);
        page.getByLabel("Value (").fill(level);
        page.getByRole(AriaRole.BUTTON, named("Give").setExact(true)).click();
        assertThat(page.locator("main")).containsText(title);
    }

    private static Page fromAMail() {
        Page executive = signedIn("executive");
        executive.navigate(demo.url() + address(MAILS.awaitLink("executive@jd-auto.example", "", ALERT)));
        assertThat(executive.locator("h1")).isVisible();
        executive.navigate(demo.url() + "/alerts?view=integrity");
        return executive;
    }

    private static Locator signal(Page page, String measure) {
        return page.locator(".ls-integrity__item")
                .filter(new Locator.FilterOptions().setHasText(measure))
                .first();
    }

    private static Page signedIn(String who) {
        return Visitor.signIn(visitor.window(1440, ColorScheme.LIGHT, "en-US"), demo.url(), who + "@jd-auto.example");
    }

    /** The product has another port since a mail was sent, as the demo went on. */
    private static String address(String link) {
        return link.replaceFirst("^http://[^/]+", "");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
