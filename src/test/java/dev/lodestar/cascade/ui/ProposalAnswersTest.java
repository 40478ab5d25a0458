package dev.lodestar.cascade.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn(role = Role.LEAD, unit = "sales", person = "li-ming")
class ProposalAnswersTest extends CascadeScreenTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private CascadeNotices notices;

    @BeforeEach
    void change() {
        link(drive());
        publish("company-2026", company().replace("Online choice to test drive", "From click to test drive"));
        await().pollInSameThread().untilAsserted(() -> assertThat(waiting()).hasSize(1));
    }

    @Test
    void a_change_above_is_shown_with_its_reason_and_what_it_would_change_here() {
        assertThat(said(open()))
                .contains("1 proposal waits for an answer of Sales 2026")
                .contains("From Company 2026 v2: Online choice to test drive", "Reason: Double 11 pre-orders")
                .contains("Every click a drive", "From click to test drive")
                .contains("please answer by");
        assertThat(find(NativeButton.class).withText("Accept").exists()).isTrue();
    }

    @Test
    void accepting_takes_it_up_in_the_draft() {
        CascadeView view = open();

        press("Accept");

        assertThat(said(view)).contains("Accepted. The change is in the draft", "Answered lately", "accepted");
        assertThat(plans.draft("sales-2026")
                        .orElseThrow()
                        .document()
                        .objective()
                        .text())
                .isEqualTo("From click to test drive");
    }

    @Test
    void adapting_takes_it_up_in_the_plan_s_own_words() {
        CascadeView view = open();

        press("Adapt…");
        TextArea text = find(TextArea.class)
                .withCondition(field -> !"Reason".equals(field.getLabel()))
                .single();
        text.setValue("Every click a drive within a week");
        save("Adapt");
        assertThat(reason().isInvalid()).isTrue();
        reason().setValue("We promise a week");
        save("Adapt");

        assertThat(said(view)).contains("Adapted. Your version is in the draft");
        assertThat(plans.draft("sales-2026")
                        .orElseThrow()
                        .document()
                        .objective()
                        .text())
                .isEqualTo("Every click a drive within a week");
    }

    @Test
    void an_edit_that_is_left_out_changes_nothing() {
        open();

        press("Adapt…");
        find(Checkbox.class).single().setValue(false);
        reason().setValue("Ours says it already");
        save("Adapt");

        assertThat(proposals.of("sales-2026").getFirst().state()).isEqualTo(ProposalState.ADAPTED);
        assertThat(plans.draft("sales-2026")).isEmpty();
    }

    @Test
    void disputing_asks_for_a_reason_and_the_plan_above_reads_it() {
        CascadeView view = open();

        press("Dispute…");
        save("Dispute");
        assertThat(reason().isInvalid()).isTrue();
        assertThat(reason().getErrorMessage()).isEqualTo("Say why.");
        reason().setValue("No advisers in the north");
        save("Dispute");

        assertThat(said(view)).contains("Disputed. Whoever published the change above reads your reason.");
        assertThat(said(navigate("plans/company-2026/links", CascadeView.class)))
                .contains("1 change of this plan is disputed", "Sales 2026 disputes", "No advisers in the north");
    }

    @Test
    void an_answer_that_somebody_else_gave_first_is_shown_in_place_of_one_s_own() {
        CascadeView view = open();
        proposals.dispute(waiting().getFirst().id(), "Too late");

        press("Accept");

        assertThat(said(view)).contains("Somebody answered meanwhile", "Too late");
    }

    @Test
    void how_long_it_waits_is_said_in_words() {
        clock.moveTo(NOW.plus(Duration.ofDays(1)));

        assertThat(said(open())).contains("proposed 3 Mar · please answer by 17 Mar");
    }

    @Test
    @SignedIn(role = Role.MEMBER, unit = "sales", person = "sun-yue")
    void who_may_not_edit_the_plan_reads_but_does_not_answer() {
        assertThat(said(open())).contains("From Company 2026 v2");
        assertThat(find(NativeButton.class).withText("Accept").exists()).isFalse();
    }

    @Test
    void it_costs_few_statements_however_much_was_answered() {
        proposals.dispute(waiting().getFirst().id(), "No advisers in the north");
        open();

        assertThat(StatementCount.during(this::open)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void readers_of_the_plan_are_told_at_its_head() {
        assertThat(notices.notices("sales-2026", Locale.ENGLISH))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.text())
                            .isEqualTo(
                                    "From Company 2026 v2: Online choice to test drive. Reason: Double 11 pre-orders");
                    assertThat(notice.href()).isEqualTo("plans/sales-2026/links");
                });
        assertThat(notices.notices("gac-2026", Locale.ENGLISH)).isEmpty();
    }

    private List<ProposalView> waiting() {
        return proposals.of("sales-2026").stream()
                .filter(proposal -> proposal.state().isOpen())
                .toList();
    }

    private CascadeView open() {
        return navigate("plans/sales-2026/links", CascadeView.class);
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private void save(String text) {
        find(Button.class).withText(text).single().click();
    }

    private TextArea reason() {
        return find(TextArea.class)
                .withCondition(field -> "Reason".equals(field.getLabel()))
                .single();
    }
}
