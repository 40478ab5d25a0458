package dev.lodestar.checkin;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureOwners;
import dev.lodestar.measure.MeasureView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over what is somebody's to report, and says so where its history is read: the successor is called by name. */
@Service
@Transactional
public class HandOvers {

    private static final int LONGEST = 2_000;

    private final MeasureOwners owners;
    private final CheckIns checkIns;

    HandOvers(MeasureOwners owners, CheckIns checkIns) {
        this.owners = owners;
        this.checkIns = checkIns;
    }

    /**
     * Hands a measure over; what is still to be reported of it goes along.
     *
     * @param from whom the caller took for the owner
     * @param to the key of the next owner
     * @param reason for whoever reads the measure's history
     * @throws NotFoundException when there is no such measure that is the caller's to hand over
     * @throws InvalidInputException with the field that is wrong; nothing was changed then
     * @throws ConflictException when somebody else owns it by now
     */
    @PreAuthorize("@access.may('READ_MEASURE') and (@access.may('READ_PLAN') or @access.may('REPORT_VALUE'))")
    public MeasureView handOver(String measureKey, String from, @Nullable String to, String reason) {
        new TextRules()
                .require(to != null && !to.isBlank(), "/to", "MISSING", "Say who takes over")
                .filled("/reason", reason, "Say why")
                .text("/reason", reason, LONGEST)
                .check();
        // Said first: who no longer owns it may have no say in it.
        checkIns.add(new NewCheckIn(
                Subject.measure(measureKey), null, "→ @" + to + "\n" + reason.strip(), null, null, null, null, null));
        return owners.handOver(measureKey, from, to);
    }
}
