package dev.lodestar.news;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingView;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom news concerns: whoever handles the alert, and whom the news names. An end is told to all who were told of the alert.
 * What somebody took notice of, or put off, is not told to them again while it merely goes on.
 */
final class Addressees {

    /** From then on, news is old: what is over by now, or merely went on, is nothing to be told of any more. */
    private static final Duration OLD = Duration.ofDays(14);

    private static final Set<String> OPEN = Set.of("FIRING", "RECOVERING");
    private static final Set<NewsKind> LASTING =
            EnumSet.of(NewsKind.RAISED, NewsKind.ESCALATED, NewsKind.REASSIGNED, NewsKind.MENTIONED);

    private Addressees() {}

    /**
     * The keys of the people.
     *
     * @param alert as it is now; null when there is no such alert any more
     * @param told who was told of the alert before
     * @param now when it is told, which may be long afterwards when a history is loaded or the product was down
     */
    static Set<String> of(News news, @Nullable AlertView alert, Set<String> told, Instant now) {
        if (news.at().plus(OLD).isBefore(now)
                && !(alert != null && OPEN.contains(alert.state()) && LASTING.contains(news.kind()))) {
            return Set.of();
        }
        Set<String> people = new LinkedHashSet<>(news.people());
        if (news.kind().ends()) {
            people.addAll(told);
        }
        if (alert != null && concernsHandler(news.kind(), alert.handled())) {
            people.add(alert.handled().handler());
        }
        people.remove(news.by());
        return people;
    }

    private static boolean concernsHandler(NewsKind kind, HandlingView handled) {
        return switch (kind) {
            case RAISED, FIRED_AGAIN, ESCALATED, WOKEN, RESOLVED, CANCELLED -> true;
            case WORSENED -> handled.acknowledged() == null && handled.snoozed() == null;
            case RECOVERING -> handled.snoozed() == null;
            case REASSIGNED, MENTIONED -> false;
        };
    }
}
