package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.Sparkline;
import java.util.List;
import org.junit.jupiter.api.Test;

@SignedIn
class MeasureListViewTest extends MeasureScreenTest {

    @Test
    void it_lists_every_measure_with_where_it_stands() {
        MeasureListView view = navigate(MeasureListView.class);

        assertThat(said(view))
                .contains("Test-drive bookings", "off track", "1,160", "1,450", "−290", "Li Ming", "W9")
                .contains("Silent measure", "no data");
        assertThat(find(Sparkline.class).all()).hasSize(2);
        assertThat(find(NativeButton.class).withText("Show more").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void it_finds_by_status_and_by_text() {
        MeasureListView view = navigate(MeasureListView.class);

        find(Select.class).single().setValue(Status.RED);
        assertThat(said(view)).contains("Test-drive bookings").doesNotContain("Silent measure");

        find(TextField.class).single().setValue("swap");
        assertThat(said(view)).contains("No measure fits", "Shorten the name");
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "catl")
    void a_reader_who_sees_none_is_told_where_measures_come_from() {
        assertThat(said(navigate(MeasureListView.class))).contains("There is no measure yet");
    }

    @Test
    void it_costs_few_statements() {
        navigate("measures/silent", MeasureDetailView.class);

        List<String> sent = StatementCount.during(() -> navigate(MeasureListView.class));

        assertThat(sent).hasSizeLessThanOrEqualTo(4);
    }
}
