package dev.lodestar.measure;

import org.jspecify.annotations.Nullable;

/**
 * What became of one reported number.
 *
 * @param row its place in the batch, from 0
 * @param outcome what was done
 * @param code why it was rejected, for programs
 * @param message why it was rejected and the way out, for people
 */
public record Receipt(
        int row,
        Outcome outcome,
        @Nullable String code,
        @Nullable String message) {

    static Receipt of(int row, Outcome outcome) {
        return new Receipt(row, outcome, null, null);
    }

    static Receipt rejected(int row, String code, String message) {
        return new Receipt(row, Outcome.REJECTED, code, message);
    }
}
