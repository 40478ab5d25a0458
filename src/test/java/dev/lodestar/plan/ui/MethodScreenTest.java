package dev.lodestar.plan.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanMethod;
import dev.lodestar.plan.document.Thresholds;
import dev.lodestar.testing.TestDatabase;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ViewPackages(packages = "dev.lodestar.plan.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(DashboardWorld.Tuesday.class)
@SignedIn
class MethodScreenTest extends SpringBrowserlessTest {

    @Autowired
    private DashboardWorld world;

    @Autowired
    private PlanMethod method;

    @BeforeEach
    void a_tenant() {
        world.build(SMALL, 4);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void what_is_saved_is_what_every_plan_is_scored_by() {
        theMethodAsItIs();
        write("mostGoals", "7");
        write("tacticWords", "Pilot\nroll out,launch");
        press("Save");

        assertThat(method.thresholds().mostGoals()).isEqualTo(7);
        assertThat(method.thresholds().tacticWords()).containsExactly("pilot", "roll out", "launch");
        assertThat(said()).contains("Saved");
    }

    @Test
    void what_is_the_wrong_way_round_is_refused_at_its_field() {
        theMethodAsItIs();
        write("mostGoals", "2");
        press("Save");

        assertThat(method.thresholds()).isEqualTo(Thresholds.METHOD);
        assertThat(control("mostGoals").getAttribute("aria-invalid")).isEqualTo("true");
        write("mostGoals", "many");
        press("Save");
        assertThat(method.thresholds()).isEqualTo(Thresholds.METHOD);
    }

    @Test
    void who_saves_after_somebody_else_is_told_and_keeps_what_was_typed() {
        theMethodAsItIs();
        write("pageLines", "80");
        method.change(Thresholds.METHOD, null);
        press("Save");

        assertThat(said()).contains("Somebody else");
        assertThat(method.thresholds()).isEqualTo(Thresholds.METHOD);
        press("Save");
        assertThat(method.thresholds().pageLines()).isEqualTo(80);
    }

    @Test
    void what_the_method_says_is_one_click_away() {
        theMethodAsItIs();
        write("pageLines", "80");
        press("Save");
        press("As the method says");
        press("Save");

        assertThat(method.thresholds()).isEqualTo(Thresholds.METHOD);
    }

    @Test
    @SignedIn(role = Role.LEAD)
    void who_may_not_set_it_finds_nothing_there() {
        UI.getCurrent().navigate("settings/method");

        assertThat(find(NativeButton.class).withText("Save").exists()).isFalse();
    }

    private void theMethodAsItIs() {
        method.change(Thresholds.METHOD, null);
        UI.getCurrent().navigate("settings/method");
    }

    private void write(String field, String text) {
        control(field).setProperty("value", text);
    }

    private void press(String button) {
        test(find(NativeButton.class).withText(button).single()).click();
    }

    private String said() {
        return find(Span.class).withAttribute("role", "status").single().getText();
    }

    private Element control(String field) {
        return find(PlanEditField.class).all().stream()
                .flatMap(one -> one.getElement().getChildren())
                .filter(child -> Objects.equals(child.getAttribute("id"), "pe-" + field))
                .findFirst()
                .orElseThrow();
    }
}
