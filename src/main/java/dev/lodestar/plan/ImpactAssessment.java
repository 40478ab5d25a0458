package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works out what a version of a plan touches, in a fixed number of statements; whoever sees measures and alerts answers. */
public interface ImpactAssessment {

    /**
     * The impact of replacing one version by the next, for the tenant in scope and whoever asks.
     *
     * @param before the version in force; null for the first
     * @param after what is being published
     * @param since when the version in force was published; null for the first
     * @param now the instant of publishing
     */
    ComputedImpact of(@Nullable PlanDocument before, PlanDocument after, @Nullable Instant since, Instant now);
}
