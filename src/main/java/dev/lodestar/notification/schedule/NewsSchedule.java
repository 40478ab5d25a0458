package dev.lodestar.notification.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five seconds, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class NewsSchedule {

    private static final int SECONDS = 5;

    @Bean
    JobDetail newsJob() {
        return JobBuilder.newJob(NewsJob.class)
                .withIdentity("news", "notification")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger newsTrigger(JobDetail newsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(newsJob)
                .withIdentity("news", "notification")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
