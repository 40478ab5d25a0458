package dev.lodestar.api.v1;

import dev.lodestar.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test that calls the running product over HTTP, on a database of its own that all such tests share. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "lodestar.api.rate.token.burst=1000000",
            "lodestar.api.rate.tenant.burst=1000000"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(ApiWorld.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ApiTest {}
