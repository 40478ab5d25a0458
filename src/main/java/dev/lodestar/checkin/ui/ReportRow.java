package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.checkin.Duty;
import dev.lodestar.checkin.NumberReport;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.NumberText;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A number to report: the value or its two parts, how sure one is of the target, a note. */
final class ReportRow extends WeekRow {

    private static final long serialVersionUID = 1L;

    private final transient Duty duty;
    private final transient WeekWords words;
    private final transient NumberReports reports;
    private final transient Acting acting;
    private final transient Runnable refresh;
    private final TypedField value;
    private final @Nullable TypedField denominator;
    private final ConfidenceField confidence;
    private final TypedField note;
    private final FilesField files;
    private transient @Nullable ObservationView before;
    private int seen;

    /**
     * @param below how the period and the one before stand
     * @param next is run once the row is saved
     * @param refresh is run once it was undone
     * @param column hears of several lines pasted into the value
     */
    @SuppressWarnings("this-escape")
    ReportRow(
            Duty duty,
            String below,
            String asked,
            WeekWords words,
            NumberReports reports,
            Acting acting,
            Runnable next,
            Runnable refresh,
            BiConsumer<ReportRow, String> column) {
        super(
                duty.dueAt().isBefore(words.now()) ? Signal.STALE : Signal.NO_DATA,
                link(
                        "measures/" + duty.measure().measure().key(),
                        duty.measure().measure().name()),
                below,
                asked,
                next);
        this.duty = duty;
        this.words = words;
        this.reports = reports;
        this.acting = acting;
        this.refresh = refresh;
        MeasureView measure = duty.measure().measure();
        String about = measure.name() + " " + words.period(duty.period());
        boolean ratio = measure.kind() == Kind.RATIO;
        String first = getTranslation(ratio ? "checkin.numerator" : "checkin.value");
        value = field(new TypedField(
                        first + ": " + about, measure.unit().isBlank() || ratio ? first : measure.unit(), this::submit)
                .numeric()
                .onColumn(text -> column.accept(this, text)));
        denominator = ratio
                ? field(new TypedField(
                                getTranslation("checkin.denominator") + ": " + about,
                                getTranslation("checkin.denominator"),
                                this::submit)
                        .numeric())
                : null;
        confidence = new ConfidenceField(about);
        answer(confidence);
        note = field(new TypedField(
                getTranslation("checkin.note") + ": " + about, getTranslation("checkin.note"), this::submit));
        note.addClassName("ls-week__note");
        files = files(about, acting.takesFiles());
        button(about);
    }

    String name() {
        return duty.measure().measure().name() + ", " + words.period(duty.period());
    }

    boolean takesParts() {
        return denominator != null;
    }

    /** Puts pasted numbers into the fields. */
    void fill(String number, @Nullable String below) {
        value.setValue(number);
        if (denominator != null && below != null) {
            denominator.setValue(below);
        }
    }

    @Override
    void store() {
        BigDecimal number = read(value);
        boolean ratio = denominator != null;
        NumberReport report = new NumberReport(
                duty.measure().measure().key(),
                duty.period().toString(),
                ratio ? null : number,
                ratio ? number : null,
                denominator == null ? null : read(denominator),
                confidence.chosen(),
                note.getValue(),
                seen,
                files.chosen());
        acting.call(() -> reports.save(report));
    }

    private BigDecimal read(TypedField field) {
        if (!field.isFilled()) {
            throw new InvalidInputException("/value", "EMPTY", "There is no number");
        }
        return NumberText.parse(field.getValue(), words.locale())
                .orElseThrow(() -> new InvalidInputException("/value", "number.unreadable", "That is no number"));
    }

    @Override
    String saved() {
        String typed = denominator == null ? value.getValue() : value.getValue() + " / " + denominator.getValue();
        return getTranslation("checkin.saved", typed);
    }

    /** Theirs is shown beside what was typed; saving again replaces it knowingly. */
    @Override
    void conflict() {
        before = acting.call(() -> Optional.ofNullable(reports.current(
                        duty.measure().measure().key(), duty.period().toString())))
                .orElse(null);
        if (before == null) {
            tell(getTranslation("checkin.conflict"));
            return;
        }
        seen = before.revision();
        NativeButton keep = new NativeButton(getTranslation("checkin.conflict.keep"), click -> refresh.run());
        keep.addClassName("ls-button");
        NativeButton replace = new NativeButton(getTranslation("checkin.conflict.replace"), click -> submit());
        replace.addClassName("ls-button");
        tell(
                getTranslation(
                        "checkin.conflict.theirs",
                        words.person(before.source()),
                        words.number(duty.measure().measure().unit(), before)),
                keep,
                replace);
    }

    @Override
    Runnable undoing() {
        return () -> {
            acting.call(() ->
                    reports.undo(duty.measure().measure().key(), duty.period().toString(), before));
            refresh.run();
        };
    }
}
