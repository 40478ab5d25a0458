package dev.lodestar.platform;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all jobs have in common, whoever schedules them. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    SchedulerFactoryBeanCustomizer observedJobs(ObservationRegistry observations) {
        return scheduler -> scheduler.setGlobalJobListeners(new ObservedJobs(observations));
    }
}
