package dev.lodestar.rollup.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for plans without nodes at the start and every five minutes, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class CatchUpSchedule {

    private static final int MINUTES = 5;

    @Bean
    JobDetail rollupCatchUpJob() {
        return JobBuilder.newJob(CatchUpJob.class)
                .withIdentity("catch-up", "rollup")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger rollupCatchUpTrigger(JobDetail rollupCatchUpJob) {
        return TriggerBuilder.newTrigger()
                .forJob(rollupCatchUpJob)
                .withIdentity("catch-up", "rollup")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
