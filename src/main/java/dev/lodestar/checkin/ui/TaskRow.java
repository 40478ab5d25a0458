package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.uikit.Signal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A task: how far it is, another day if need be, and why. */
final class TaskRow extends WeekRow {

    private static final long serialVersionUID = 1L;

    private final transient TaskView task;
    private final transient WeekWords words;
    private final transient Tasks tasks;
    private final transient Acting acting;
    private final TypedField percent;
    private final TypedField due;
    private final TypedField note;

    @SuppressWarnings("this-escape")
    TaskRow(TaskView task, String below, String asked, WeekWords words, Tasks tasks, Acting acting, Runnable next) {
        super(
                task.overdue(words.today()) ? Signal.RED : Signal.PENDING,
                new com.vaadin.flow.component.html.Span(task.title()),
                below,
                asked,
                next);
        this.task = task;
        this.words = words;
        this.tasks = tasks;
        this.acting = acting;
        percent = field(
                new TypedField(getTranslation("checkin.progress") + ": " + task.title(), "%", this::submit).numeric());
        due = new TypedField(getTranslation("checkin.task.day") + ": " + task.title(), "", this::submit).day();
        due.setValue(task.due().toString());
        answer(due);
        note = field(new TypedField(
                getTranslation("checkin.task.what") + ": " + task.title(),
                getTranslation("checkin.task.what"),
                this::submit));
        note.addClassName("ls-week__note");
        button(task.title());
    }

    @Override
    void store() {
        LocalDate day = day();
        boolean nothing = !percent.isFilled() && !note.isFilled() && day.equals(task.due());
        if (nothing) {
            throw new InvalidInputException("/note", "field.missing", "Say how it goes");
        }
        TaskChange change = new TaskChange(ActionRow.whole(percent, words), null, day, null, note.getValue());
        acting.call(() -> tasks.change(task.id(), change, task.revision()));
    }

    private LocalDate day() {
        try {
            return due.isFilled() ? LocalDate.parse(due.getValue()) : task.due();
        } catch (DateTimeException e) {
            return task.due();
        }
    }

    @Override
    String saved() {
        return getTranslation("checkin.updated");
    }
}
