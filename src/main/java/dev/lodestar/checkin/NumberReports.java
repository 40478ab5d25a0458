package dev.lodestar.checkin;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Access;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a number and what is said to it, both or neither. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class NumberReports {

    private final Observations observations;
    private final CheckIns checkIns;
    private final Access access;

    NumberReports(Observations observations, CheckIns checkIns, Access access) {
        this.observations = observations;
        this.checkIns = checkIns;
        this.access = access;
    }

    /**
     * Records a number, and as a check-in what comes with it.
     *
     * @throws InvalidInputException when the number or the note cannot be taken
     * @throws NotFoundException when there is no such measure in reach
     * @throws ConflictException when somebody else reported the period since; nothing was changed then
     */
    @PreAuthorize("@access.may('REPORT_VALUE')")
    public Outcome save(NumberReport report) {
        if (report.seen() > 0 && latest(report.measure(), report.period()) != report.seen()) {
            throw meanwhile(report);
        }
        Receipt receipt = observations
                .report(List.of(new Report(
                        report.measure(),
                        report.period(),
                        report.value(),
                        report.numerator(),
                        report.denominator(),
                        blankToNull(report.note()),
                        false)))
                .getFirst();
        if (receipt.outcome() == Outcome.REJECTED) {
            throw new InvalidInputException(
                    "/value", Objects.toString(receipt.code(), ""), Objects.toString(receipt.message(), ""));
        }
        if (receipt.outcome() == Outcome.REVISED
                && report.seen() == 0
                && latest(report.measure(), report.period()) > 1
                && !wasWithdrawn(report)) {
            throw meanwhile(report);
        }
        if (report.confidence() != null
                || blankToNull(report.note()) != null
                || !report.files().isEmpty()) {
            checkIns.add(new NewCheckIn(
                    Subject.measure(report.measure()),
                    report.period(),
                    Objects.toString(report.note(), ""),
                    report.confidence(),
                    null,
                    null,
                    null,
                    null,
                    report.files()));
        }
        return receipt.outcome();
    }

    /**
     * Puts back what was there before a number was reported: the number before, or none. It is a further revision.
     *
     * @param before null when there was no number
     * @throws ConflictException when what is recorded by now is somebody else's
     */
    @PreAuthorize("@access.may('REPORT_VALUE')")
    public Outcome undo(String measure, String period, @Nullable ObservationView before) {
        ObservationView now = current(measure, period);
        if (now != null && !now.source().equals(access.caller().key())) {
            throw new ConflictException("Somebody else reported " + measure + " for " + period + " since");
        }
        Report report = before == null || before.withdrawn()
                ? new Report(measure, period, null, null, null, null, true)
                : new Report(measure, period, before.value(), before.numerator(), before.denominator(), null, false);
        return observations.report(List.of(report)).getFirst().outcome();
    }

    /** What is recorded of a period now; null when nothing is. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public @Nullable ObservationView current(String measure, String period) {
        List<ObservationView> all = observations.of(measure, period, period);
        return all.isEmpty() ? null : all.getLast();
    }

    private int latest(String measure, String period) {
        ObservationView current = current(measure, period);
        return current == null ? 0 : current.revision();
    }

    /** A number that was taken back was not there for whoever reports anew. */
    private boolean wasWithdrawn(NumberReport report) {
        List<ObservationView> all = observations.of(report.measure(), report.period(), report.period());
        return all.size() > 1 && all.get(all.size() - 2).withdrawn();
    }

    private static ConflictException meanwhile(NumberReport report) {
        return new ConflictException("Somebody else reported " + report.measure() + " for " + report.period()
                + " meanwhile; look at their number, then decide");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
