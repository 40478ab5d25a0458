package dev.lodestar.demo.carbiz;

import java.time.LocalDate;
import java.util.HashMap;

/** Tells what really happened in a week, planted stories included. */
interface Storyline {

    /** The week that starts on this Monday; weeks before the first known one can be asked for too. */
    WeekFacts week(LocalDate monday);

    /** The same story, worked out once a week; for use by one thread. */
    default Storyline remembered() {
        var told = new HashMap<LocalDate, WeekFacts>();
        return monday -> told.computeIfAbsent(monday, this::week);
    }
}
