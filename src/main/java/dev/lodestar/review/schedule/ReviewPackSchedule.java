package dev.lodestar.review.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class ReviewPackSchedule {

    private static final int MINUTES = 15;

    @Bean
    JobDetail reviewPackJob() {
        return JobBuilder.newJob(ReviewPackJob.class)
                .withIdentity("packs", "review")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger reviewPackTrigger(JobDetail reviewPackJob) {
        return TriggerBuilder.newTrigger()
                .forJob(reviewPackJob)
                .withIdentity("packs", "review")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
