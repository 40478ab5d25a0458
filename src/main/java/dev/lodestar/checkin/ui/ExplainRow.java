package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.checkin.Week;
import dev.lodestar.uikit.Signal;

/** A lag to explain: what happened, what comes next. */
final class ExplainRow extends WeekRow {

    private static final long serialVersionUID = 1L;

    private final transient Week.Lag lag;
    private final transient CheckIns checkIns;
    private final transient Acting acting;
    private final TypedField note;
    private final FilesField files;
    private final ConfidenceField confidence;

    @SuppressWarnings("this-escape")
    ExplainRow(Week.Lag lag, String below, String asked, CheckIns checkIns, Acting acting, Runnable next) {
        super(
                Signal.valueOf(lag.status().status().name()),
                link("alerts/" + lag.alert().id(), lag.alert().measureName()),
                below,
                asked,
                next);
        this.lag = lag;
        this.checkIns = checkIns;
        this.acting = acting;
        String about = lag.alert().measureName();
        note = field(new TypedField(
                getTranslation("checkin.explain.what") + ": " + about,
                getTranslation("checkin.explain.what"),
                this::submit));
        note.addClassName("ls-week__note");
        confidence = new ConfidenceField(about);
        answer(confidence);
        files = files(about, acting.takesFiles());
        button(about);
    }

    @Override
    void store() {
        NewCheckIn said = new NewCheckIn(
                Subject.measure(lag.alert().measureKey()),
                lag.status().period(),
                note.getValue(),
                confidence.chosen(),
                null,
                null,
                null,
                lag.alert().id());
        acting.call(() -> checkIns.add(said.with(files.chosen())));
    }

    @Override
    String saved() {
        return getTranslation("checkin.explained");
    }
}
