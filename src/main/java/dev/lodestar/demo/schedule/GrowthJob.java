package dev.lodestar.demo.schedule;

import dev.lodestar.demo.DemoSystems;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Has the source systems catch up with yesterday. */
@DisallowConcurrentExecution
class GrowthJob implements Job {

    private final DemoSystems systems;

    GrowthJob(DemoSystems systems) {
        this.systems = systems;
    }

    @Override
    public void execute(JobExecutionContext context) {
        systems.extendTo(systems.yesterday());
    }
}
