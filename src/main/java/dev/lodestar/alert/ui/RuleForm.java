package dev.lodestar.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.alert.AlertRules;
import dev.lodestar.alert.NewRule;
import dev.lodestar.alert.RuleChoice;
import dev.lodestar.alert.RuleScope;
import dev.lodestar.alert.RuleTrial;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.pace.LagRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts a rule together, tries it on history, and keeps it; what is refused is said at its field, what was typed stays. */
final class RuleForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_PERIODS = 2;

    private final transient AlertRules rules;
    private final transient RuleWords words;
    private final transient Consumer<@Nullable RuleTrial> shown;
    private final transient Runnable kept;
    private final Select<RuleScope.Kind> scope = new Select<>();
    private final ComboBox<RuleChoice> key = new ComboBox<>();
    private final Select<Kind> kind = new Select<>();
    private final IntegerField periods = new IntegerField();
    private final Select<LagRule.When> when = new Select<>();
    private final Select<Threshold.Side> side = new Select<>();
    private final BigDecimalField bound = new BigDecimalField();
    private final IntegerField confidence = new IntegerField();
    private final TextField reason = new TextField();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div refusal = new Div();

    /** The kinds that can be put together here. */
    enum Kind {
        LAG,
        THRESHOLD,
        TREND
    }

    RuleForm(AlertRules rules, RuleWords words, Consumer<@Nullable RuleTrial> shown, Runnable kept) {
        this.rules = rules;
        this.words = words;
        this.shown = shown;
        this.kept = kept;
        addClassName("ls-rules__form");
        refusal.addClassName("ls-ask__refusal");
        refusal.getElement().setAttribute("role", "alert");
        scope();
        kind();
        fields.put("/key", key);
        fields.put("/periods", periods);
        fields.put("/bound", bound);
        fields.put("/confidence", confidence);
        fields.put("/reason", reason);
        Div row = new Div(scope, key, kind, side, bound, when, periods, confidence);
        row.addClassName("ls-rules__fields");
        add(row, refusal, actions());
    }

    private void scope() {
        scope.setLabel(words.say("scope"));
        scope.setItems(RuleScope.Kind.values());
        scope.setItemLabelGenerator(one -> words.say("scope." + one));
        scope.setValue(RuleScope.Kind.MEASURE);
        scope.addValueChangeListener(change -> {
            key.clear();
            key.getDataProvider().refreshAll();
            key.setLabel(words.say("scope." + chosen(scope, RuleScope.Kind.MEASURE)));
        });
        key.setLabel(words.say("scope.MEASURE"));
        key.setItems(query -> rules
                .choices(
                        chosen(scope, RuleScope.Kind.MEASURE),
                        query.getFilter().orElse(""),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        key.setItemLabelGenerator(RuleChoice::name);
        key.setRequiredIndicatorVisible(true);
    }

    private void kind() {
        kind.setLabel(words.say("kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> words.say("kind." + one));
        periods.setLabel(words.say("periods"));
        periods.setStepButtonsVisible(true);
        periods.setMin(1);
        periods.setMax(Watch.MOST_PERIODS);
        periods.setValue(DEFAULT_PERIODS);
        when.setLabel(words.say("when"));
        when.setItems(LagRule.When.values());
        when.setItemLabelGenerator(one -> words.say("when." + one));
        when.setValue(LagRule.When.NOT_GREEN);
        side.setLabel(words.say("side"));
        side.setItems(Threshold.Side.values());
        side.setItemLabelGenerator(one -> words.say("side." + one));
        side.setValue(Threshold.Side.BELOW);
        bound.setLabel(words.say("bound"));
        bound.setRequiredIndicatorVisible(true);
        confidence.setLabel(words.say("confidence"));
        confidence.setValue(Trend.DEFAULT.confidence());
        confidence.setSuffixComponent(new Div("%"));
        kind.addValueChangeListener(change -> showWhatBelongs());
        kind.setValue(Kind.LAG);
    }

    private void showWhatBelongs() {
        Kind chosen = chosen(kind, Kind.LAG);
        when.setVisible(chosen == Kind.LAG);
        side.setVisible(chosen == Kind.THRESHOLD);
        bound.setVisible(chosen == Kind.THRESHOLD);
        confidence.setVisible(chosen == Kind.TREND);
        shown.accept(null);
    }

    private Div actions() {
        Button trial = new Button(words.say("try"), click -> attempt(() -> shown.accept(rules.tryOut(rule()))));
        Div actions = new Div(trial);
        actions.addClassName("ls-rules__actions");
        if (rules.mayKeep()) {
            reason.setLabel(words.say("reason"));
            reason.setRequiredIndicatorVisible(true);
            Button keep = new Button(words.say("keep"), click -> attempt(this::keep));
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(reason, keep);
        }
        return actions;
    }

    private void keep() {
        rules.keep(rule());
        reason.clear();
        kept.run();
    }

    private NewRule rule() {
        RuleChoice chosen = key.getValue();
        if (chosen == null) {
            throw new InvalidInputException("/key", "MISSING", "Say what is to be watched");
        }
        return new NewRule(
                new RuleScope(chosen(scope, RuleScope.Kind.MEASURE), chosen.key()), watch(), null, reason.getValue());
    }

    private Watch watch() {
        int inARow = Objects.requireNonNullElse(periods.getValue(), 0);
        return switch (chosen(kind, Kind.LAG)) {
            case LAG -> new LagWatch(new LagRule(chosen(when, LagRule.When.NOT_GREEN), inARow));
            case THRESHOLD -> new Threshold(chosen(side, Threshold.Side.BELOW), bound(), inARow);
            case TREND -> new Trend(inARow, Objects.requireNonNullElse(confidence.getValue(), 0));
        };
    }

    private BigDecimal bound() {
        BigDecimal value = bound.getValue();
        if (value == null) {
            throw new InvalidInputException("/bound", "BAD_NUMBER", "Give a number");
        }
        return value;
    }

    private void attempt(Runnable work) {
        refusal.removeAll();
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            work.run();
        } catch (RuntimeException e) {
            List<FieldError> refused = words.refused(e);
            if (refused.isEmpty()) {
                throw e;
            }
            refused.forEach(this::say);
        }
    }

    private void say(FieldError error) {
        if (fields.get(error.pointer()) instanceof HasValidation field) {
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        } else {
            refusal.add(new Paragraph(error.message()));
        }
    }

    private static <T> T chosen(Select<T> field, T otherwise) {
        T value = field.getValue();
        return value == null ? otherwise : value;
    }
}
