package dev.lodestar.alert.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.alert.AlertRules;
import dev.lodestar.alert.RuleChoice;
import dev.lodestar.alert.RuleScope;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own, whose measure m0 was 100, 70 and 70 of 100 in the last three weeks. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.alert.ui")
class RulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private AlertRules rules;

    @Test
    @SignedIn(tenant = "tries-rules")
    void a_rule_is_tried_then_kept_with_a_reason_and_ended() {
        begin("tries-rules");
        RulesView view = navigate(RulesView.class);
        assertThat(said(view)).contains("No rules of your own");

        choose("m0");
        bound("80");
        click("Try on history");
        assertThat(said(view))
                .contains("Would have fired once in one measure", "once with this rule, never as it is")
                .contains("still open");

        click("Keep the rule");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("This is needed.");
        assertThat(rules.inForce()).isEmpty();

        find(TextField.class).single().setValue("The board asked for it");
        click("Keep the rule");
        assertThat(said(view)).contains("One rule is in force", "Below 80 for 2 periods in a row", "The board asked");

        click("End");
        find(Button.class).all().getLast().click();
        assertThat(rules.inForce()).isEmpty();
        assertThat(said(view)).contains("The rule has ended", "No rules of your own");
    }

    @Test
    @SignedIn(tenant = "misses-a-bound")
    void what_is_missing_is_said_at_its_field() {
        begin("misses-a-bound");
        navigate(RulesView.class);
        click("Try on history");
        assertThat(key().getErrorMessage()).isEqualTo("This is needed.");
        choose("m0");
        bound(null);
        click("Try on history");
        assertThat(find(BigDecimalField.class).single().getErrorMessage()).isEqualTo("Give a number.");
    }

    @Test
    @SignedIn(tenant = "reads-rules", role = Role.MEMBER, unit = "sales", person = "li-ming")
    void a_member_tries_rules_and_keeps_none() {
        begin("reads-rules");
        navigate(RulesView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("Try on history");
    }

    private void begin(String name) {
        TenantId tenant = world.begin(name, 1);
        world.report(tenant, "m0", "2026-W07", 100, 70, 70);
        world.on("2026-03-03T02:00:00Z");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RuleChoice> key() {
        return find(ComboBox.class).single();
    }

    private void choose(String measure) {
        RuleChoice choice =
                rules.choices(RuleScope.Kind.MEASURE, measure, 0, 10).getFirst();
        key().setValue(choice);
    }

    @SuppressWarnings("unchecked")
    private void bound(String bound) {
        find(Select.class).all().get(1).setValue(RuleForm.Kind.THRESHOLD);
        find(BigDecimalField.class).single().setValue(bound == null ? null : new BigDecimal(bound));
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
