package dev.lodestar.alert;

import dev.lodestar.alert.rule.Watch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule to try or to keep.
 *
 * @param from periods that end before this day are not watched; null means from today on; of a lag rule it says nothing
 * @param reason why it is kept; a trial needs none
 */
public record NewRule(
        RuleScope scope,
        Watch watch,
        @Nullable LocalDate from,
        @Nullable String reason) {}
