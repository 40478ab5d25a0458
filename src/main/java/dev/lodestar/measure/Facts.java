package dev.lodestar.measure;

import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Subject;
import java.util.List;

/** Everything that judging one measure needs. */
record Facts(long measureId, Subject subject, List<Observation> observations) {}
