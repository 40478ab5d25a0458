package dev.lodestar.history.ui;

import java.time.LocalDate;

/** Where the screen leads. */
final class Links {

    private Links() {}

    static String plan(String key) {
        return "plans/" + key;
    }

    /** The page as it was at the end of a day. */
    static String plan(String key, LocalDate day) {
        return "plans/" + key + "?at=" + day;
    }

    static String measure(String key) {
        return "measures/" + key;
    }
}
