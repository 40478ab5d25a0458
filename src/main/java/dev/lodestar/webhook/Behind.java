package dev.lodestar.webhook;

import dev.lodestar.alert.Rule;
import dev.lodestar.alert.SourceShadow;
import dev.lodestar.news.AlertSentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events that a chat group is told of in one line: those of measures that one source left without numbers, or gave them again;
 * any other by itself.
 *
 * @param shadow null for an event by itself
 */
record Behind(@Nullable SourceShadow shadow, List<HookEvent> events) {

    /** Those that belong together, in the order of the first of each. */
    static List<Behind> of(List<HookEvent> events, List<SourceShadow> shadows) {
        Map<String, Behind> found = new LinkedHashMap<>();
        for (HookEvent event : events) {
            SourceShadow shadow = shadow(event, shadows);
            String together = shadow == null ? event.key() : event.type() + " " + shadow.alert();
            found.computeIfAbsent(together, key -> new Behind(shadow, new ArrayList<>()))
                    .events()
                    .add(event);
        }
        return List.copyOf(found.values());
    }

    HookEvent first() {
        return events.getFirst();
    }

    /** What there is to say of them together; empty when there is just one. */
    Optional<String> line(AlertSentences sentences) {
        return shadow == null || events.size() == 1
                ? Optional.empty()
                : Optional.of(
                        sentences.behind(shadow.source(), events.size(), first().type() == HookType.ALERT_RESOLVED));
    }

    private static @Nullable SourceShadow shadow(HookEvent event, List<SourceShadow> shadows) {
        return isOfMissing(event)
                ? shadows.stream()
                        .filter(one -> one.covers(event.subject(), event.at()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether it is about an alert of missing numbers. */
    static boolean isOfMissing(HookEvent event) {
        return event.type().isOfAlert() && Rule.MISSING.name().equals(event.detail());
    }
}
