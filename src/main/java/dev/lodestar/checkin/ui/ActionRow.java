package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.NumberText;
import dev.lodestar.checkin.Subject;
import dev.lodestar.checkin.Week;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An action of a plan that is late: how far it is, and why. */
final class ActionRow extends WeekRow {

    private static final long serialVersionUID = 1L;

    private final transient Week.OwnAction action;
    private final transient WeekWords words;
    private final transient CheckIns checkIns;
    private final transient Acting acting;
    private final TypedField percent;
    private final TypedField note;
    private final FilesField files;

    @SuppressWarnings("this-escape")
    ActionRow(
            Week.OwnAction action,
            String below,
            String asked,
            WeekWords words,
            CheckIns checkIns,
            Acting acting,
            Runnable next) {
        super(
                action.action().overdue(words.today()) ? Signal.RED : Signal.AMBER,
                link("plans/" + action.plan(), action.action().name()),
                below,
                asked,
                next);
        this.action = action;
        this.words = words;
        this.checkIns = checkIns;
        this.acting = acting;
        String about = action.action().name();
        percent = field(new TypedField(getTranslation("checkin.progress") + ": " + about, "%", this::submit).numeric());
        note = field(new TypedField(
                getTranslation("checkin.action.what") + ": " + about,
                getTranslation("checkin.action.what"),
                this::submit));
        note.addClassName("ls-week__note");
        files = files(about, acting.takesFiles());
        button(about);
    }

    @Override
    void store() {
        NewCheckIn said = new NewCheckIn(
                Subject.action(action.plan(), action.action().key()),
                null,
                note.getValue(),
                null,
                whole(percent, words),
                null,
                null,
                null);
        acting.call(() -> checkIns.add(said.with(files.chosen())));
    }

    static @Nullable Integer whole(TypedField field, WeekWords words) {
        if (!field.isFilled()) {
            return null;
        }
        try {
            return NumberText.parse(field.getValue(), words.locale())
                    .map(BigDecimal::intValueExact)
                    .orElseThrow(ArithmeticException::new);
        } catch (ArithmeticException e) {
            throw new InvalidInputException("/progress", "number.range", "A whole number from 0 to 100");
        }
    }

    @Override
    String saved() {
        return getTranslation("checkin.updated");
    }
}
