package dev.lodestar.cascade.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.Bullet;
import java.util.List;
import org.junit.jupiter.api.Test;

@SignedIn(role = Role.LEAD, unit = "sales", person = "li-ming")
class SheetViewTest extends CascadeScreenTest {

    @Test
    void a_person_reads_which_measures_and_actions_are_theirs_and_what_they_serve() {
        links.add(drive());

        assertThat(said(navigate(SheetView.class)))
                .contains(
                        "Li Ming · Sales", "1 measure is off track", "off track", "70 cars · expected 100 · target 100")
                .contains("Company 2026: Online choice to test drive › Sales 2026: Bookings");
        assertThat(find(Bullet.class).all()).isNotEmpty();
    }

    @Test
    void what_is_late_comes_first_in_red_with_a_word() {
        String sheet = said(navigate(SheetView.class));

        assertThat(sheet).contains("overdue Ten launches", "10 Jan to 20 Feb", "10 % done Train advisers");
        assertThat(sheet.indexOf("Ten launches")).isLessThan(sheet.indexOf("Train advisers"));
    }

    @Test
    @SignedIn(role = Role.EXECUTIVE)
    void a_reader_of_the_whole_tenant_opens_the_sheet_of_somebody_else() {
        assertThat(said(navigate("sheet/li-ming", SheetView.class)))
                .contains("What plans hand down to Li Ming", "Train advisers");
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "gac", person = "gac-lin")
    void who_owns_nothing_is_told_where_things_come_from() {
        assertThat(said(navigate(SheetView.class))).contains("Nothing is handed down to you yet", "Alignment map");
    }

    @Test
    void it_costs_few_statements() {
        navigate(SheetView.class);

        List<String> sent = StatementCount.during(() -> navigate("sheet/li-ming", SheetView.class));

        assertThat(sent).hasSizeLessThanOrEqualTo(12);
    }
}
