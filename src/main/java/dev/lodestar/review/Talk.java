package dev.lodestar.review;

import dev.lodestar.organisation.Organisation;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.Minutes.Commentary;
import dev.lodestar.review.pack.Minutes.Decision;
import dev.lodestar.review.pack.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads what is said and decided in a review. */
@Component
class Talk {

    private static final int MOST = 500;

    private final ReviewCommentRepository comments;
    private final ReviewDecisionRepository decisions;
    private final Organisation organisation;

    Talk(ReviewCommentRepository comments, ReviewDecisionRepository decisions, Organisation organisation) {
        this.comments = comments;
        this.decisions = decisions;
        this.organisation = organisation;
    }

    /** The minutes of a review of which this was frozen. */
    Minutes minutes(Review review, Snapshot snapshot) {
        Outlook outlook = Outlook.of(snapshot);
        People people = people();
        return new Minutes(
                title(snapshot.head().planName(), review.period()),
                Agenda.of(outlook),
                commentary(review.id(), outlook, people),
                decisions(review.id(), people));
    }

    static String title(String plan, ReviewPeriod period) {
        return plan + " · " + period.label();
    }

    People people() {
        return new People(organisation.directory(), organisation.structure());
    }

    /** What is said of the whole, then of goals and strategies in the plan's order, then of what is gone from it. */
    List<Commentary> commentary(long review, Outlook outlook, People people) {
        Map<String, ReviewComment> written = comments.findByReviewId(review).stream()
                .collect(Collectors.toMap(ReviewComment::node, Function.identity()));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("plan", "");
        outlook.goals().forEach(goal -> names.put("goal:" + goal.key(), goal.name()));
        outlook.strategies().forEach(strategy -> names.put("strategy:" + strategy.key(), strategy.name()));
        written.keySet().stream().sorted().forEach(node -> names.putIfAbsent(node, node));
        List<Commentary> said = new ArrayList<>();
        names.forEach((node, name) -> {
            ReviewComment comment = written.get(node);
            if (comment != null) {
                said.add(new Commentary(
                        node, name, comment.text(), comment.author(people), comment.writtenAt(), comment.revision()));
            }
        });
        return said;
    }

    List<Decision> decisions(long review, People people) {
        return decisions.findByReviewIdOrderByIdAsc(review, Limit.of(MOST)).stream()
                .map(decision -> new Decision(
                        decision.text(),
                        decision.owner(people),
                        decision.due(),
                        decision.decidedBy(people),
                        decision.decidedAt()))
                .toList();
    }
}
