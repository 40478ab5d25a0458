package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import dev.lodestar.dashboard.Change;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.FeedItem;
import dev.lodestar.uikit.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is no longer as it was: versions with their reason, corrected numbers, changed expectations. */
final class ChangeFeed extends Div {

    private static final String REDEFINED = "◇";

    private final Reader reader;

    ChangeFeed(List<Change> changes, Reader reader) {
        this.reader = reader;
        addClassName("ls-changes");
        if (changes.isEmpty()) {
            add(new EmptyState(
                    getTranslation("dashboard.changes.empty"), getTranslation("dashboard.changes.emptyHint")));
        } else {
            add(FeedItem.feed(changes.stream().map(this::item).toArray(FeedItem[]::new)));
        }
    }

    private FeedItem item(Change change) {
        FeedItem item = switch (change) {
            case Change.PlanVersion version -> version(version);
            case Change.OfMeasure of when of.change().kind() == MeasureChange.Kind.CORRECTED -> corrected(of.change());
            case Change.OfMeasure of -> redefined(of.change());
        };
        return item.line(reader.age(change.at()) + " · " + change.by());
    }

    private static FeedItem version(Change.PlanVersion version) {
        FeedItem item = FeedItem.tagged(
                "v" + version.number(), version.reason(), Links.version(version.plan(), version.number()));
        return item.line(version.expectedImpact());
    }

    private FeedItem corrected(MeasureChange change) {
        Numbers numbers = reader.numbers();
        String title = getTranslation(
                "dashboard.changes.corrected",
                change.name(),
                numbers.plain(change.before()),
                numbers.with(change.unit(), change.after()));
        FeedItem item = FeedItem.tagged(period(change.period()), title, Links.measure(change.measureKey()));
        String late = getTranslation("dashboard.changes.late");
        return item.line(change.note() == null || change.note().isBlank() ? late : late + " · " + change.note());
    }

    private FeedItem redefined(MeasureChange change) {
        Numbers numbers = reader.numbers();
        String title = getTranslation(
                change.eased() ? "dashboard.changes.eased" : "dashboard.changes.redefined", change.name());
        FeedItem item = FeedItem.tagged(REDEFINED, title, Links.measure(change.measureKey()));
        if (change.before() == null || change.after() == null || change.before().compareTo(change.after()) == 0) {
            return item;
        }
        return item.line(getTranslation(
                "dashboard.changes.targets",
                numbers.plain(change.before()),
                numbers.with(change.unit(), change.after())));
    }

    private String period(@Nullable String label) {
        return label == null ? "" : reader.brief(label);
    }
}
