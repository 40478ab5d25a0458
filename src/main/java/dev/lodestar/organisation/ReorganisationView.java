package dev.lodestar.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was moved, replaced or removed.
 *
 * @param what was done
 * @param subject the key of the unit or person
 * @param target the key of the new unit above, or of who or what took over
 * @param reason as it was given
 * @param doneBy the key of the person, or the name of the token
 * @param doneAt when
 */
public record ReorganisationView(
        Reorganising what, String subject, @Nullable String target, String reason, String doneBy, Instant doneAt) {}
