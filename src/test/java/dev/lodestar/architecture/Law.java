package dev.lodestar.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the build together with code that breaks it, so that a rule which has stopped biting is noticed.
 *
 * @param rule with its reason
 * @param broken test classes that the rule has to complain about, each of them
 */
record Law(ArchRule rule, List<Class<?>> broken) {

    static Law of(ArchRule rule, Class<?>... broken) {
        return new Law(rule, List.of(broken));
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
