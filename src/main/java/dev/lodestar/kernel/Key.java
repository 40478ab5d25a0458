package dev.lodestar.kernel;

import java.util.regex.Pattern;

/**
 * A customer's own name for a thing, unique per tenant and safe in addresses: lower-case letters, digits and hyphens, at
 * most 63 characters, not starting with a hyphen.
 */
public record Key(String value) implements Comparable<Key> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** @throws IllegalArgumentException if the text is not a key */
    public Key {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a key: use 1 to 63 lower-case letters, digits or hyphens, "
                    + "starting with a letter or digit");
        }
    }

    /** Whether the text could be a key. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Key other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
