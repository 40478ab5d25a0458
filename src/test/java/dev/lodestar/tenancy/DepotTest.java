package dev.lodestar.tenancy;

import dev.lodestar.testing.TestDatabase;
import example.parcels.Parcel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of tenancy alone, with one small module, on a database of its own. */
@SpringBootTest(
        classes = DepotTest.Slice.class,
        properties = {"spring.quartz.auto-startup=false", "lodestar.database.embedded=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DepotTest {

    /** Not a configuration, or tests of the whole application would find it. */
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Parcel.class)
    @Import({Depot.class, DepotListener.class})
    @ComponentScan("dev.lodestar.tenancy")
    @ComponentScan(
            basePackages = "dev.lodestar.platform",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*EventConfiguration"))
    class Slice {}
}
