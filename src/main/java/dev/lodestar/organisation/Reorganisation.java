package dev.lodestar.organisation;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves units, replaces people and removes both, with everything that hangs on them: all of it in one transaction or
 * nothing. What is not there, or was removed before, is {@link NotFoundException}; what is named in place of it and is not
 * there is {@link InvalidInputException}.
 */
@Service
@Transactional
public class Reorganisation {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_SHOWN = 50;

    private final UnitRepository units;
    private final PersonRepository people;
    private final ReorganisedRepository done;
    private final OrganisationTurn turn;
    private final MoveForecast forecast;
    private final Uses uses;
    private final SinceSignIn since;
    private final Access access;
    private final Clock clock;

    Reorganisation(
            UnitRepository units,
            PersonRepository people,
            ReorganisedRepository done,
            OrganisationTurn turn,
            MoveForecast forecast,
            Uses uses,
            SinceSignIn since,
            Access access,
            Clock clock) {
        this.units = units;
        this.people = people;
        this.done = done;
        this.turn = turn;
        this.forecast = forecast;
        this.uses = uses;
        this.since = since;
        this.access = access;
        this.clock = clock;
    }

    /** What {@link #moveUnit} would re-point; changes nothing, and throws what that would throw. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public MovePreview previewMove(String unit, @Nullable String parent) {
        return forecast.of(tree(), unit, parent);
    }

    /**
     * Moves a unit with everything below it; who and what belongs to these units goes along.
     *
     * @param parent the unit above from now on; null for none
     * @throws InvalidInputException when the unit cannot be there: below itself, or one's own below a partner's
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public MovePreview moveUnit(String unit, @Nullable String parent, String reason) {
        checkReason(reason);
        turn.take();
        UnitTree tree = tree();
        MovePreview preview = forecast.of(tree, unit, parent);
        tree.move(tree.unit(unit), tree.named("/parent", parent));
        record(Reorganising.MOVE_UNIT, unit, parent, reason);
        return preview;
    }

    /** What {@link #replacePerson} would re-point; changes nothing. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public HandOver previewReplace(String person, String successor) {
        if (people.findByKey(person)
                .filter(found -> found.view().leftAt() == null)
                .isEmpty()) {
            throw new NotFoundException("person", person);
        }
        return handOver(Holder.person(person), successor(person, successor, "/by"));
    }

    /** Points everything that a person owns at another; the person stays. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public HandOver replacePerson(String person, String successor, String reason) {
        checkReason(reason);
        turn.take();
        forChange(person);
        HandOver preview = handOver(Holder.person(person), successor(person, successor, "/by"));
        uses.handOver(preview.from(), preview.to(), reason);
        record(Reorganising.REPLACE_PERSON, person, successor, reason);
        return preview;
    }

    /** Everything that names a unit or a person now, which is what stands against removing it. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public List<Use> usesOf(Holder holder) {
        return uses.of(holder.kind(), List.of(holder.key()));
    }

    /**
     * Removes a unit; its row stays, so that the past goes on naming it.
     *
     * @param moveTo the unit that takes over who and what belongs to it, and the units below it; null when nothing does
     * @throws InvalidInputException with the code {@code in-use} a use, when something belongs to it and nobody takes over
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public void removeUnit(String unit, @Nullable String moveTo, String reason) {
        checkReason(reason);
        turn.take();
        OrganisationUnit removed = units.findForChange(unit).orElseThrow(() -> new NotFoundException("unit", unit));
        if (moveTo != null) {
            UnitTree tree = tree();
            OrganisationUnit target = tree.named("/moveTo", moveTo);
            tree.check(removed, target, "/moveTo");
            uses.handOver(Holder.unit(unit), Holder.unit(moveTo), reason);
        }
        uses.refuseIfAny(Holder.unit(unit));
        removed.close(now());
        units.saveAndFlush(removed);
        record(Reorganising.REMOVE_UNIT, unit, moveTo, reason);
    }

    /**
     * Removes a person, who from then on may nothing; the row stays, so that the past goes on naming them.
     *
     * @param moveTo who takes over what the person owns; null when nobody has to
     * @throws InvalidInputException with the code {@code in-use} a use, when the person owns something and nobody takes over;
     *     or when it is the caller, or the last admin
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public void removePerson(String person, @Nullable String moveTo, String reason) {
        checkReason(reason);
        turn.take();
        Person removed = forChange(person);
        if (person.equals(access.caller().key()) && !access.caller().isToken()) {
            throw new InvalidInputException("", "YOURSELF", "Somebody else has to remove you");
        }
        if (removed.role() == Role.ADMIN && people.othersOf(Role.ADMIN, person) == 0) {
            throw new InvalidInputException("", "LAST_ADMIN", "Make somebody else an admin first");
        }
        if (moveTo != null) {
            uses.handOver(Holder.person(person), successor(person, moveTo, "/moveTo"), reason);
        }
        uses.refuseIfAny(Holder.person(person));
        removed.leave(now());
        since.note(people.saveAndFlush(removed));
        record(Reorganising.REMOVE_PERSON, person, moveTo, reason);
    }

    /** What was moved, replaced and removed lately, the latest first, at most 50. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public List<ReorganisationView> lately() {
        return done.findByOrderByDoneAtDescIdDesc(Limit.of(MOST_SHOWN)).stream()
                .map(Reorganised::view)
                .toList();
    }

    private UnitTree tree() {
        return new UnitTree(units.findAllByOrderByPositionAsc());
    }

    private HandOver handOver(Holder from, Holder to) {
        return new HandOver(from, to, uses.of(from.kind(), Set.of(from.key())));
    }

    private Person forChange(String person) {
        return people.findForChange(person).orElseThrow(() -> new NotFoundException("person", person));
    }

    private Holder successor(String person, String successor, String pointer) {
        if (successor.equals(person)) {
            throw new InvalidInputException(pointer, "SAME_PERSON", "Name somebody else");
        }
        return people.holdByKey(successor)
                .map(found -> Holder.person(found.key()))
                .orElseThrow(
                        () -> new InvalidInputException(pointer, "UNKNOWN_PERSON", "There is no person " + successor));
    }

    private void record(Reorganising what, String subject, @Nullable String target, String reason) {
        done.save(new Reorganised(what, subject, target, reason, access.caller().key(), now()));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException("/reason", "MISSING", "Say why");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("/reason", "TOO_LONG", "Give at most " + LONGEST_REASON + " characters");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
