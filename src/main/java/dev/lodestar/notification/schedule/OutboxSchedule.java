package dev.lodestar.notification.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten seconds, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class OutboxSchedule {

    private static final int SECONDS = 10;

    @Bean
    JobDetail outboxJob() {
        return JobBuilder.newJob(OutboxJob.class)
                .withIdentity("outbox", "notification")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger outboxTrigger(JobDetail outboxJob) {
        return TriggerBuilder.newTrigger()
                .forJob(outboxJob)
                .withIdentity("outbox", "notification")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
