package dev.lodestar.journeys;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import dev.lodestar.LodestarApplication;
import dev.lodestar.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quartz.Job;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The product without its screens in a process of its own, which gets a week of numbers after the other and tells people
 * and systems of them. It may be killed at any moment; the next one goes on where it was.
 */
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
                        "dev\\.lodestar\\.(LodestarApplication|demo|shell|uikit|testing|architecture|journeys|bench).*",
                        "dev\\.lodestar\\.platform\\.(Security|Time)Configuration",
                        ".*Test(\\$.*|Application.*)?"
                    })
        })
@Import(DeliveryWorld.class)
class DeliveryProcess {

    static final String READY = "ready";

    /** What the product does on its own, in the order of a number's way. */
    private static final List<String> JOBS = List.of(
            "dev.lodestar.notification.schedule.NewsJob",
            "dev.lodestar.notification.schedule.OutboxJob",
            "dev.lodestar.webhook.schedule.WebhookJob");
    /** When they run in a week: before and after what belongs together has settled, and when a retry is due. */
    private static final List<Duration> MOMENTS = List.of(
            Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(20));

    private DeliveryProcess() {}

    /** Takes the folder of its clock, how many weeks to get through, and the properties of the product. */
    public static void main(String[] args) throws Exception {
        Path shown = Path.of(args[0]).resolve("clock");
        int weeks = Integer.parseInt(args[1]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DeliveryProcess.class)
                .run(List.of(args).subList(2, args.length).toArray(String[]::new))) {
            DeliveryWorld world = context.getBean(DeliveryWorld.class);
            world.prepare();
            List<Job> jobs = jobs(context);
            System.out.println(READY);
            int week = world.begun();
            Instant now = Instant.EPOCH;
            while (week < weeks || world.isBusy()) {
                Instant begin = week < weeks ? DeliveryWorld.closing(week) : now.plus(Duration.ofHours(6));
                for (Duration moment : MOMENTS) {
                    now = begin.plus(moment);
                    show(shown, now, context.getBean(MovableClock.class));
                    if (moment.isZero() && week < weeks) {
                        world.report(week);
                        awaitAlerts(context);
                    }
                    for (Job job : jobs) {
                        job.execute(null);
                    }
                }
                week++;
            }
        }
    }

    /** Time stands still until alerts are raised: that one was raised is told to nobody when it has ended since. */
    private static void awaitAlerts(ConfigurableApplicationContext context) throws Exception {
        context.getBean("events", ThreadPoolTaskExecutor.class)
                .submit(() -> READY)
                .get();
    }

    private static List<Job> jobs(ConfigurableApplicationContext context) {
        return JOBS.stream()
                .map(name -> {
                    try {
                        return (Job) context.getAutowireCapableBeanFactory().createBean(Class.forName(name));
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** Kept before it is shown, so that time never goes back. */
    private static void show(Path file, Instant now, MovableClock clock) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, now.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        clock.moveTo(now);
    }

    @Bean
    MovableClock clock(org.springframework.core.env.Environment environment) throws IOException {
        Path file = Path.of(environment.getRequiredProperty("journeys.clock"));
        return new MovableClock(Files.exists(file) ? Instant.parse(Files.readString(file)) : DeliveryWorld.closing(0));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
