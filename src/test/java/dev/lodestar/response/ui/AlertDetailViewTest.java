package dev.lodestar.response.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.Countermeasure;
import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.AskDialog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own. It is Tuesday of 2026-W10. */
@ViewPackages(packages = "dev.lodestar.response.ui")
class AlertDetailViewTest extends AlertPageFixture {

    @Autowired
    private AlertHandling handling;

    @Autowired
    private Countermeasures countermeasures;

    @Test
    @SignedIn(tenant = "alert-reads", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_says_what_happened_by_which_evidence_and_who_has_it() {
        AlertView alert = begin("alert-reads");

        String said = said(open(alert));

        assertThat(said)
                .contains("Measure m0: 30 % below expectation, 2 weeks in a row", "owner Li Ming")
                .contains("It waits for Li Ming to take it up", "the lead is told on")
                .contains("Evidence: 2 periods", "W9 off track 70 100 −30", "definition 1, revision 1")
                .contains("What to look at", "What happened so far");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("measures/m0", "plans/" + HistoryWorld.PLAN);
    }

    @Test
    @SignedIn(tenant = "alert-acknowledges", role = Role.LEAD, unit = "sales", person = "li-ming")
    void acknowledging_needs_words_and_what_was_typed_stays() {
        AlertDetailView view = open(begin("alert-acknowledges"));
        press("Acknowledge…");
        save("Acknowledge");
        assertThat(find(AskDialog.class).single().isOpened()).isTrue();
        assertThat(field("What you know or will do").getErrorMessage()).isEqualTo("Fill this in");

        field("What you know or will do").setValue("The fair took our staff");
        save("Acknowledge");

        assertThat(said(view))
                .contains("Li Ming took it up on Mar 3, 2026", "The fair took our staff", "Acknowledged Li Ming");
    }

    @Test
    @SignedIn(tenant = "alert-conflicts", role = Role.LEAD, unit = "sales", person = "li-ming")
    void who_was_overtaken_is_told_and_keeps_their_words() {
        AlertView alert = begin("alert-conflicts");
        open(alert);
        press("Acknowledge…");
        field("What you know or will do").setValue("Mine");
        handling.acknowledge(alert.id(), "Theirs", null, null);

        save("Acknowledge");

        assertThat(said(find(AskDialog.class).single())).contains("Somebody did something meanwhile");
        assertThat(field("What you know or will do").getValue()).isEqualTo("Mine");
    }

    @Test
    @SignedIn(tenant = "alert-counters", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_countermeasure_is_given_from_here_with_what_it_is_to_do() {
        AlertView alert = begin("alert-counters");
        AlertDetailView view = open(alert);
        press("Countermeasure…");
        save("Give");
        assertThat(textField("Value (drives)").getErrorMessage()).contains("Write a number such as");

        textField("What is to be done").setValue("Call every visitor");
        textField("Value (drives)").setValue("1,095");
        save("Give");
        find(InView.class).all().forEach(InView::show);

        assertThat(said(view))
                .contains("One countermeasure", "Call every visitor", "Expected: 1,095 drives in W13")
                .contains("Whether the curve turned is told on", "Countermeasure: Call every visitor, for Li Ming")
                .contains("with a countermeasure");
        List<Countermeasure> given = countermeasures.against(alert.id());
        assertThat(given).singleElement().satisfies(one -> {
            assertThat(one.effect().value()).isEqualByComparingTo("1095");
            assertThat(one.effect().by()).isEqualTo("2026-W13");
        });
    }

    @Test
    @SignedIn(tenant = "alert-comments", role = Role.LEAD, unit = "swap", person = "wang-lei")
    void who_only_reads_may_comment_and_is_offered_nothing_else() {
        AlertDetailView view = open(begin("alert-comments"));

        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("Comment")
                .doesNotContain("Acknowledge…", "Snooze…", "Reassign…", "Escalate…", "Countermeasure…");
        TextArea text = field("Comment");
        press("Comment");
        assertThat(text.getErrorMessage()).isEqualTo("Fill this in");

        text.setValue("@li-ming the fair begins");
        press("Comment");

        assertThat(said(view)).contains("@li-ming the fair begins", "Comment Wang Lei");
        assertThat(text.getValue()).isEmpty();
    }

    @Test
    @SignedIn(tenant = "alert-live", role = Role.LEAD, unit = "sales", person = "li-ming")
    void what_others_do_appears_and_what_is_being_written_stays() {
        AlertView alert = begin("alert-live");
        AlertDetailView view = open(alert);
        field("Comment").setValue("Half a sent");
        handling.snooze(alert.id(), LocalDate.parse("2026-03-10"), "Trade fair");

        view.refresh();

        assertThat(said(view)).contains("keeps it quiet until 10 March 2026", "Snoozed until 10 March 2026");
        assertThat(field("Comment").getValue()).isEqualTo("Half a sent");
        press("Wake");
        assertThat(said(view)).contains("Awake again").doesNotContain("keeps it quiet");
    }

    @Test
    @SignedIn(tenant = "alert-advises")
    void what_to_look_at_is_worked_out_when_it_is_seen() {
        AlertView alert = begin("alert-advises");
        open(alert);
        find(InView.class).all().forEach(InView::show);
        AdviceCard advice = find(AdviceCard.class).single();
        assertThat(said(advice)).contains("A version of Plan car-2026 was published", "Reason: Because");

        press("Write a playbook: Strategy 0");
        field("What to check").setValue("Campaign reach, then the booking step");
        save("Save");

        assertThat(said(advice)).contains("Campaign reach, then the booking step", "Edit the playbook: Strategy 0");
    }

    @Test
    @SignedIn(tenant = "alert-few", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_costs_few_statements() {
        AlertView alert = begin("alert-few");
        open(alert);

        assertThat(StatementCount.during(() -> navigate("alerts/" + alert.id(), AlertDetailView.class)))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @SignedIn(tenant = "alert-countered", role = Role.LEAD, unit = "sales", person = "li-ming")
    void many_countermeasures_cost_no_more_statements_than_one() {
        AlertView alert = begin("alert-countered");
        counter(alert, 1);
        open(alert);
        List<String> one = StatementCount.during(() -> open(alert));
        counter(alert, 6);
        List<String> many = StatementCount.during(() -> open(alert));
        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(12);
    }

    private void counter(AlertView alert, int many) {
        for (int number = 0; number < many; number++) {
            countermeasures.create(
                    alert.id(),
                    new NewCountermeasure(
                            "Call every visitor " + number,
                            "li-ming",
                            LocalDate.parse("2026-03-15"),
                            new ExpectedEffect(ExpectedEffect.Kind.LEVEL, BigDecimal.valueOf(95), "2026-W12"),
                            null));
        }
    }

    private AlertView begin(String name) {
        TenantId tenant = world.begin(name, 1);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "zhang-wei", "m0"));
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 80, 70);
        await().pollInSameThread().until(() -> !alerts.open(1).isEmpty());
        return alerts.open(1).getFirst();
    }
}
