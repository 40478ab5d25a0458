package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Entity tags: the version of a thing, in quotes. */
final class Versions {

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match names; null without one. */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return null;
        }
        String bare = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.valueOf(bare);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("", "BAD_IF_MATCH", "If-Match must repeat the ETag that was answered");
        }
    }
}
