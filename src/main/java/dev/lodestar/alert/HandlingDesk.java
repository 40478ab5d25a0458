package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Mentions;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.WorkingDays;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Where people act on alerts one after the other: each alert that is looked at here is held until the transaction ends. */
@Component
class HandlingDesk {

    private final HandlingStore store;
    private final Subjects subjects;
    private final Audience audience;
    private final HandlingAccess rights;
    private final Alerts alerts;
    private final HandlingNews news;
    private final Organisation organisation;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    HandlingDesk(
            HandlingStore store,
            Subjects subjects,
            Audience audience,
            HandlingAccess rights,
            Alerts alerts,
            HandlingNews news,
            Organisation organisation,
            WorkingDays workingDays,
            Access access,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.audience = audience;
        this.rights = rights;
        this.alerts = alerts;
        this.news = news;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.access = access;
        this.clock = clock;
    }

    /** An alert in hand. */
    record Case(HandledIncident alert, Subject subject) {}

    /** To whom it goes next. */
    record Next(Escalation level, String person) {}

    /** An alert that the caller sees; throws {@link NotFoundException} when there is none. */
    Case see(long id) {
        HandledIncident alert = store.hold(id).orElseThrow(() -> missing(id));
        return subjects.of(List.of(alert)).values().stream()
                .filter(subject -> audience.maySee(subject, alert.handling()))
                .findFirst()
                .map(subject -> new Case(alert, subject))
                .orElseThrow(() -> missing(id));
    }

    /** An alert that is open and the caller's to handle. */
    Case open(long id) {
        Case seen = see(id);
        if (!rights.isTheirs(seen.alert().handling(), seen.subject())) {
            throw new AccessDeniedException("Somebody else handles this alert; add a comment instead");
        }
        if (!seen.alert().incident().finding().isOpen()) {
            throw new InvalidInputException("", "alert.closed", "This alert is over; it can only be commented");
        }
        return seen;
    }

    /** Puts an act of the caller on record, tells of it and returns the alert as it is then. */
    AlertDetail put(Case in, Deed deed) {
        HandlingRow act = deed.by(access.caller().key(), clock.instant().truncatedTo(ChronoUnit.MICROS), in.alert());
        store.write(List.of(in.alert().after(act)), List.of(act), workingDays.calendar());
        news.tell(in.alert().incident().finding(), in.subject().measureKey(), act);
        return show(in);
    }

    AlertDetail show(Case in) {
        return alerts.get(in.alert().id());
    }

    /** Which people of the tenant the text names by {@code @key}. */
    Set<String> named(String text) {
        Set<String> called = Mentions.in(List.of(text));
        return called.isEmpty() ? called : organisation.present(called);
    }

    /** Whether this person would see the alert. */
    boolean couldSee(PersonView person, Case in) {
        return audience.couldSee(person, in.subject());
    }

    /** Who is told next; empty when nobody higher up is left. */
    Optional<Next> above(Case in) {
        Handling handling = in.alert().handling();
        Subject subject = in.subject();
        Superiors superiors = new Superiors(organisation.directory(), organisation.structure());
        Set<String> knowing = Superiors.handling(handling, subject.owner());
        for (Escalation level : Escalation.values()) {
            Optional<String> person = level.compareTo(handling.level()) > 0
                    ? superiors.at(level, subject.led(), subject.unitKey(), knowing)
                    : Optional.empty();
            if (person.isPresent()) {
                return Optional.of(new Next(level, person.get()));
            }
        }
        return Optional.empty();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("alert", Long.toString(id));
    }
}
