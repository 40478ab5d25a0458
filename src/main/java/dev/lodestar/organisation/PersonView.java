package dev.lodestar.organisation;

/**
 * A person as others see them.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param email unique in the product
 * @param unitKey where the person works
 * @param role what the person is
 */
public record PersonView(String key, String name, String email, String unitKey, Role role) {}
