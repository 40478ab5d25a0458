package dev.lodestar.response.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.alert.AlertQuery;
import dev.lodestar.alert.Rule;
import dev.lodestar.organisation.UnitView;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the board is narrowed down by. */
final class AlertFilters extends Div {

    private static final long serialVersionUID = 1L;

    /** @param go hears what is asked for instead */
    AlertFilters(AlertAddress address, List<UnitView> units, Consumer<AlertAddress> go) {
        addClassName("ls-measure__filters");
        Select<AlertQuery.Stage> stage =
                select("response.filter.stage", "response.filter.stage.any", List.of(AlertQuery.Stage.values()));
        stage.setItemLabelGenerator(value -> value == null
                ? getTranslation("response.filter.stage.any")
                : getTranslation("response.filter.stage." + value.name().toLowerCase(Locale.ROOT)));
        stage.setValue(address.stage());
        stage.addValueChangeListener(change -> go.accept(address.withStage(change.getValue())));

        Select<UnitView> unit = select(
                "response.filter.unit",
                "response.filter.unit.any",
                units.stream().filter(one -> one.closedAt() == null).toList());
        unit.setItemLabelGenerator(value -> value == null ? getTranslation("response.filter.unit.any") : value.name());
        units.stream()
                .filter(one -> one.key().equals(address.unit()))
                .findFirst()
                .ifPresent(unit::setValue);
        unit.addValueChangeListener(change -> go.accept(address.withUnit(
                change.getValue() == null ? null : change.getValue().key())));

        Select<Rule> rule = select("response.filter.rule", "response.filter.rule.any", List.of(Rule.values()));
        rule.setItemLabelGenerator(value -> value == null
                ? getTranslation("response.filter.rule.any")
                : getTranslation("alert.rule." + value.name()));
        rule.setValue(address.rule());
        rule.addValueChangeListener(change -> go.accept(address.withRule(change.getValue())));

        Checkbox mine = new Checkbox(getTranslation("response.filter.mine"), address.mine());
        mine.addValueChangeListener(change -> go.accept(address.onlyMine(change.getValue())));
        add(stage, unit, rule, mine);
    }

    private <T> Select<T> select(String label, String any, List<T> items) {
        Select<T> select = new Select<>();
        select.setAriaLabel(getTranslation(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        return select;
    }
}
