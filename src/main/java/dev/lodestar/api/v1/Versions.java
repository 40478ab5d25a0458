package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags: the version of a thing, in quotes. */
final class Versions {

    // What follows the version tells representations apart; a change is guarded by the version alone.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-z]*)?\"");
    private static final int BASE = 36;

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of something that also shows where it stood at an instant. */
    static String tag(long version, @Nullable Instant judgedAt) {
        return judgedAt == null
                ? tag(version)
                : "\"" + version + "."
                        + Long.toString(judgedAt.getEpochSecond() * 1_000_000 + judgedAt.getNano() / 1000, BASE) + "\"";
    }

    /**
     * The version that If-Match names; null without one. A star means whatever version there is, which is then asked
     * for. Throws {@link ConflictException} for a tag that was never answered.
     */
    static @Nullable Long expected(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return null;
        }
        String tag = ifMatch.strip();
        if ("*".equals(tag)) {
            return current.getAsLong();
        }
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            throw new ConflictException("If-Match must repeat the ETag that was answered, or be *");
        }
        return Long.valueOf(matcher.group(1));
    }
}
