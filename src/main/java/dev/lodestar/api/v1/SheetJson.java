package dev.lodestar.api.v1;

import dev.lodestar.cascade.PersonSheet;
import dev.lodestar.cascade.PersonSheet.OwnAction;
import dev.lodestar.cascade.PersonSheet.OwnMeasure;
import dev.lodestar.cascade.PersonSheet.Place;
import dev.lodestar.cascade.PersonSheet.Step;
import dev.lodestar.plan.LightStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's light sheet as the contract shows it. */
record SheetJson(String person, String name, String unitKey, List<MeasureJson> measures, List<ActionJson> actions) {

    /** A measure; numbers are plain decimals. */
    record MeasureJson(
            String key,
            String name,
            String unit,
            @Nullable LightStatus status,
            @Nullable String actual,
            @Nullable String expected,
            @Nullable String target,
            @Nullable String progress,
            List<PlaceJson> places) {}

    /** An action. */
    record ActionJson(
            String key,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate deadline,
            int progress,
            boolean late,
            boolean overdue,
            PlaceJson place) {}

    /** Where something comes from, and what it serves above, the nearest first. */
    record PlaceJson(StepJson at, List<StepJson> above) {}

    /** A node of a plan. */
    record StepJson(String plan, String planName, String node, String nodeName) {}

    static SheetJson of(PersonSheet sheet) {
        return new SheetJson(
                sheet.person(),
                sheet.name(),
                sheet.unitKey(),
                sheet.measures().stream().map(SheetJson::measure).toList(),
                sheet.actions().stream().map(SheetJson::action).toList());
    }

    private static MeasureJson measure(OwnMeasure measure) {
        return new MeasureJson(
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.status(),
                PlainNumber.of(measure.actual()),
                PlainNumber.of(measure.expected()),
                PlainNumber.of(measure.target()),
                PlainNumber.of(measure.progress()),
                measure.places().stream().map(SheetJson::place).toList());
    }

    private static ActionJson action(OwnAction action) {
        return new ActionJson(
                action.key(),
                action.name(),
                action.start(),
                action.deadline(),
                action.progress(),
                action.late(),
                action.overdue(),
                place(action.place()));
    }

    private static PlaceJson place(Place place) {
        return new PlaceJson(
                step(place.at()), place.above().stream().map(SheetJson::step).toList());
    }

    private static StepJson step(Step step) {
        return new StepJson(step.plan(), step.planName(), step.node().toString(), step.nodeName());
    }
}
