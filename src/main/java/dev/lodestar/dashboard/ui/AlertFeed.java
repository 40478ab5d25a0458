package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.dashboard.AlertLine;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.FeedItem;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is firing or recovering: what, since when, by which numbers, and who answers for it. */
final class AlertFeed extends Div {

    private static final String RECOVERING = "RECOVERING";

    private final Reader reader;

    AlertFeed(List<AlertLine> alerts, Reader reader) {
        this.reader = reader;
        if (alerts.isEmpty()) {
            add(new EmptyState(getTranslation("dashboard.alerts.empty"), getTranslation("dashboard.alerts.emptyHint")));
        } else {
            add(FeedItem.feed(alerts.stream().map(this::item).toArray(FeedItem[]::new)));
        }
    }

    private FeedItem item(AlertLine line) {
        AlertView alert = line.alert();
        FeedItem item = FeedItem.of(signal(alert), alert.measureName(), Links.alert(alert));
        item.line(streak(alert));
        if (!alert.evidence().isEmpty() && alert.evidence().getLast().actual() != null) {
            item.line(numbers(alert, alert.evidence().getLast()));
        }
        String who = line.owner() + " · " + reader.age(alert.raisedAt());
        return item.line(
                alert.state().equals(RECOVERING) ? who + " · " + getTranslation("dashboard.alerts.recovering") : who);
    }

    private String streak(AlertView alert) {
        String span = getTranslation(
                "dashboard.span." + Period.parse(alert.startPeriod()).frequency(), alert.streak());
        return getTranslation("dashboard.alerts." + alert.rule(), span);
    }

    private String numbers(AlertView alert, EvidenceRow latest) {
        Numbers numbers = reader.numbers();
        String actual = numbers.with(alert.unit(), number(latest.actual()));
        if (latest.lower() != null && latest.upper() != null) {
            String range = numbers.range(alert.unit(), new BigDecimal(latest.lower()), new BigDecimal(latest.upper()));
            return getTranslation("dashboard.alerts.numbers", actual, range);
        }
        return latest.expected() == null
                ? actual
                : getTranslation(
                        "dashboard.alerts.numbers", actual, numbers.with(alert.unit(), number(latest.expected())));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Signal signal(AlertView alert) {
        if (alert.evidence().isEmpty() || alert.rule().equals("MISSING")) {
            return Signal.NO_DATA;
        }
        return switch (alert.evidence().getLast().judgement()) {
            case "RED" -> Signal.RED;
            case "UNKNOWN" -> Signal.NO_DATA;
            default -> Signal.AMBER;
        };
    }
}
