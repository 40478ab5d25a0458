package dev.lodestar.notification.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five minutes, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class WeeklySchedule {

    private static final int MINUTES = 5;

    @Bean
    JobDetail weeklyJob() {
        return JobBuilder.newJob(WeeklyJob.class)
                .withIdentity("weekly", "notification")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger weeklyTrigger(JobDetail weeklyJob) {
        return TriggerBuilder.newTrigger()
                .forJob(weeklyJob)
                .withIdentity("weekly", "notification")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
