package dev.lodestar.measure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: in UTC, to the microsecond. */
final class Timestamps {

    private Timestamps() {}

    static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(precise(instant), ZoneOffset.UTC);
    }

    static Instant from(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    static Instant precise(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
