package dev.lodestar.alert;

import dev.lodestar.alert.rule.Watch;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rule of one's own.
 *
 * @param from periods that end before this day are not watched
 * @param by the key of the person, or the name of the token
 */
public record AlertRule(
        long id, RuleScope scope, Watch watch, LocalDate from, String reason, Instant recordedAt, String by) {}
