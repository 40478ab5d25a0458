package dev.lodestar.platform;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.listeners.JobListenerSupport;
import org.slf4j.MDC;

/**
 * Observes each run of a job as {@code lodestar.jobs}, so that it is timed and that its log lines carry a trace id and the
 * job's name. The name is that of the job's class: keys of jobs contain tenants, which are no labels.
 */
class ObservedJobs extends JobListenerSupport {

    private static final String JOB = "job";

    private final ObservationRegistry observations;

    ObservedJobs(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public String getName() {
        return "observed-jobs";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        String job = context.getJobDetail().getJobClass().getSimpleName();
        Observation observation = Observation.start("lodestar.jobs", observations)
                .contextualName("job " + context.getJobDetail().getKey().getName())
                .lowCardinalityKeyValue(JOB, job);
        context.put(this, observation.openScope());
        MDC.put(JOB, context.getJobDetail().getKey().getName());
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        MDC.remove(JOB);
        Observation.Scope scope = (Observation.Scope) Objects.requireNonNull(context.get(this));
        scope.close();
        Observation observation = scope.getCurrentObservation();
        if (failure != null) {
            observation.error(failure);
        }
        observation.stop();
    }
}
