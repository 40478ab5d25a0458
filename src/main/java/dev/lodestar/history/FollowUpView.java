package dev.lodestar.history;

import dev.lodestar.plan.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise and what became of it.
 *
 * @param planVersion the version that made it
 * @param promise which measure, which way, by when
 * @param measureName as it is shown
 * @param unit of the measure's numbers
 * @param author the key of the person, or the name of the token, that published the version
 * @param promisedAt when the version was published
 * @param verdict null while it waits
 * @param dueAt when the verdict was first told; null while it waits
 * @param closing null until somebody closed it
 * @param revision guards {@link FollowUps#close}
 * @param mayClose whether it is due and the reader may close it
 */
public record FollowUpView(
        long id,
        String planKey,
        int planVersion,
        Promise promise,
        String measureName,
        String unit,
        String author,
        Instant promisedAt,
        FollowUpState state,
        @Nullable PromiseVerdict verdict,
        Evidence evidence,
        @Nullable Instant dueAt,
        @Nullable Closing closing,
        long revision,
        boolean mayClose) {

    /**
     * What the verdict goes by.
     *
     * @param then how the measure stood when it was promised; null when no period was closed
     * @param later how it stood on the day; null while it waits, or when no period has closed since
     * @param alerts how many were raised for the periods in between
     */
    public record Evidence(
            @Nullable MeasureReading then, @Nullable MeasureReading later, int alerts) {}

    /** The last word: what was said, by whom, when. */
    public record Closing(String note, String by, Instant at) {}
}
