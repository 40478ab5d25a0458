package dev.lodestar.notification;

import java.util.List;

/**
 * All that a mail tells of alerts.
 *
 * @param told in detail, the most urgent first
 * @param asking how many measures wait for the reader
 * @param silent how many of them have no numbers
 * @param all how many alerts it is about
 */
record AlertMail(List<Told> told, int asking, int silent, int all) {

    AlertMail {
        told = List.copyOf(told);
    }

    /** How many alerts it names by their number alone. */
    int rest() {
        return all - told.size();
    }
}
