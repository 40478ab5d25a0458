package dev.lodestar.demo.schedule;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets jobs run once the demo is loaded; before, they would pull today's numbers into its past. */
@Component
@Profile("demo")
@Order
class ScheduleStart implements ApplicationRunner {

    private final Scheduler scheduler;

    ScheduleStart(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SchedulerException {
        scheduler.start();
    }
}
