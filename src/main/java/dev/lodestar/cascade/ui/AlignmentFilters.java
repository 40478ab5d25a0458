package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.cascade.MapFilter;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.uikit.Signal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which plans the map shows, as the address says it, so that it can be kept and sent. */
final class AlignmentFilters extends Div {

    private static final long serialVersionUID = 1L;
    private static final String UNIT = "unit";
    private static final String STATUS = "status";
    private static final String OWNER = "owner";

    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final Select<LightStatus> status = new Select<>();
    private final ComboBox<PersonView> owner = new ComboBox<>();

    AlignmentFilters(MapFilter now, List<UnitView> units, List<PersonView> people, Consumer<MapFilter> go) {
        addClassName("ls-align__filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("cascade.filter.label"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitView::name);
        unit.setAriaLabel(getTranslation("cascade.filter.unit"));
        unit.setPlaceholder(getTranslation("cascade.filter.unit"));
        unit.setClearButtonVisible(true);
        units.stream().filter(one -> one.key().equals(now.unit())).findFirst().ifPresent(unit::setValue);
        status.setItems(LightStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("cascade.filter.everyStatus"));
        status.setItemLabelGenerator(one -> one == null
                ? getTranslation("cascade.filter.everyStatus")
                : Signal.valueOf(one.name()).word(getLocale()));
        status.setAriaLabel(getTranslation("cascade.filter.status"));
        status.setPlaceholder(getTranslation("cascade.filter.everyStatus"));
        status.setValue(now.status());
        owner.setItems(people);
        owner.setItemLabelGenerator(PersonView::name);
        owner.setAriaLabel(getTranslation("cascade.filter.owner"));
        owner.setPlaceholder(getTranslation("cascade.filter.owner"));
        owner.setClearButtonVisible(true);
        people.stream().filter(one -> one.key().equals(now.owner())).findFirst().ifPresent(owner::setValue);
        unit.addValueChangeListener(change -> go.accept(chosen()));
        status.addValueChangeListener(change -> go.accept(chosen()));
        owner.addValueChangeListener(change -> go.accept(chosen()));
        add(unit, status, owner);
    }

    private MapFilter chosen() {
        return new MapFilter(
                unit.getOptionalValue().map(UnitView::key).orElse(null),
                status.getValue(),
                owner.getOptionalValue().map(PersonView::key).orElse(null));
    }

    static MapFilter read(QueryParameters parameters) {
        return new MapFilter(
                one(parameters, UNIT).orElse(null),
                one(parameters, STATUS)
                        .flatMap(name -> Arrays.stream(LightStatus.values())
                                .filter(status -> status.name().equals(name))
                                .findFirst())
                        .orElse(null),
                one(parameters, OWNER).orElse(null));
    }

    static QueryParameters write(MapFilter filter) {
        Map<String, String> parameters = new HashMap<>();
        if (filter.unit() != null) {
            parameters.put(UNIT, filter.unit());
        }
        if (filter.status() != null) {
            parameters.put(STATUS, filter.status().name());
        }
        if (filter.owner() != null) {
            parameters.put(OWNER, filter.owner());
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<String> one(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }
}
