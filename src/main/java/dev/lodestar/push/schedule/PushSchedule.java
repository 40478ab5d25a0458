package dev.lodestar.push.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five seconds, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class PushSchedule {

    private static final int SECONDS = 5;

    @Bean
    JobDetail pushJob() {
        return JobBuilder.newJob(PushJob.class)
                .withIdentity("push", "push")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger pushTrigger(JobDetail pushJob) {
        return TriggerBuilder.newTrigger()
                .forJob(pushJob)
                .withIdentity("push", "push")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
