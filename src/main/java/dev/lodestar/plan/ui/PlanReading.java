package dev.lodestar.plan.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one reader sees it on one day.
 *
 * @param view the published plan
 * @param lights of the measures that the reader may see, by key
 * @param names of people by key
 * @param zone in which the tenant's days begin
 * @param today in that zone
 * @param locale of the reader
 */
record PlanReading(
        PlanView view,
        Map<String, Light> lights,
        Map<String, String> names,
        ZoneId zone,
        LocalDate today,
        Locale locale) {

    PlanDocument document() {
        return view.document();
    }

    Rollup rollup() {
        return Rollup.of(document(), lights);
    }

    String name(String person) {
        return names.getOrDefault(person, person);
    }

    @Nullable
    Light light(String measure) {
        return lights.get(measure);
    }

    Numbers numbers() {
        return new Numbers(locale);
    }

    /** The day, with its year unless it is this one. */
    String day(LocalDate day) {
        PeriodLabels labels = new PeriodLabels(locale);
        Period period = new Period(Frequency.DAY, day);
        return day.getYear() == today.getYear() ? labels.brief(period) : labels.full(period);
    }

    /** How a goal is called by its place, such as {@code G1}. */
    String label(String goalKey) {
        for (int i = 0; i < document().goals().size(); i++) {
            if (document().goals().get(i).key().equals(goalKey)) {
                return "G" + (i + 1);
            }
        }
        return goalKey;
    }
}
