package dev.lodestar.cascade;

import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the cascade in the whole product, on a database and in a {@link CascadeWorld} that all such tests share. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({StatementCount.class, CascadeWorld.Setting.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CascadeTest {}
