package dev.lodestar.notification.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every six hours, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class ForgettingSchedule {

    private static final int HOURS = 6;

    @Bean
    JobDetail forgettingJob() {
        return JobBuilder.newJob(ForgettingJob.class)
                .withIdentity("forgetting", "notification")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger forgettingTrigger(JobDetail forgettingJob) {
        return TriggerBuilder.newTrigger()
                .forJob(forgettingJob)
                .withIdentity("forgetting", "notification")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(HOURS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
