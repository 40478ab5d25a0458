package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Duty;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.checkin.Week;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.uikit.Signal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a week for one reader.
 *
 * @param acting as whom the rows save
 * @param acts what else can be done from a row; null when nothing can
 */
record WeekRows(
        Component screen,
        WeekWords words,
        NumberReports reports,
        CheckIns checkIns,
        Tasks tasks,
        Acting acting,
        @Nullable RowActs acts,
        Runnable next,
        Runnable refresh) {

    /** Rows for who is signed in. */
    WeekRows(Component screen, WeekWords words, WeekDesk desk, RowActs acts, Runnable next, Runnable refresh) {
        this(screen, words, desk.reports(), desk.checkIns(), desk.tasks(), Acting.SIGNED_IN, acts, next, refresh);
    }

    ReportRow report(Duty duty, BiConsumer<ReportRow, String> column) {
        String unit = duty.measure().measure().unit();
        String period = words.period(duty.period());
        String below = duty.before()
                .map(before ->
                        say("checkin.report.below", period, words.period(before.period()), words.number(unit, before)))
                .orElseGet(() -> say("checkin.report.first", period));
        String asked = duty.dueAt().isBefore(words.now())
                ? say("checkin.report.late", words.due(duty.dueAt()))
                : say("checkin.report");
        ReportRow row = new ReportRow(duty, below, asked, words, reports, acting, next, refresh, column);
        if (acts != null) {
            acts.about(row, duty.measure().measure());
        }
        return row;
    }

    ExplainRow explain(Week.Lag lag) {
        String expected = words.expected(lag.status());
        String actual = words.number(lag.status().unit(), lag.status().actual());
        String period =
                lag.status().period() == null ? "" : words.period(lag.status().period());
        String below = lag.status().actual() == null
                ? say("checkin.report.first", period)
                : expected == null
                        ? period + " " + actual
                        : say(
                                "checkin.explain.below",
                                period,
                                actual,
                                expected,
                                lag.alert().streak());
        ExplainRow row = new ExplainRow(lag, below, say("checkin.explain"), checkIns, acting, next);
        if (acts != null) {
            acts.about(row, lag.measure());
        }
        return row;
    }

    ActionRow action(Week.OwnAction action) {
        LocalDate deadline = action.action().deadline();
        boolean overdue = action.action().overdue(words.today());
        String day = deadline == null ? "" : words.day(deadline);
        String below = say("checkin.action.below", action.progress(), day, action.planName());
        String asked = say(overdue ? "checkin.overdue" : "checkin.notStarted");
        return new ActionRow(action, below, asked, words, checkIns, acting, next);
    }

    TaskRow task(TaskView task) {
        String below = say("checkin.task.below", task.progress(), words.day(task.due()));
        String from = task.origin().label().isBlank()
                ? below
                : below + " · " + task.origin().label();
        String asked = say(task.overdue(words.today()) ? "checkin.overdue" : "checkin.task");
        TaskRow row = new TaskRow(task, from, asked, words, tasks, acting, next);
        if (acts != null) {
            acts.about(row, task);
        }
        return row;
    }

    LeadRow promise(FollowUpView promise) {
        String verdict =
                promise.verdict() == null ? "unknown" : promise.verdict().name().toLowerCase(Locale.ROOT);
        return new LeadRow(
                Signal.PENDING,
                say(
                        "checkin.promise.title",
                        promise.measureName(),
                        words.day(promise.promise().by())),
                say("checkin.promise.below." + verdict, Integer.toString(promise.planVersion())),
                say("checkin.promise"),
                "plans/" + promise.planKey() + "/versions",
                say("checkin.promise.open"));
    }

    LeadRow proposal(ProposalView proposal) {
        return new LeadRow(
                Signal.PENDING,
                proposal.parentNodeName(),
                say(
                        "checkin.proposal.below",
                        proposal.parentPlanName(),
                        Integer.toString(proposal.toVersion()),
                        proposal.childPlanName(),
                        words.age(proposal.createdAt())),
                say("checkin.proposal"),
                "plans/" + proposal.childPlan() + "/links",
                say("checkin.proposal.open"));
    }

    private String say(String key, Object... parameters) {
        return screen.getTranslation(key, parameters);
    }
}
