package dev.lodestar.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocumentWriter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a plan begins: from a template, with the few things that cannot be left open. */
@Route("plans/new")
@PermitAll
class PlanStartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditDesk desk;
    private final transient PlanEditWords words = PlanEditWords.in(getLocale());
    private final Span error = Piece.text("", "ls-field__error");
    private transient Map<String, PlanEditField> fields = Map.of();
    private @Nullable PlanEditField template;
    private @Nullable PlanEditField from;

    PlanStartView(PlanEditDesk desk) {
        this.desk = desk;
        addClassName("pe-start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.may(Act.EDIT_PLAN)) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("plan.quality.new");
    }

    private void show() {
        List<PlanSummary> plans = desk.plans().list();
        removeAll();
        PlanEditField begin = templates(!plans.isEmpty());
        PlanEditField other = others(plans);
        other.setVisible(false);
        begin.changed(() -> other.setVisible(PlanStartTemplate.LAST_YEAR.name().equals(begin.value())));
        template = begin;
        from = other;
        fields = Map.of(
                "name", PlanEditField.line("pe-new-name", words.field("name"), null, "text"),
                "key", PlanEditField.line("pe-new-key", words.field("key"), words.say("plan.start.key.hint"), "text"),
                "unitKey", units(),
                "year", PlanEditField.line("pe-new-year", words.field("year"), null, "number"),
                "owner", people());
        field("year").value(Integer.toString(desk.today().getYear()));
        field("owner").value(desk.reader());
        field("unitKey").changed(this::suggest);
        field("year").changed(this::suggest);
        NativeButton go = new NativeButton(words.say("plan.start.go"), click -> start());
        go.addClassNames("ls-button", "ls-button--primary");
        Anchor back = new Anchor("plans", words.say("plan.start.back"));
        back.addClassName("ls-button");
        error.getElement().setAttribute("role", "alert");
        Anchor excel = new Anchor("plans/import", words.say("plan.start.excel"));
        excel.addClassName("ls-button");
        Div pair = Piece.box("pe-start__pair", field("unitKey"), field("year"));
        Div card = Piece.box(
                "ls-card",
                begin,
                other,
                field("name"),
                pair,
                field("owner"),
                field("key"),
                error,
                Piece.box("ls-actions", back, excel, go));
        add(new H1(words.say("plan.start.title")), begun(), card);
        suggest();
    }

    /** The ways back to what was begun before; nothing else leads there until it is published. */
    private Div begun() {
        Div begun = Piece.box("ls-card");
        begun.add(new H2(words.say("plan.start.begun")));
        UnorderedList list = new UnorderedList();
        desk.plans()
                .begun()
                .forEach(plan -> list.add(new ListItem(new Anchor("plans/" + plan.key() + "/edit", plan.title()))));
        begun.add(list);
        begun.setVisible(list.getChildren().findAny().isPresent());
        return begun;
    }

    private PlanEditField field(String name) {
        return java.util.Objects.requireNonNull(fields.get(name));
    }

    private PlanEditField templates(boolean any) {
        var choices = new PlanEditField.Choices();
        for (PlanStartTemplate each : PlanStartTemplate.values()) {
            if (any || each != PlanStartTemplate.LAST_YEAR) {
                choices.add(
                        each.name(),
                        words.say("plan.start.template." + each.name().toLowerCase(Locale.ROOT)));
            }
        }
        PlanEditField field = PlanEditField.choice(
                "pe-new-template", words.say("plan.start.template"), words.say("plan.start.template.hint"), choices);
        field.value(PlanStartTemplate.CAR.name());
        return field;
    }

    private PlanEditField others(List<PlanSummary> plans) {
        var choices = new PlanEditField.Choices();
        plans.forEach(plan -> choices.add(plan.key(), plan.title()));
        PlanEditField field = PlanEditField.choice("pe-new-from", words.say("plan.start.from"), null, choices);
        field.value(plans.isEmpty() ? "" : plans.getFirst().key());
        return field;
    }

    private PlanEditField units() {
        var choices = new PlanEditField.Choices();
        var units = desk.unitsInReach();
        units.forEach(unit -> choices.add(unit.key(), unit.name()));
        PlanEditField field = PlanEditField.choice("pe-new-unit", words.field("unitKey"), null, choices);
        field.value(units.isEmpty() ? "" : units.getFirst().key());
        return field;
    }

    private PlanEditField people() {
        var choices = new PlanEditField.Choices();
        desk.peopleHere().forEach(person -> choices.add(person.key(), person.name()));
        return PlanEditField.choice("pe-new-owner", words.field("owner"), null, choices);
    }

    /** A key of unit and year, until somebody writes another. */
    private void suggest() {
        String suggested = field("unitKey").value() + "-" + field("year").value();
        boolean own = !field("key").value().isEmpty() && !field("key").value().matches("[a-z0-9-]*-\\d{4}");
        if (!own && Key.isValid(suggested)) {
            field("key").value(suggested);
        }
    }

    private void start() {
        fields.values().forEach(field -> field.error(null));
        error.setText("");
        String key = field("key").value().strip();
        try {
            refuseTaken(key);
            PlanDocument head = new PlanDocument(
                    key,
                    field("name").value().strip(),
                    field("unitKey").value(),
                    year(),
                    field("owner").value(),
                    new Objective(""),
                    List.of(),
                    List.of());
            desk.plans().putDraft(key, PlanDocumentWriter.json(begin(head)), null);
            UI.getCurrent().navigate("plans/" + key + "/edit");
        } catch (InvalidInputException wrong) {
            wrong.errors().forEach(this::say);
        }
    }

    private PlanDocument begin(PlanDocument head) {
        PlanStartTemplate chosen = PlanStartTemplate.valueOf(
                java.util.Objects.requireNonNull(template).value());
        PlanDocument source = chosen == PlanStartTemplate.LAST_YEAR
                ? desk.plans()
                        .published(java.util.Objects.requireNonNull(from).value(), null)
                        .document()
                : null;
        return chosen.begin(head, words, source);
    }

    private void refuseTaken(String key) {
        if (!Key.isValid(key)) {
            throw new InvalidInputException("/key", "key.form", "Use lower-case letters, digits and hyphens");
        }
        boolean taken;
        try {
            taken = desk.plans().revision(key).isPresent();
        } catch (NotFoundException outOfReach) {
            taken = true;
        }
        if (taken || key.equals("new")) {
            throw new InvalidInputException("/key", "key.duplicate", "There is a plan " + key);
        }
    }

    private int year() {
        String text = field("year").value();
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private void say(FieldError wrong) {
        String text = words.rule(wrong.code(), wrong.message());
        PlanEditField field = fields.get(wrong.pointer().replace("/", ""));
        if (field == null) {
            error.setText(text);
        } else {
            field.error(text);
        }
    }
}
