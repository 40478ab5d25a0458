package dev.lodestar.checkin.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once an hour, on one node of the cluster: days end at other hours in other zones. */
@Configuration(proxyBeanMethods = false)
class ReminderSchedule {

    @Bean
    JobDetail reminderJob() {
        return JobBuilder.newJob(ReminderJob.class)
                .withIdentity("reminder", "checkin")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger reminderTrigger(JobDetail reminderJob) {
        return TriggerBuilder.newTrigger()
                .forJob(reminderJob)
                .withIdentity("reminder", "checkin")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
