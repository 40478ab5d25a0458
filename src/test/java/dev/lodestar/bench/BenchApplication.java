package dev.lodestar.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import dev.lodestar.LodestarApplication;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The product without its screens, on a clock that the benchmark sets. */
@EnableAutoConfiguration(
        exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class, VaadinScopesConfig.class})
@EnableMethodSecurity
@AutoConfigurationPackage(basePackageClasses = LodestarApplication.class)
@ComponentScan(
        basePackageClasses = LodestarApplication.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        ".*\\.ui\\..*",
                        "dev\\.lodestar\\.(LodestarApplication|demo|shell|uikit|testing|architecture|journeys).*",
                        "dev\\.lodestar\\.platform\\.(Security|Time)Configuration",
                        ".*Test(\\$.*|Application.*)?"
                    })
        })
class BenchApplication {

    static ConfigurableApplicationContext start(BenchDatabase database) {
        return new SpringApplicationBuilder(BenchApplication.class)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.quartz.auto-startup=false",
                        "--lodestar.database.embedded=false",
                        "--lodestar.secret-key=QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=",
                        "--lodestar.api.rate.token.per-second=100000",
                        "--lodestar.api.rate.token.burst=100000",
                        "--lodestar.api.rate.tenant.per-second=100000",
                        "--lodestar.api.rate.tenant.burst=100000",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--management.server.port=-1");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SetClock clock() {
        return new SetClock();
    }

    /** A clock that stands still until it is set. */
    static final class SetClock extends Clock implements InstantSource {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
