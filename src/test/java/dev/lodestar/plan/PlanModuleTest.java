package dev.lodestar.plan;

import dev.lodestar.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The module with those it may use, on a real database; what others implement for it is in {@link PlanWorld}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PlanWorld.Slice.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@interface PlanModuleTest {}
