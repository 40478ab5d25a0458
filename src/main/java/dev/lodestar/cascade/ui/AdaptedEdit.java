package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.cascade.ProposedEdit;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.document.PlanEdit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One proposed edit as it may be adapted: taken up or not, with a value of one's own where it has one. */
final class AdaptedEdit extends Div {

    private static final long serialVersionUID = 1L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NAME = "name";

    private final transient PlanEdit edit;
    private final Checkbox wanted = new Checkbox(true);
    private transient Supplier<@Nullable String> value = () -> null;

    AdaptedEdit(ProposedEdit proposed, String what, List<PersonView> people) {
        this.edit = proposed.edit();
        addClassName("ls-adapted");
        wanted.setLabel(what);
        add(wanted);
        switch (edit) {
            case PlanEdit.Put put -> field(put, what, proposed, people);
            case PlanEdit.Add add -> text(what, add.content().path(NAME).stringValue(""));
            case PlanEdit.Remove remove -> add(Phrases.text(proposed.nodeName(), "ls-sub"));
            case PlanEdit.Move move -> add(Phrases.text(proposed.nodeName(), "ls-sub"));
        }
    }

    /** What is to be done; empty when it is left out. */
    Optional<PlanEdit> edit() {
        if (!Boolean.TRUE.equals(wanted.getValue())) {
            return Optional.empty();
        }
        String own = value.get();
        if (own == null) {
            return Optional.of(edit);
        }
        return Optional.of(
                switch (edit) {
                    case PlanEdit.Put put ->
                        new PlanEdit.Put(
                                put.node(), put.field(), put.base(), own.isBlank() ? null : JSON.stringNode(own));
                    case PlanEdit.Add add -> named(add, own);
                    case PlanEdit.Remove remove -> remove;
                    case PlanEdit.Move move -> move;
                });
    }

    private static PlanEdit named(PlanEdit.Add add, String name) {
        ObjectNode content = add.content().deepCopy();
        content.put(NAME, name);
        return new PlanEdit.Add(add.node(), add.parent(), add.index(), content);
    }

    private void field(PlanEdit.Put put, String what, ProposedEdit proposed, List<PersonView> people) {
        JsonNode wish = put.value();
        String now = wish == null ? "" : wish.stringValue("");
        switch (put.field()) {
            case "text", NAME -> text(what, now);
            case "start", "deadline" -> date(what, now);
            case "owner" -> person(what, now, people);
            default -> add(Phrases.text(proposed.after() == null ? "" : proposed.after(), "ls-sub"));
        }
    }

    private void text(String what, String now) {
        TextArea field = new TextArea();
        field.setValue(now);
        value = field::getValue;
        show(field);
        field.setAriaLabel(what);
    }

    private void date(String what, String now) {
        DatePicker field = new DatePicker(now.isEmpty() ? null : LocalDate.parse(now));
        field.setLocale(getLocale());
        value = () -> field.getValue() == null ? "" : field.getValue().toString();
        show(field);
        field.setAriaLabel(what);
    }

    private void person(String what, String now, List<PersonView> people) {
        ComboBox<PersonView> field = new ComboBox<>();
        field.setItems(people);
        field.setItemLabelGenerator(PersonView::name);
        people.stream().filter(one -> one.key().equals(now)).findFirst().ifPresent(field::setValue);
        value = () -> field.getValue() == null ? now : field.getValue().key();
        show(field);
        field.setAriaLabel(what);
    }

    private <F extends Component & HasEnabled> void show(F field) {
        wanted.addValueChangeListener(change -> field.setEnabled(change.getValue()));
        add(field);
    }
}
