package dev.lodestar.history.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once an hour, on one node of the cluster: days end at other hours in other zones. */
@Configuration(proxyBeanMethods = false)
class FollowUpSchedule {

    @Bean
    JobDetail followUpJob() {
        return JobBuilder.newJob(FollowUpJob.class)
                .withIdentity("follow-up", "history")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger followUpTrigger(JobDetail followUpJob) {
        return TriggerBuilder.newTrigger()
                .forJob(followUpJob)
                .withIdentity("follow-up", "history")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
