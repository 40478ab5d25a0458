package dev.lodestar.notification;

import java.util.List;

/**
 * A part of a mail of the week.
 *
 * @param title above it
 * @param lines all of it; a mail shows the first
 * @param path where the rest is
 */
record WeeklyPart(String title, List<WeeklyLine> lines, String path) {

    WeeklyPart {
        lines = List.copyOf(lines);
    }
}
