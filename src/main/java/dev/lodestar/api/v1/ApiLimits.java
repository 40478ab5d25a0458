package dev.lodestar.api.v1;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask of a node.
 *
 * @param token calls by one token
 * @param tenant calls by all tokens of a tenant together
 */
@ConfigurationProperties("lodestar.api.rate")
record ApiLimits(@DefaultValue Token token, @DefaultValue Tenant tenant) {

    /** Calls a second in the long run, and at once after a pause. */
    record Token(
            @DefaultValue("500") int perSecond,
            @DefaultValue("1000") int burst) {}

    /** Calls a second in the long run, and at once after a pause. */
    record Tenant(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("2000") int burst) {}
}
