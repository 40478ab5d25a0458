package dev.lodestar.push.ui;

import dev.lodestar.push.NewBrowser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a browser says of notifications.
 *
 * @param browser where they are to be sent; null unless they are allowed
 */
record BrowserLook(State state, @Nullable NewBrowser browser) {

    /** Whether a browser shows notifications. */
    enum State {
        /** It cannot. */
        UNABLE,
        /** It would, if the address began with https. */
        INSECURE,
        /** Its reader refused them. */
        REFUSED,
        /** Its reader can be asked. */
        ASKABLE,
        ALLOWED,
        /** Its reader allowed them, and its push service could not be reached. */
        FAILED
    }

    static BrowserLook of(JsonNode said) {
        State state = State.valueOf(said.path("state").asString("UNABLE"));
        return new BrowserLook(
                state,
                state == State.ALLOWED
                        ? new NewBrowser(
                                text(said, "endpoint"),
                                text(said, "p256dh"),
                                text(said, "auth"),
                                text(said, "userAgent"))
                        : null);
    }

    private static String text(JsonNode said, String name) {
        return said.path(name).asString("");
    }
}
