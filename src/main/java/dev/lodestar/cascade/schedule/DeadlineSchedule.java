package dev.lodestar.cascade.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for proposals that wait too long once a day, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class DeadlineSchedule {

    private static final int HOURS = 24;

    @Bean
    JobDetail deadlineJob() {
        return JobBuilder.newJob(DeadlineJob.class)
                .withIdentity("deadlines", "cascade")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger deadlineTrigger(JobDetail deadlineJob) {
        return TriggerBuilder.newTrigger()
                .forJob(deadlineJob)
                .withIdentity("deadlines", "cascade")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(HOURS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
