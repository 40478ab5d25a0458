package dev.lodestar.measure.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for closed periods once a minute, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class ClosingSchedule {

    private static final int SECONDS = 60;

    @Bean
    JobDetail closingJob() {
        return JobBuilder.newJob(ClosingJob.class)
                .withIdentity("closing", "measure")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger closingTrigger(JobDetail closingJob) {
        return TriggerBuilder.newTrigger()
                .forJob(closingJob)
                .withIdentity("closing", "measure")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
