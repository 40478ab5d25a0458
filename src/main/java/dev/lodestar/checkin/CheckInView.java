package dev.lodestar.checkin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, which stays as it was said.
 *
 * @param author the key of a person, or the name of a token
 * @param byLink true when it came by the link of a reminder, without a sign-in
 * @param at when it was said
 * @param mentions the keys of the people it names
 * @param attachments what was put beside it
 */
public record CheckInView(
        long id,
        Subject subject,
        @Nullable String period,
        String note,
        @Nullable Integer confidence,
        @Nullable Integer progress,
        @Nullable String blockers,
        @Nullable String nextSteps,
        @Nullable Long explainsAlert,
        String author,
        boolean byLink,
        Instant at,
        List<String> mentions,
        List<AttachmentView> attachments) {

    /** Keeps its own copies of the lists. */
    public CheckInView {
        mentions = List.copyOf(mentions);
        attachments = List.copyOf(attachments);
    }
}
