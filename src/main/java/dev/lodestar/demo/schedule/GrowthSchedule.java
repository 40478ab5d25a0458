package dev.lodestar.demo.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Looks every hour whether a day is over. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class GrowthSchedule {

    @Bean
    JobDetail growthJob() {
        return JobBuilder.newJob(GrowthJob.class)
                .withIdentity("growth", "demo")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger growthTrigger(JobDetail growthJob) {
        return TriggerBuilder.newTrigger()
                .forJob(growthJob)
                .withIdentity("growth", "demo")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
                .build();
    }
}
