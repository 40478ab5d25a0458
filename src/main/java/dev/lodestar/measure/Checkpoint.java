package dev.lodestar.measure;

import dev.lodestar.measure.pace.Ledger;
import dev.lodestar.measure.pace.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Where the judgement of a measure stands, so that a further period is judged without its history.
 *
 * @param subject what it was judged as, see {@link #signature}
 * @param series the points that the status row holds, as stored
 * @param judgedAt what was known then is in the ledger
 */
record Checkpoint(String subject, Ledger ledger, String series, Instant judgedAt) {

    /** Whether judging on from here gives what judging from the start gives. */
    boolean holdsFor(Subject judged, LocalDate changedFrom, Instant at) {
        return !judgedAt.isAfter(at)
                && !changedFrom.isBefore(ledger.next().firstDay())
                && subject.equals(signature(judged));
    }

    /** All of a subject that a ledger depends on; definitions are never changed, so their versions stand for them. */
    static String signature(Subject subject) {
        return subject.kind() + " " + subject.frequency() + " " + subject.zone() + " " + subject.graceHours() + " "
                + subject.definitions().stream()
                        .map(definition -> Integer.toString(definition.version()))
                        .collect(Collectors.joining(" "))
                + (subject.pauses().isEmpty() ? "" : " " + subject.pauses())
                + (subject.retiredFrom() == null ? "" : " until " + subject.retiredFrom());
    }
}
