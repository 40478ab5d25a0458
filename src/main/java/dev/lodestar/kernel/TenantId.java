package dev.lodestar.kernel;

/**
 * Names a tenant: a lower-case slug such as {@code jd-auto}.
 *
 * @param value 1 to 63 characters of {@code [a-z0-9-]}, not beginning with a hyphen
 */
public record TenantId(String value) {

    /** Refuses anything that is not a slug. */
    public TenantId {
        new Key(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
