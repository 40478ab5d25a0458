package dev.lodestar.demo;

import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.NumberReport;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports numbers and gives tasks as the demo's people did, by the services that they use. */
@Component
@Profile("demo")
class DemoReports {

    private static final int SUREST = 5;
    private static final int STEPS = 7;
    private static final int STRIDE = 5;

    private final NumberReports reports;
    private final Tasks tasks;

    DemoReports(NumberReports reports, Tasks tasks) {
        this.reports = reports;
        this.tasks = tasks;
    }

    /** Reports a week, so many weeks after the first of so many. */
    void report(DemoTenant.Numbers numbers, Period week, int number, int of) {
        String period = week.toString();
        if (reports.current(numbers.measure(), period) != null) {
            return;
        }
        // Up and down by a rule, so that the demo is the same each time.
        int swing = (number * STRIDE % STEPS - STEPS / 2) * numbers.swing() / (STEPS / 2);
        int value = numbers.from() + (numbers.to() - numbers.from()) * number / of + swing;
        String note = note(numbers, number);
        Integer confidence = note == null ? null : swing < 0 ? SUREST - 2 : SUREST - 1;
        reports.save(new NumberReport(
                numbers.measure(), period, BigDecimal.valueOf(value), null, null, confidence, note, 0));
    }

    private static @Nullable String note(DemoTenant.Numbers numbers, int number) {
        int turns = numbers.notes().size();
        return turns == 0 || number % 3 != 0 ? null : numbers.notes().get(number / 3 % turns);
    }

    /** Gives a task; one that is there stays. */
    void give(DemoTenant.Given given) {
        boolean there =
                tasks.ofOwner(given.owner()).stream().map(TaskView::title).anyMatch(given.title()::equals);
        if (!there) {
            tasks.create(new NewTask(given.title(), given.owner(), given.due(), TaskOrigin.own(), null, null));
        }
    }
}
