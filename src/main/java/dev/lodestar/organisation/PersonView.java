package dev.lodestar.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as others see them.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param email unique in the product
 * @param unitKey where the person works
 * @param role what the person is
 * @param leftAt when the person was removed; null for who is there
 * @param version counts the changes of the five above
 */
public record PersonView(
        String key,
        String name,
        String email,
        String unitKey,
        Role role,
        @Nullable Instant leftAt,
        long version) {

    /** Somebody who is there and whom nobody changed yet. */
    public PersonView(String key, String name, String email, String unitKey, Role role) {
        this(key, name, email, unitKey, role, null, 0);
    }
}
