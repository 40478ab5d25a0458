package dev.lodestar.plan;

import java.time.LocalDate;

/**
 * What a version is to do to a measure, to be looked at again on the day.
 *
 * @param measure the key of the measure
 * @param direction which way it is to go
 * @param by the day on which it is to have come
 */
public record Promise(String measure, PromiseDirection direction, LocalDate by) {}
