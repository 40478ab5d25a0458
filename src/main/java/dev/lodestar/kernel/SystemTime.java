package dev.lodestar.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few types that ask the system for the time; everyone else is given a {@link java.time.Clock}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SystemTime {

    /** Why it cannot be given a clock. */
    String value();
}
