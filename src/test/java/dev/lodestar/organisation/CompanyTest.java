package dev.lodestar.organisation;

import dev.lodestar.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application with the people of {@link Company}, on a database of its own. */
@SpringBootTest(properties = {"spring.quartz.auto-startup=false", "lodestar.database.embedded=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(Company.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CompanyTest {}
