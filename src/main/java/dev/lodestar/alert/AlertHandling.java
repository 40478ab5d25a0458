package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about an alert. Every act is kept and none is taken back in silence. An alert out of the caller's reach
 * does not exist: each method throws {@link NotFoundException} then. What the caller sees and does not handle is refused with
 * an {@link org.springframework.security.access.AccessDeniedException}.
 */
@Service
// Read committed, because what is done goes on from what the last one to hold the alert left.
@Transactional(isolation = Isolation.READ_COMMITTED)
public class AlertHandling {

    /** For how many days an alert can be kept quiet at most. */
    public static final int LONGEST_SNOOZE = 14;

    private final HandlingDesk desk;
    private final Countermeasures countermeasures;
    private final Organisation organisation;
    private final WorkingDays workingDays;
    private final Clock clock;

    AlertHandling(
            HandlingDesk desk,
            ObjectProvider<Countermeasures> countermeasures,
            Organisation organisation,
            WorkingDays workingDays,
            Clock clock) {
        this.desk = desk;
        this.countermeasures = countermeasures.getIfAvailable(() -> number -> false);
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.clock = clock;
    }

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
        HandlingDesk.Case open = desk.open(id);
        if (ifRevision != null && ifRevision != open.alert().handling().revision()) {
            throw new ConflictException("Somebody did something about this alert since; look at it again, then decide");
        }
        ActText text = new ActText().text("/comment", comment);
        if (task == null) {
            text.filled("/comment", comment, "Say what you make of it, or link a countermeasure");
        } else {
            text.require(countermeasures.isThere(task), "/task", "task.unknown", "There is no such task");
        }
        text.check();
        String said = ActText.clean(comment);
        return desk.put(open, Deed.acknowledged(said, task, desk.named(said)));
    }

    /**
     * Links a countermeasure by its number; the alert is acknowledged no more than before.
     *
     * @throws InvalidInputException when there is no such task, or the alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail link(long id, long task) {
        HandlingDesk.Case open = desk.open(id);
        new ActText()
                .require(countermeasures.isThere(task), "/task", "task.unknown", "There is no such task")
                .check();
        return desk.put(open, Deed.linked(task));
    }

    /** Says something, at most 2,000 characters, and calls whom it names by {@code @key}; of a closed alert, too. */
    @PreAuthorize("@access.may('COMMENT_ALERT')")
    public AlertDetail comment(long id, String text) {
        HandlingDesk.Case seen = desk.see(id);
        new ActText().filled("/text", text, "Say something").text("/text", text).check();
        String said = ActText.clean(text);
        return desk.put(seen, Deed.commented(said, desk.named(said)));
    }

    /**
     * Keeps an open alert quiet; it wakes earlier when the judgement worsens.
     *
     * @param until the day on which it wakes: tomorrow to 14 days from today, in the tenant's zone
     * @throws InvalidInputException for another day, without a reason or when the alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail snooze(long id, LocalDate until, String reason) {
        HandlingDesk.Case open = desk.open(id);
        LocalDate today = workingDays.calendar().dayOf(clock.instant());
        LocalDate last = today.plusDays(LONGEST_SNOOZE);
        new ActText()
                .require(
                        until.isAfter(today) && !until.isAfter(last),
                        "/until",
                        "day.range",
                        "A day from " + today.plusDays(1) + " to " + last)
                .filled("/reason", reason, "Say why")
                .text("/reason", reason)
                .check();
        return desk.put(open, Deed.snoozed(until, ActText.clean(reason)));
    }

    /** Ends a snooze; one that is not asleep stays as it is. */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail wake(long id) {
        HandlingDesk.Case open = desk.open(id);
        return open.alert().handling().isAsleep() ? desk.put(open, Deed.woken(Cause.BY_HAND)) : desk.show(open);
    }

    /**
     * Names who takes care of an open alert from now on.
     *
     * @param person the key or e-mail address of somebody who is there
     * @throws InvalidInputException when there is no such person or they cannot see the alert, no reason, or the alert is
     *     closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail reassign(long id, String person, String reason) {
        HandlingDesk.Case open = desk.open(id);
        PersonView to = organisation.person(person.strip()).orElse(null);
        String handler = open.alert().handling().handlerOr(open.subject().owner());
        new ActText()
                .require(to != null, "/person", "person.unknown", "There is no such person")
                .require(
                        to == null || desk.couldSee(to, open),
                        "/person",
                        "person.out-of-reach",
                        "Name somebody who sees this alert")
                .require(
                        to == null || !to.key().equals(handler),
                        "/person",
                        "person.same",
                        "They take care of it already; name somebody else")
                .filled("/reason", reason, "Say why")
                .text("/reason", reason)
                .check();
        return desk.put(open, Deed.reassigned(Objects.requireNonNull(to).key(), ActText.clean(reason), Cause.BY_HAND));
    }

    /**
     * Tells somebody higher up of an open alert: the lead, then the sponsor.
     *
     * @throws InvalidInputException when there is nobody higher up who does not know yet, without a reason, or when the
     *     alert is closed
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    public AlertDetail escalate(long id, String reason) {
        HandlingDesk.Case open = desk.open(id);
        Escalation level = open.alert().handling().level();
        HandlingDesk.Next next = desk.above(open).orElse(null);
        new ActText()
                .require(
                        level != Escalation.SPONSOR,
                        "",
                        "escalation.highest",
                        "The sponsor was told already; add a comment and name them instead")
                .require(
                        level == Escalation.SPONSOR || next != null,
                        "",
                        "escalation.nobody",
                        "Nobody higher up is left to tell; name a lead or an executive in the organisation")
                .filled("/reason", reason, "Say why")
                .text("/reason", reason)
                .check();
        HandlingDesk.Next to = Objects.requireNonNull(next);
        return desk.put(open, Deed.escalated(to.level(), to.person(), ActText.clean(reason), Cause.BY_HAND));
    }
}
