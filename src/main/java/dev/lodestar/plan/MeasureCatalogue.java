package dev.lodestar.plan;

import dev.lodestar.plan.document.MeasureFacts;
import java.util.Collection;
import java.util.Map;

/** What a plan asks about the measures it names; whoever keeps the measures answers. */
public interface MeasureCatalogue {

    /**
     * The facts about these measures of the tenant in scope, by key, whoever asks and in a fixed number of statements.
     * Keys that name no measure are left out.
     */
    Map<String, MeasureFacts> facts(Collection<String> measureKeys);
}
