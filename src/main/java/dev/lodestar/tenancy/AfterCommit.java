package dev.lodestar.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Handles an event after the transaction that published it has committed, in order, on the executor for events. The
 * publication is stored with that transaction, so that a crash in between loses nothing; a listener may therefore see an
 * event twice. It enters the event's tenant before it begins a transaction of its own.
 */
@Async("events")
@TransactionalEventListener
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AfterCommit {

    /** The name the publication is kept under, so that renaming the method loses no event. */
    @AliasFor(annotation = TransactionalEventListener.class, attribute = "id")
    String id() default "";
}
