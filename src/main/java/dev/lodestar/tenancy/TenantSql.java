package dev.lodestar.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks code that writes its own SQL, which no filter guards: every statement in it names the tenant. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TenantSql {

    /** Why plain SQL is better here than a repository. */
    String value();
}
