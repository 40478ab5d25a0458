package dev.lodestar.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say.
 *
 * @param period label it is about; null for none in particular
 * @param note how it goes; may be empty when confidence or progress says enough
 * @param confidence that the target will be met, 1 (hardly) to 5 (sure)
 * @param progress percent, 0 to 100, of an ACTION or TASK
 * @param blockers what is in the way
 * @param nextSteps what comes next
 * @param explainsAlert the alert that the note explains
 * @param files what is put beside it
 */
public record NewCheckIn(
        Subject subject,
        @Nullable String period,
        String note,
        @Nullable Integer confidence,
        @Nullable Integer progress,
        @Nullable String blockers,
        @Nullable String nextSteps,
        @Nullable Long explainsAlert,
        List<NewFile> files) {

    /** Keeps its own copy of the list. */
    public NewCheckIn {
        files = List.copyOf(files);
    }

    /** The same without files. */
    public NewCheckIn(
            Subject subject,
            @Nullable String period,
            String note,
            @Nullable Integer confidence,
            @Nullable Integer progress,
            @Nullable String blockers,
            @Nullable String nextSteps,
            @Nullable Long explainsAlert) {
        this(subject, period, note, confidence, progress, blockers, nextSteps, explainsAlert, List.of());
    }

    /** The same with files. */
    public NewCheckIn with(List<NewFile> beside) {
        return new NewCheckIn(subject, period, note, confidence, progress, blockers, nextSteps, explainsAlert, beside);
    }
}
