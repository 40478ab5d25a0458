package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.uikit.AsOf;
import java.util.List;

/** Which plan is shown, and what is on record about its version. */
final class PlanHeader extends Header {

    private static final long serialVersionUID = 1L;

    PlanHeader(PlanReading reading, List<PlanSummary> plans, AsOf asOf) {
        addClassName("ls-top");
        PlanVersionView version = reading.view().version();
        String published = getTranslation(
                "plan.version",
                Integer.toString(version.number()),
                reading.day(version.publishedAt().atZone(reading.zone()).toLocalDate()),
                reading.name(version.publishedBy()));
        String key = reading.document().key();
        add(picker(key, plans, asOf), new Anchor("plans/" + key + "/versions", published));
        add(Piece.text(getTranslation("plan.reason", version.reason()), "ls-hide-narrow"));
    }

    private Component picker(String shown, List<PlanSummary> plans, AsOf asOf) {
        PlanSummary current = plans.stream()
                .filter(plan -> plan.key().equals(shown))
                .findFirst()
                .orElseThrow();
        if (plans.size() == 1) {
            return Piece.text(current.title(), "ls-pill");
        }
        Select<PlanSummary> picker = new Select<>();
        picker.setItems(plans);
        picker.setItemLabelGenerator(PlanSummary::title);
        picker.setValue(current);
        picker.setAriaLabel(getTranslation("plan.pick"));
        picker.addValueChangeListener(change -> picker.getUI()
                .ifPresent(ui -> ui.navigate("plans/" + change.getValue().key(), PlanPast.parameters(asOf))));
        return picker;
    }
}
