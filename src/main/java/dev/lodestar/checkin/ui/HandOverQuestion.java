package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.uikit.AskDialog;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks who takes something over, and why.
 *
 * @param consequence what changes with it; the key of a text
 * @param pointers of the successor and of the reason, where errors are said
 * @param handOver takes the key of the successor, if one was chosen, and the reason
 * @param done hears how it ended
 */
record HandOverQuestion(
        String name,
        String consequence,
        List<PersonView> successors,
        Pointers pointers,
        BiConsumer<@Nullable String, String> handOver,
        Consumer<String> done) {

    private static final int LONGEST = 2_000;

    /** Where errors are said. */
    record Pointers(String to, String reason) {}

    static HandOverQuestion of(MeasureView measure, WeekDesk desk, Consumer<String> done) {
        return new HandOverQuestion(
                measure.name(),
                measure.owner().equals(desk.reader()) ? "checkin.handOver.then.own" : "checkin.handOver.then",
                desk.successors(measure),
                new Pointers("/to", "/reason"),
                (to, reason) -> desk.handOvers().handOver(measure.key(), measure.owner(), to, reason),
                done);
    }

    static HandOverQuestion of(TaskView task, WeekDesk desk, Consumer<String> done) {
        return new HandOverQuestion(
                task.title(),
                "checkin.handOver.then.task",
                desk.successors(task),
                new Pointers("/owner", "/note"),
                (to, reason) -> desk.tasks()
                        .change(
                                task.id(),
                                new TaskChange(null, to == null ? "" : to, null, null, reason),
                                task.revision()),
                done);
    }

    AskDialog dialog() {
        AskDialog dialog = WeekDialog.of("checkin.handOver.title", name);
        if (successors.isEmpty()) {
            return dialog.sentence(dialog.getTranslation("checkin.handOver.nobody"));
        }
        ComboBox<PersonView> to = new ComboBox<>(dialog.getTranslation("checkin.handOver.to"));
        to.setItems(successors);
        to.setItemLabelGenerator(PersonView::name);
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        TextArea reason = AskDialog.lines(dialog.getTranslation("checkin.reason"), LONGEST, true);
        return dialog.field(pointers.to(), to)
                .field(pointers.reason(), reason)
                .sentence(dialog.getTranslation(consequence))
                .save(dialog.getTranslation("checkin.handOver.save"), () -> {
                    PersonView person = to.getValue();
                    handOver.accept(person == null ? null : person.key(), reason.getValue());
                    done.accept(dialog.getTranslation("checkin.handOver.done", person == null ? "" : person.name()));
                });
    }
}
