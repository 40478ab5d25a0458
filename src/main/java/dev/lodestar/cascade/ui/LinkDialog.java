package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.NodeRef;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a link between this plan and another one; only what fits together can be chosen. */
final class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanSummary own;
    private final transient Function<String, NodeChoices> nodes;
    private final transient Consumer<NewLink> add;
    private final RadioButtonGroup<Boolean> side = new RadioButtonGroup<>();
    private final Select<LinkKind> kind = new Select<>();
    private final ComboBox<PlanSummary> other = new ComboBox<>();
    private final ComboBox<NodeChoices.Choice> parentNode = new ComboBox<>();
    private final ComboBox<NodeChoices.Choice> childNode = new ComboBox<>();
    private final Select<LinkDirection> direction = new Select<>();
    private final BigDecimalField weight = new BigDecimalField();
    private final Paragraph rest = new Paragraph();

    /**
     * Asks for a link.
     *
     * @param own the plan whose links are looked at
     * @param others all other plans
     * @param nodes of a plan by its key
     * @param add makes the link, or throws {@link InvalidInputException}
     */
    LinkDialog(PlanSummary own, List<PlanSummary> others, Function<String, NodeChoices> nodes, Consumer<NewLink> add) {
        this.own = own;
        this.nodes = nodes;
        this.add = add;
        setHeaderTitle(getTranslation("cascade.add.title"));
        side.setLabel(getTranslation("cascade.add.side", own.name()));
        side.setItems(true, false);
        side.setItemLabelGenerator(up -> getTranslation(up ? "cascade.add.up" : "cascade.add.down"));
        side.setValue(true);
        kind.setLabel(getTranslation("cascade.add.kind"));
        kind.setItems(LinkKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("cascade.map." + one));
        kind.setValue(LinkKind.STRATEGY_OBJECTIVE);
        other.setLabel(getTranslation("cascade.add.plan"));
        other.setItems(others);
        other.setItemLabelGenerator(PlanSummary::name);
        Stream.of(parentNode, childNode).forEach(field -> field.setItemLabelGenerator(NodeChoices.Choice::name));
        direction.setLabel(getTranslation("cascade.add.direction"));
        direction.setItems(LinkDirection.values());
        direction.setItemLabelGenerator(one -> getTranslation("cascade.map." + one));
        direction.setValue(LinkDirection.DOWN);
        weight.setLabel(getTranslation("cascade.add.weight"));
        weight.setHelperText(getTranslation("cascade.add.weightHint"));
        rest.addClassName("ls-error");
        rest.getElement().setAttribute("role", "alert");
        side.addValueChangeListener(change -> offer());
        kind.addValueChangeListener(change -> offer());
        other.addValueChangeListener(change -> offer());
        parentNode.addValueChangeListener(change -> offerChildren());
        add(Phrases.box("ls-form", side, kind, other, parentNode, childNode, direction, weight, rest));
        Button save = new Button(getTranslation("cascade.add.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cascade.cancel"), click -> close()), save);
        offer();
    }

    private boolean isUp() {
        return Boolean.TRUE.equals(side.getValue());
    }

    private @Nullable String parentPlan() {
        return isUp() ? otherKey() : own.key();
    }

    private @Nullable String childPlan() {
        return isUp() ? own.key() : otherKey();
    }

    private @Nullable String otherKey() {
        return other.getValue() == null ? null : other.getValue().key();
    }

    private void offer() {
        parentNode.setLabel(getTranslation("cascade.add.parentNode." + kind.getValue()));
        childNode.setLabel(getTranslation("cascade.add.childNode." + kind.getValue()));
        String parent = parentPlan();
        choose(parentNode, parent == null ? List.of() : nodes.apply(parent).parents(kind.getValue()));
        offerChildren();
    }

    private void offerChildren() {
        String child = childPlan();
        if (child == null) {
            choose(childNode, List.of());
            return;
        }
        NodeChoices plan = nodes.apply(child);
        List<NodeChoices.Choice> children = plan.children(kind.getValue());
        String parent = parentPlan();
        if (kind.getValue() == LinkKind.MEASURE_GOAL && parent != null && parentNode.getValue() != null) {
            var measure = nodes.apply(parent).measureOf(parentNode.getValue().node());
            children = children.stream()
                    .filter(goal -> plan.measureOf(goal.node()).equals(measure))
                    .toList();
            childNode.setHelperText(children.isEmpty() ? getTranslation("cascade.add.noSuchGoal") : "");
        } else {
            childNode.setHelperText("");
        }
        choose(childNode, children);
    }

    private static void choose(ComboBox<NodeChoices.Choice> field, List<NodeChoices.Choice> choices) {
        NodeChoices.Choice before = field.getValue();
        field.setItems(choices);
        field.setEnabled(!choices.isEmpty());
        field.setValue(
                choices.size() == 1 ? choices.getFirst() : before != null && choices.contains(before) ? before : null);
    }

    private void save() {
        Map<String, HasValidation> fields = Map.of(
                "/parentPlan", other,
                "/childPlan", other,
                "/parentNode", parentNode,
                "/childNode", childNode,
                "/direction", direction,
                "/weight", weight);
        fields.values().forEach(field -> field.setInvalid(false));
        rest.setText("");
        String parent = parentPlan();
        String child = childPlan();
        if (parent == null || child == null || parentNode.getValue() == null || childNode.getValue() == null) {
            Stream.of(other, parentNode, childNode)
                    .filter(field -> field.getValue() == null)
                    .forEach(field -> refuse(field, getTranslation("cascade.add.choose")));
            return;
        }
        try {
            add.accept(link(
                    parent,
                    parentNode.getValue().node(),
                    child,
                    childNode.getValue().node()));
            close();
        } catch (InvalidInputException e) {
            e.errors().forEach(error -> show(error, fields.get(error.pointer())));
        }
    }

    private NewLink link(String parent, NodeRef from, String child, NodeRef to) {
        return new NewLink(kind.getValue(), direction.getValue(), parent, from, child, to, weight.getValue());
    }

    private void show(FieldError error, @Nullable HasValidation field) {
        String text = ErrorTexts.of(error, this);
        if (field == null) {
            rest.setText(text);
        } else {
            refuse(field, text);
        }
    }

    private static void refuse(HasValidation field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }
}
