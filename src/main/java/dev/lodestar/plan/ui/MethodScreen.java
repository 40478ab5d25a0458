package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.MethodView;
import dev.lodestar.plan.PlanMethod;
import dev.lodestar.plan.document.Thresholds;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From when on a tenant wants tips about its plans. */
@Route("settings/method")
@PermitAll
class MethodScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> NUMBERS =
            List.of("fewestGoals", "mostGoals", "fewestStrategies", "mostBusiness", "mostEnabling", "pageLines");
    private static final String WORDS = "tacticWords";

    private final transient PlanMethod method;
    private final transient PlanEditDesk desk;
    private final transient PlanEditWords words = PlanEditWords.in(getLocale());
    private final transient Map<String, PlanEditField> fields = new LinkedHashMap<>();
    private final Span said = Piece.text("", "ls-sub");
    private long revision;

    MethodScreen(PlanMethod method, PlanEditDesk desk) {
        this.method = method;
        this.desk = desk;
        addClassName("pe-start");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.may(Act.SET_METHOD)) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        draw();
        show(method.view());
    }

    @Override
    public String getPageTitle() {
        return words.say("plan.method.title");
    }

    private void draw() {
        removeAll();
        Div card = Piece.box("ls-card");
        for (String name : NUMBERS) {
            fields.put(name, PlanEditField.line("pe-" + name, words.say("plan.method." + name), null, "number"));
        }
        fields.put(
                WORDS,
                PlanEditField.lines(
                        "pe-" + WORDS,
                        words.say("plan.method.tacticWords"),
                        words.say("plan.method.tacticWords.hint")));
        Div pairs = Piece.box("pe-method__numbers");
        NUMBERS.forEach(name -> pairs.add(field(name)));
        NativeButton standard = button("plan.method.standard", this::standard);
        NativeButton save = button("plan.method.save", this::save);
        save.addClassName("ls-button--primary");
        card.add(pairs, field(WORDS), said, Piece.box("ls-actions", standard, save));
        add(new H1(words.say("plan.method.title")), new Paragraph(words.say("plan.method.lede")), card);
    }

    private void show(MethodView view) {
        revision = view.revision();
        fill(view.thresholds());
    }

    private void fill(Thresholds now) {
        List<Integer> numbers = List.of(
                now.fewestGoals(),
                now.mostGoals(),
                now.fewestStrategies(),
                now.mostBusiness(),
                now.mostEnabling(),
                now.pageLines());
        for (int i = 0; i < NUMBERS.size(); i++) {
            field(NUMBERS.get(i)).value(Integer.toString(numbers.get(i)));
        }
        field(WORDS).value(String.join("\n", now.tacticWords()));
    }

    private void standard() {
        fill(Thresholds.METHOD);
        said.setText(words.say("plan.method.unsaved"));
    }

    private void save() {
        fields.values().forEach(field -> field.error(null));
        try {
            show(method.change(read(), revision));
            said.setText(words.say("plan.method.saved"));
        } catch (InvalidInputException wrong) {
            said.setText("");
            wrong.errors().forEach(this::say);
        } catch (ConflictException meanwhile) {
            said.setText(words.say("plan.method.conflict"));
            revision = method.view().revision();
        }
    }

    private Thresholds read() {
        return new Thresholds(
                number("fewestGoals"),
                number("mostGoals"),
                number("fewestStrategies"),
                number("mostBusiness"),
                number("mostEnabling"),
                number("pageLines"),
                Arrays.stream(field(WORDS).value().split("[\n,，、]", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** What is no whole number is out of range, and refused like any such. */
    private int number(String name) {
        String text = field(name).value().strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private void say(FieldError wrong) {
        PlanEditField field = fields.get(wrong.pointer().replace("/", ""));
        if (field == null) {
            said.setText(wrong.message());
        } else {
            field.error(words.rule(wrong.code(), wrong.message()));
        }
    }

    private PlanEditField field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.addClassName("ls-button");
        return button;
    }
}
