package dev.lodestar.response.ui;

import dev.lodestar.alert.HandlingRow;
import dev.lodestar.alert.HistoryRow;
import dev.lodestar.checkin.TaskStep;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.response.AlertFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what the numbers did, what people did and how countermeasures went into one order, the newest first. */
record Story(AlertFile file, Words words) {

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        file.detail().history().stream().map(this::ledger).forEach(steps::add);
        file.detail().handling().stream().map(this::act).forEach(steps::add);
        Map<Long, TaskView> byTask = file.tasks().stream().collect(Collectors.toMap(TaskView::id, Function.identity()));
        for (TaskStep step : file.steps()) {
            TaskView of = byTask.get(step.task());
            if (of != null) {
                steps.add(task(step, of));
            }
        }
        steps.sort(Comparator.comparing(Step::at).reversed());
        return steps;
    }

    private Step ledger(HistoryRow row) {
        String what = words.phrases().get("alert.happening." + row.happening().name());
        String ledger = file.detail().alert().source() == null ? "story.ledger" : "story.ledger.source";
        return new Step(row.at(), words.say(ledger, what, row.streak()), null, words.say("product"), true);
    }

    private Step act(HandlingRow row) {
        String title = switch (row.act()) {
            case ESCALATED ->
                row.person() == null && row.level() != null
                        ? words.say("story.nobody", row.level())
                        : words.say("story", row.act(), words.name(Objects.requireNonNullElse(row.person(), "")));
            case REASSIGNED -> words.say("story", row.act(), words.name(Objects.requireNonNullElse(row.person(), "")));
            case SNOOZED -> words.say("story", row.act(), row.until() == null ? "" : words.day(row.until()));
            default -> words.say("story", row.act());
        };
        String because = row.by().isEmpty() && row.because() != null ? words.say("because", row.because()) : null;
        return new Step(
                row.at(),
                title,
                text(row.text(), because),
                words.by(row.by()),
                row.by().isEmpty());
    }

    private Step task(TaskStep step, TaskView of) {
        String title = step.revision() == 0
                ? words.say("story.task.given", of.title(), words.name(step.owner()))
                : words.say("story.task", step.state(), of.title(), step.progress());
        return new Step(step.at(), title, step.note(), words.by(step.by()), false);
    }

    private static @Nullable String text(String said, @Nullable String because) {
        return said.isBlank()
                ? because
                : Objects.requireNonNullElse(because, "").isEmpty() ? said : because + " " + said;
    }
}
