package dev.lodestar.plan;

import java.util.List;
import java.util.Locale;

/** Tells readers of a plan what waits there; modules that plan does not know answer. */
public interface PlanNotices {

    /** What readers of a plan are told, the most urgent first; a few at most, in a fixed number of statements. */
    List<PlanNotice> notices(String planKey, Locale locale);
}
