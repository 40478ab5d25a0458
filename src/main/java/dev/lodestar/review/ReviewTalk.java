package dev.lodestar.review;

import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.pack.PersonName;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said and decided in a review, until it is closed. */
@Service
@Transactional
public class ReviewTalk {

    private static final int LONGEST_COMMENT = 4_000;
    private static final int LONGEST_DECISION = 2_000;
    private static final int MOST_DECISIONS = 200;

    private final ReviewAccess reviews;
    private final ReviewCommentRepository comments;
    private final ReviewDecisionRepository decisions;
    private final PublishedPlans plans;
    private final Tasks tasks;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    ReviewTalk(
            ReviewAccess reviews,
            ReviewCommentRepository comments,
            ReviewDecisionRepository decisions,
            PublishedPlans plans,
            Tasks tasks,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.reviews = reviews;
        this.comments = comments;
        this.decisions = decisions;
        this.plans = plans;
        this.tasks = tasks;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Says something of the plan, a goal or a strategy; an empty text takes it back.
     *
     * @param node {@code plan}, {@code goal:<key>} or {@code strategy:<key>}
     * @param ifRevision of the commentary that was read; null when there was none
     * @throws NotFoundException when there is no such review of a plan that the caller edits
     * @throws InvalidInputException when the text is too long or the plan has no such node
     * @throws ConflictException when the review is closed, or somebody else wrote meanwhile
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public void say(long review, String node, String text, @Nullable Long ifRevision) {
        Review found = open(review, Act.EDIT_PLAN);
        checkNode(found, node);
        checkText("/text", text, LONGEST_COMMENT);
        Optional<ReviewComment> written = comments.findByReviewIdAndNode(review, node);
        Long revision = written.map(ReviewComment::revision).orElse(null);
        if (revision == null ? ifRevision != null : !revision.equals(ifRevision)) {
            throw new ConflictException("Somebody else wrote about " + node + " meanwhile: "
                    + written.map(ReviewComment::text).orElse("their words were taken back"));
        }
        write(review, node, text.strip(), written);
    }

    private void write(long review, String node, String text, Optional<ReviewComment> written) {
        if (text.isEmpty()) {
            written.ifPresent(comments::delete);
            return;
        }
        PersonName by = author();
        ReviewComment comment = written.orElseGet(() -> new ReviewComment(review, node, text, by, now()));
        comment.rewrite(text, by, now());
        try {
            comments.saveAndFlush(comment);
        } catch (ObjectOptimisticLockingFailureException overtaken) {
            throw (ConflictException)
                    new ConflictException("Somebody else wrote about " + node + " meanwhile").initCause(overtaken);
        }
    }

    /**
     * Puts a decision on record; what somebody has to do becomes a task of theirs.
     *
     * @throws NotFoundException when there is no such review of a plan that the caller publishes
     * @throws InvalidInputException naming {@code /text}, {@code /owner} or {@code /due}
     * @throws ConflictException when the review is closed
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public void decide(long review, NewDecision decision) {
        Review found = open(review, Act.PUBLISH_PLAN);
        check(decision);
        if (decisions.countByReviewId(review) >= MOST_DECISIONS) {
            throw new InvalidInputException("", "TOO_MANY", "A review takes at most " + MOST_DECISIONS + " decisions");
        }
        Long task = null;
        PersonName owner = null;
        if (decision.owner() != null) {
            owner = named(decision.owner());
            PlanDocument plan = plans.find(found.planKey()).orElseThrow();
            String label = Talk.title(plan.name(), found.period());
            task = tasks.create(new NewTask(
                            decision.text().strip(),
                            decision.owner(),
                            decision.due(),
                            new TaskOrigin(TaskOrigin.Kind.REVIEW, review, label),
                            found.planKey(),
                            null))
                    .id();
        }
        decisions.save(new ReviewDecision(review, decision, owner, task, author(), now()));
    }

    /** Called as they are now, for the minutes tell it so for ever. */
    private PersonName author() {
        return new PersonName(access.caller().key(), access.caller().name());
    }

    private PersonName named(String key) {
        return new PersonName(
                key, organisation.person(key).map(PersonView::name).orElse(key));
    }

    private void check(NewDecision decision) {
        if (!PlainText.filled(decision.text())) {
            throw new InvalidInputException("/text", "field.missing", "Say what was decided");
        }
        checkText("/text", decision.text(), LONGEST_DECISION);
        if (decision.owner() != null && organisation.person(decision.owner()).isEmpty()) {
            throw new InvalidInputException("/owner", "UNKNOWN_PERSON", "Nobody has the key " + decision.owner());
        }
        if (decision.owner() != null && decision.due() == null) {
            throw new InvalidInputException("/due", "field.missing", "Say by when it is to be done");
        }
    }

    private Review open(long id, Act act) {
        Review review = reviews.forChange(id, act, null);
        if (review.state() == ReviewState.CLOSED) {
            throw new ConflictException("Review " + id + " is closed; nothing of it changes any more");
        }
        return review;
    }

    private void checkNode(Review review, String node) {
        boolean known = plans.find(review.planKey())
                .map(plan -> node.equals("plan")
                        || plan.goals().stream().anyMatch(goal -> node.equals("goal:" + goal.key()))
                        || plan.strategies().stream().anyMatch(strategy -> node.equals("strategy:" + strategy.key())))
                .orElse(false);
        if (!known && comments.findByReviewIdAndNode(review.id(), node).isEmpty()) {
            throw new InvalidInputException("/node", "NODE_UNKNOWN", "The plan has no " + node);
        }
    }

    private static void checkText(String pointer, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInputException(
                    pointer, "text.too-long", "At most " + longest + " characters; these are " + text.length());
        }
        if (PlainText.hidesBeyondLines(text)) {
            throw new InvalidInputException(
                    pointer, "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
