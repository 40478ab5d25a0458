package dev.lodestar.measure;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Use;
import dev.lodestar.organisation.Uses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses measures and retires them. What was judged before stays, and a past moment is replayed as it was known then. A
 * measure out of the caller's reach is {@link NotFoundException}.
 */
@Service
@Transactional
public class MeasureLives {

    private static final int LONGEST_REASON = 2_000;

    private final MeasureRepository measures;
    private final LifeStore lives;
    private final Judging judging;
    private final Uses uses;
    private final Access access;
    private final Clock clock;

    MeasureLives(MeasureRepository measures, LifeStore lives, Judging judging, Uses uses, Access access, Clock clock) {
        this.measures = measures;
        this.lives = lives;
        this.judging = judging;
        this.uses = uses;
        this.access = access;
        this.clock = clock;
    }

    /** Where plans and sources name the measure now, which is what stands against retiring it. */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    @Transactional(readOnly = true)
    public List<Use> usesOf(String key) {
        return uses.of(Holder.Kind.MEASURE, List.of(find(key).key()));
    }

    /**
     * Retires a measure from today on: no further period is judged, and it is CLOSED. Once more changes nothing.
     *
     * @param moveTo the key of the measure that plans and sources are to name in place of it; null when nothing names it
     * @throws InvalidInputException with the code {@code in-use} a use, when something names it and no other takes over
     * @throws AccessDeniedException when another is to take over and the caller may neither publish every plan nor
     *     reorganise
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    public void retire(String key, @Nullable String moveTo, String reason) {
        checkReason(reason);
        Measure measure = locked(key);
        if (measure.isRetired()) {
            return;
        }
        if (moveTo != null) {
            checkHandingOver();
            uses.handOver(Holder.measure(key), Holder.measure(successor(measure, moveTo)), reason);
        }
        uses.refuseIfAny(Holder.measure(key));
        measure.retire();
        turn(measures.saveAndFlush(measure), LifeTurn.RETIRE, today(measure), reason);
    }

    /**
     * Stops judging a measure from a day on, until it is resumed.
     *
     * @param from the first day without judgement, today or later
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    public void pause(String key, LocalDate from, String reason) {
        checkReason(reason);
        Measure measure = locked(key);
        if (from.isBefore(today(measure))) {
            throw new InvalidInputException("/from", "IN_THE_PAST", "What was judged stays; begin today or later");
        }
        if (measure.isRetired() || lives.of(measure.id()).isPaused()) {
            throw new InvalidInputException("", "NOT_JUDGED", "It is paused or retired already");
        }
        turn(measure, LifeTurn.PAUSE, from, reason);
    }

    /** Judges a paused measure again from today on. */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    public void resume(String key, String reason) {
        checkReason(reason);
        Measure measure = locked(key);
        if (!lives.of(measure.id()).isPaused()) {
            throw new InvalidInputException("", "NOT_PAUSED", "It is not paused");
        }
        turn(measure, LifeTurn.RESUME, today(measure).minusDays(1), reason);
    }

    private void turn(Measure measure, LifeTurn turn, LocalDate day, String reason) {
        Instant now = now();
        lives.add(measure.id(), turn, day, reason, now, access.caller().key());
        judging.judge(new TreeMap<>(Map.of(measure.id(), LocalDate.MAX)), now);
    }

    private Measure locked(String key) {
        return inReach(key, measures.findForChange(key));
    }

    private Measure find(String key) {
        return inReach(key, measures.findByKey(key));
    }

    private Measure inReach(String key, Optional<Measure> measure) {
        return measure.filter(found -> access.reach(Act.DEFINE_MEASURE).covers(found.owner(), found.unitKey()))
                .orElseThrow(() -> new NotFoundException("measure", key));
    }

    private void checkHandingOver() {
        if (!access.may(Act.MANAGE_ORGANISATION)
                && !access.reach(Act.PUBLISH_PLAN).everything()) {
            throw new AccessDeniedException("Whoever hands a measure's plans over has to reach them all");
        }
    }

    private String successor(Measure measure, String key) {
        return measures.findByKey(key)
                .filter(found -> !found.isRetired() && found.id() != measure.id())
                .map(Measure::key)
                .orElseThrow(() -> new InvalidInputException(
                        "/moveTo", "UNKNOWN_MEASURE", "Name another measure that is not retired"));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "/reason", "LENGTH", "Say why, in at most " + LONGEST_REASON + " characters");
        }
    }

    private LocalDate today(Measure measure) {
        return LocalDate.ofInstant(now(), measure.view().zone());
    }

    private Instant now() {
        return Timestamps.precise(clock.instant());
    }
}
