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

/**
 * Makes the rows of a week for one reader.
 *
 * @param acting as whom the rows save
 */
record WeekRows(
        Component screen,
        WeekWords words,
        NumberReports reports,
        CheckIns checkIns,
        Tasks tasks,
        Acting acting,
        Runnable next,
        Runnable refresh) {

    /** Rows for who is signed in. */
    WeekRows(
            Component screen,
            WeekWords words,
            NumberReports reports,
            CheckIns checkIns,
            Tasks tasks,
            Runnable next,
            Runnable refresh) {
        this(screen, words, reports, checkIns, tasks, Acting.SIGNED_IN, next, refresh);
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
        return new ReportRow(duty, below, asked, words, reports, acting, next, refresh, column);
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
        return new ExplainRow(lag, below, say("checkin.explain"), checkIns, acting, next);
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
        return new TaskRow(task, from, asked, words, tasks, acting, next);
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
