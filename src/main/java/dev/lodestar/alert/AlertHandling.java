package dev.lodestar.alert;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about an alert. Every act is kept and none is taken back in silence. An alert out of the caller's reach
 * does not exist: each method throws {@link NotFoundException} then.
 */
@Service
@Transactional
public class AlertHandling {

    /**
     * Takes notice: whoever waited for that is not told any more. The first time is kept as the acknowledgement, another is
     * put on record beside it.
     *
     * @param comment may be left out when a countermeasure is linked
     * @param task the number of a countermeasure
     * @param ifRevision what the caller looked at; null acknowledges whatever is there
     * @throws InvalidInputException when neither is given, the text is too long or the alert is closed
     * @throws ConflictException when somebody did something since that revision
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail acknowledge(
            long id, @Nullable String comment, @Nullable Long task, @Nullable Integer ifRevision) {
        throw new UnsupportedOperationException();
    }

    /** Links a countermeasure by its number, without taking notice of the alert for the first time. */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail link(long id, long task) {
        throw new UnsupportedOperationException();
    }

    /** Says something, at most 2,000 characters, and calls whom it names by {@code @key}; of a closed alert, too. */
    @PreAuthorize("@access.may('COMMENT_ALERT')")
    public AlertDetail comment(long id, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps an open alert quiet; it wakes earlier when the judgement worsens.
     *
     * @param until the day on which it wakes: tomorrow to 14 days from today, in the tenant's zone
     * @throws InvalidInputException for another day, without a reason or when the alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail snooze(long id, LocalDate until, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Ends a snooze; one that is not asleep stays as it is. */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail wake(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Names who takes care of an open alert from now on.
     *
     * @param person the key or e-mail address of somebody who is there
     * @throws InvalidInputException when there is no such person, no reason, or the alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail reassign(long id, String person, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells somebody higher up of an open alert: the lead, then the sponsor.
     *
     * @throws InvalidInputException when the sponsor knows already, without a reason, or when the alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail escalate(long id, String reason) {
        throw new UnsupportedOperationException();
    }
}
