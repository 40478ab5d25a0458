package dev.lodestar.review;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Files of a review are to reach people.
 *
 * @param tenant whose review it is
 * @param reviewId which review
 * @param planName as it is shown
 * @param period its label
 * @param minutes true for the minutes, false for the pack
 * @param files the numbers of the files, which may still be in the making
 * @param people the keys of those who get them
 * @param at when
 */
public record PackMade(
        TenantId tenant,
        long reviewId,
        String planName,
        String period,
        boolean minutes,
        List<Long> files,
        List<String> people,
        Instant at) {

    /** Keeps its own copies of the lists. */
    public PackMade {
        files = List.copyOf(files);
        people = List.copyOf(people);
    }
}
