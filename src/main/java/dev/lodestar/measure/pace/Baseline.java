package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Where a curve starts: the value on a day. */
public record Baseline(LocalDate date, BigDecimal value) {}
