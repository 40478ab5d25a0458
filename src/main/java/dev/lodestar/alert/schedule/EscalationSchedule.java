package dev.lodestar.alert.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class EscalationSchedule {

    private static final int MINUTES = 5;

    @Bean
    JobDetail escalationJob() {
        return JobBuilder.newJob(EscalationJob.class)
                .withIdentity("escalation", "alert")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger escalationTrigger(JobDetail escalationJob) {
        return TriggerBuilder.newTrigger()
                .forJob(escalationJob)
                .withIdentity("escalation", "alert")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
