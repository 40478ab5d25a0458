package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.review.ReviewView;
import dev.lodestar.uikit.EmptyState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The reviews there are, the latest period first. */
final class ReviewTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    ReviewTable(List<ReviewView> reviews, List<PlanSummary> plans, Words words) {
        this.words = words;
        addClassName("ls-card");
        if (reviews.isEmpty()) {
            add(new EmptyState(getTranslation("review.none"), getTranslation("review.none.hint")));
            return;
        }
        Map<String, String> names = plans.stream().collect(Collectors.toMap(PlanSummary::key, PlanSummary::name));
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-reviews__list");
        reviews.forEach(review -> list.add(row(review, names.getOrDefault(review.plan(), review.plan()))));
        add(list);
    }

    private ListItem row(ReviewView review, String plan) {
        Anchor way = new Anchor("reviews/" + review.id(), words.period(review.period()));
        way.addClassName("ls-reviews__period");
        return new ListItem(
                Piece.box("ls-reviews__what", way, Piece.text(plan, "ls-sub")), state(review), since(review));
    }

    private Component state(ReviewView review) {
        String state = review.state().name().toLowerCase(Locale.ROOT);
        return Piece.text(getTranslation("review.state." + state), "ls-reviews__state", "ls-reviews__state--" + state);
    }

    private Component since(ReviewView review) {
        ReviewView.Frozen frozen = review.frozen();
        return Piece.text(
                frozen == null
                        ? getTranslation("review.begun", words.moment(review.createdAt()))
                        : getTranslation("review.frozenAt", words.moment(frozen.knownAt())),
                "ls-sub",
                "ls-num");
    }
}
