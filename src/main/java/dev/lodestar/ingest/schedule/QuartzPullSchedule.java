package dev.lodestar.ingest.schedule;

import dev.lodestar.ingest.PullSchedule;
import dev.lodestar.ingest.SourcePlan;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a Quartz job a source, in the group of its tenant. The job store takes part in the caller's transaction and locks
 * its tables in it, so whoever has none gets one here.
 */
@Component
@Transactional
class QuartzPullSchedule implements PullSchedule {

    private static final String CATCH_UP = "catch-up:";
    private static final String GROUP = "pull:";

    private final Scheduler scheduler;

    QuartzPullSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public @Nullable String problemWith(String cron) {
        if (!cron.strip().matches("\\d{1,2}\\s+.*")) {
            return "Begin with one second of the minute, such as 0: a source is pulled once a minute at most";
        }
        try {
            CronExpression.validateExpression(cron);
            return null;
        } catch (ParseException e) {
            return "Write seconds, minutes, hours, day of month, month and day of week, such as 0 15 6 * * ? for 06:15 "
                    + "every day (" + e.getMessage() + ")";
        }
    }

    @Override
    public @Nullable Instant next(String cron, ZoneId zone, Instant after) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            Date next = expression.getNextValidTimeAfter(Date.from(after));
            return next == null ? null : next.toInstant();
        } catch (ParseException e) {
            return null;
        }
    }

    @Override
    public void follow(SourcePlan plan, ZoneId zone) {
        try {
            TenantId tenant = TenantScope.current();
            JobDetail job = job(tenant, plan.key());
            if (!isFollowed(plan, zone, TriggerKey.triggerKey(plan.key(), group(tenant)))) {
                scheduler.scheduleJob(job, Set.of(trigger(tenant, plan, zone)), true);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The source " + plan.key() + " cannot be scheduled", e);
        }
    }

    @Override
    public void forget(String sourceKey) {
        delete(JobKey.jobKey(sourceKey, group(TenantScope.current())));
    }

    /** Forgets every source of the tenant that is not among these. */
    void keepOnly(Collection<SourcePlan> plans) {
        Set<String> keys = plans.stream().map(SourcePlan::key).collect(Collectors.toSet());
        try {
            for (JobKey job : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(group(TenantScope.current())))) {
                if (!keys.contains(job.getName())) {
                    delete(job);
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The schedule cannot be read", e);
        }
    }

    /** Has a scheduled source pulled at once, by one node only. */
    void catchUp(String sourceKey) {
        String group = group(TenantScope.current());
        try {
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(CATCH_UP + sourceKey, group)
                    .forJob(sourceKey, group)
                    .startNow()
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build());
        } catch (ObjectAlreadyExistsException e) {
            // Another node has just asked for the same.
        } catch (SchedulerException e) {
            throw new IllegalStateException("The source " + sourceKey + " cannot be scheduled", e);
        }
    }

    private void delete(JobKey job) {
        try {
            scheduler.deleteJob(job);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The source " + job.getName() + " cannot be unscheduled", e);
        }
    }

    private boolean isFollowed(SourcePlan plan, ZoneId zone, TriggerKey key) throws SchedulerException {
        // Replacing an equal trigger would forget that it is overdue.
        return scheduler.getTrigger(key) instanceof CronTrigger present
                && present.getCronExpression().equals(plan.cron())
                && present.getTimeZone().equals(TimeZone.getTimeZone(zone));
    }

    private static String group(TenantId tenant) {
        return GROUP + tenant.value();
    }

    private static JobDetail job(TenantId tenant, String sourceKey) {
        return JobBuilder.newJob(PullJob.class)
                .withIdentity(sourceKey, group(tenant))
                .usingJobData(PullJob.TENANT, tenant.value())
                .usingJobData(PullJob.SOURCE, sourceKey)
                .storeDurably()
                .requestRecovery(true)
                .build();
    }

    private static Trigger trigger(TenantId tenant, SourcePlan plan, ZoneId zone) {
        return TriggerBuilder.newTrigger()
                .withIdentity(plan.key(), group(tenant))
                .withSchedule(CronScheduleBuilder.cronSchedule(plan.cron())
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
