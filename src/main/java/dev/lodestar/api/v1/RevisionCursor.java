package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.ObservationView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of revisions begins.
 *
 * @param period the label of the period that the page before ended in; null at the very beginning
 * @param revision the last one of that period that was shown
 */
record RevisionCursor(@Nullable String period, int revision) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z-]{1,12})_(\\d{1,9})");

    static RevisionCursor parse(@Nullable String cursor, @Nullable String from) {
        if (cursor == null) {
            return new RevisionCursor(from, 0);
        }
        Matcher parts = FORM.matcher(cursor);
        if (!parts.matches()) {
            throw new InvalidInputException("/cursor", "BAD_CURSOR", "Repeat the nextCursor of the page before");
        }
        return new RevisionCursor(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    static String of(ObservationView last) {
        return last.period() + "_" + last.revision();
    }

    boolean precedes(ObservationView view) {
        return !view.period().equals(period) || view.revision() > revision;
    }
}
