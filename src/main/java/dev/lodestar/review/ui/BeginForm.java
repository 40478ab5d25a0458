package dev.lodestar.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.review.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which plan and which period: the months and quarters that are likely, or any days. */
final class BeginForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final String FREE = "free";

    private final Select<PlanSummary> plan = new Select<>();
    private final Select<String> period = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** @param begin takes the key of the plan and the label of the period */
    BeginForm(List<PlanSummary> plans, LocalDate today, Words words, BiConsumer<String, String> begin) {
        addClassNames("ls-card", "ls-reviews__begin");
        plan.setLabel(getTranslation("review.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(PlanSummary::title);
        plans.stream().findFirst().ifPresent(plan::setValue);
        period.setLabel(getTranslation("review.period"));
        List<String> likely = likely(today);
        period.setItems(likely);
        period.setItemLabelGenerator(label ->
                label.equals(FREE) ? getTranslation("review.period.free") : words.period(ReviewPeriod.parse(label)));
        period.setValue(likely.get(1));
        from.setLabel(getTranslation("review.from"));
        to.setLabel(getTranslation("review.to"));
        from.setLocale(words.locale());
        to.setLocale(words.locale());
        from.setMax(today);
        from.setVisible(false);
        to.setVisible(false);
        period.addValueChangeListener(change -> {
            from.setVisible(FREE.equals(change.getValue()));
            to.setVisible(FREE.equals(change.getValue()));
        });
        Button go = new Button(getTranslation("review.begin"), click -> send(begin));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(plan, period, from, to, go);
    }

    private static List<String> likely(LocalDate today) {
        List<String> labels = new ArrayList<>();
        Period month = Period.containing(Frequency.MONTH, today);
        Period quarter = Period.containing(Frequency.QUARTER, today);
        labels.add(month.toString());
        labels.add(month.previous().toString());
        labels.add(quarter.toString());
        labels.add(quarter.previous().toString());
        labels.add(FREE);
        return labels;
    }

    private void send(BiConsumer<String, String> begin) {
        plan.setInvalid(plan.getValue() == null);
        String label = label();
        if (plan.getValue() == null || label == null) {
            return;
        }
        try {
            begin.accept(plan.getValue().key(), label);
        } catch (InvalidInputException refused) {
            refuse(refused.errors().stream().map(FieldError::message).collect(Collectors.joining(" ")));
        } catch (ConflictException overtaken) {
            refuse(getTranslation("review.begin.conflict"));
        } catch (NotFoundException outOfReach) {
            refuse(getTranslation("review.begin.reach"));
        }
    }

    private @Nullable String label() {
        if (!FREE.equals(period.getValue())) {
            return period.getValue();
        }
        from.setInvalid(from.getValue() == null);
        to.setInvalid(to.getValue() == null);
        return from.getValue() == null || to.getValue() == null ? null : from.getValue() + "/" + to.getValue();
    }

    private void refuse(String why) {
        period.setErrorMessage(why);
        period.setInvalid(true);
    }
}
