package dev.lodestar.plan;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.Quality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is being written.
 *
 * @param document as far as it is written; the published plan while nobody wrote anything
 * @param started true when there is a draft of its own
 * @param revision changes with every edit and version
 * @param publishedVersion 0 while nothing is published
 * @param editedBy the key of who edited last; null while not started
 * @param editedAt when; null while not started
 * @param problems what keeps it from being published, with pointers into the document
 * @param quality how well it follows the method
 */
public record DraftView(
        PlanDocument document,
        boolean started,
        long revision,
        int publishedVersion,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        List<FieldError> problems,
        Quality quality) {}
