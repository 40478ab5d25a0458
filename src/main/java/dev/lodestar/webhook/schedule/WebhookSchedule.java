package dev.lodestar.webhook.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five seconds, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class WebhookSchedule {

    private static final int SECONDS = 5;

    @Bean
    JobDetail webhookJob() {
        return JobBuilder.newJob(WebhookJob.class)
                .withIdentity("webhooks", "webhook")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger webhookTrigger(JobDetail webhookJob) {
        return TriggerBuilder.newTrigger()
                .forJob(webhookJob)
                .withIdentity("webhooks", "webhook")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
