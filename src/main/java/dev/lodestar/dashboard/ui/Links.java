package dev.lodestar.dashboard.ui;

/** Where the screen leads. */
final class Links {

    private Links() {}

    static String measure(String key) {
        return "measures/" + key;
    }

    static String plan(String key) {
        return "plans/" + key;
    }
}
