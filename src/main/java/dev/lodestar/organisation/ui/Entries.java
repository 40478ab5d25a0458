package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.uikit.AskDialog;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The dialogs that add units and people and change what is said of them. */
final class Entries {

    private final Administration administration;
    private final UnaryOperator<String> texts;
    private final Runnable done;

    Entries(Administration administration, UnaryOperator<String> texts, Runnable done) {
        this.administration = administration;
        this.texts = texts;
        this.done = done;
    }

    AskDialog addUnit(List<Choice> units) {
        TextField key = field("organisation.key");
        key.setHelperText(texts.apply("organisation.keyHint"));
        TextField name = field("organisation.name");
        ComboBox<Choice> parent = picker("organisation.parent", units);
        Checkbox partner = new Checkbox(texts.apply("organisation.partner"));
        return dialog("organisation.addUnit")
                .field("/name", name)
                .field("/key", key)
                .field("/parent", parent)
                .field("/partner", partner)
                .save(texts.apply("organisation.add"), () -> {
                    administration.addUnit(key.getValue().strip(), name.getValue(), key(parent), partner.getValue());
                    done.run();
                });
    }

    AskDialog renameUnit(UnitView unit) {
        TextField name = field("organisation.name");
        name.setValue(unit.name());
        return dialog("organisation.rename").field("/name", name).save(texts.apply("organisation.save"), () -> {
            administration.renameUnit(unit.key(), name.getValue(), unit.version());
            done.run();
        });
    }

    /** Adds a person, or changes one who is there. */
    AskDialog person(@Nullable PersonView person, List<Choice> units) {
        TextField key = field("organisation.key");
        key.setHelperText(texts.apply("organisation.keyHint"));
        TextField name = field("organisation.name");
        TextField email = field("organisation.email");
        ComboBox<Choice> unit = picker("organisation.unit", units);
        Select<Role> role = new Select<>();
        role.setLabel(texts.apply("organisation.roleLabel"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> texts.apply("organisation.role." + one.name()));
        role.setValue(person == null ? Role.MEMBER : person.role());
        if (person != null) {
            name.setValue(person.name());
            email.setValue(person.email());
            units.stream()
                    .filter(choice -> person.unitKey().equals(choice.key()))
                    .findFirst()
                    .ifPresent(unit::setValue);
        }
        AskDialog dialog = dialog(person == null ? "organisation.addPerson" : "organisation.changePerson");
        dialog.field("/name", name);
        if (person == null) {
            dialog.field("/key", key);
        }
        return dialog.field("/email", email)
                .field("/unitKey", unit)
                .field("/role", role)
                .save(texts.apply(person == null ? "organisation.add" : "organisation.save"), () -> {
                    save(person, key.getValue().strip(), name.getValue(), email.getValue(), key(unit), role.getValue());
                    done.run();
                });
    }

    private void save(
            @Nullable PersonView person, String key, String name, String email, @Nullable String unit, Role role) {
        String chosen = unit == null ? "" : unit;
        if (person == null) {
            administration.addPerson(key, name, email, chosen, role);
        } else {
            administration.changePerson(person.key(), name, email, chosen, role, person.version());
        }
    }

    private AskDialog dialog(String title) {
        return new AskDialog(texts.apply(title), texts.apply("organisation.cancel"), e -> Refusals.of(e, texts));
    }

    private TextField field(String label) {
        TextField field = new TextField(texts.apply(label));
        field.setWidthFull();
        return field;
    }

    private ComboBox<Choice> picker(String label, List<Choice> choices) {
        ComboBox<Choice> picker = new ComboBox<>(texts.apply(label));
        picker.setItems(choices);
        picker.setItemLabelGenerator(Choice::label);
        picker.setWidthFull();
        return picker;
    }

    private static @Nullable String key(ComboBox<Choice> picker) {
        Choice choice = picker.getValue();
        return choice == null ? null : choice.key();
    }
}
