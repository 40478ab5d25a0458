package dev.lodestar.review.pack;

import dev.lodestar.plan.LightStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review made of the numbers.
 *
 * @param title of the review
 * @param agenda what is talked about, what is off track first
 * @param commentary by goal and strategy, in the plan's order
 * @param decisions in the order they were made
 */
public record Minutes(String title, List<AgendaItem> agenda, List<Commentary> commentary, List<Decision> decisions) {

    /** Keeps its own copies of the lists. */
    public Minutes {
        agenda = List.copyOf(agenda);
        commentary = List.copyOf(commentary);
        decisions = List.copyOf(decisions);
    }

    /**
     * Something to talk about.
     *
     * @param node {@code goal:<key>}, {@code strategy:<key>}, {@code measure:<key>} or {@code action:<key>}
     */
    public record AgendaItem(String node, String name, PersonName owner, LightStatus status) {}

    /**
     * What is said of a goal, a strategy, or with the node {@code plan} of the whole.
     *
     * @param revision counts its changes
     */
    public record Commentary(String node, String name, String text, PersonName author, Instant at, long revision) {}

    /**
     * What was decided.
     *
     * @param owner who follows it up; null for a decision that asks nobody to do anything
     * @param due by when
     */
    public record Decision(
            String text,
            @Nullable PersonName owner,
            @Nullable LocalDate due,
            PersonName by,
            Instant at) {}
}
