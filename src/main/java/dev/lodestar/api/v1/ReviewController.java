package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.review.NewDecision;
import dev.lodestar.review.ReviewDetails;
import dev.lodestar.review.ReviewState;
import dev.lodestar.review.ReviewTalk;
import dev.lodestar.review.ReviewView;
import dev.lodestar.review.Reviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reviews of plans: begun, frozen, talked about, closed. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews")
class ReviewController {

    private final Reviews reviews;
    private final ReviewDetails details;
    private final ReviewTalk talk;

    ReviewController(Reviews reviews, ReviewDetails details, ReviewTalk talk) {
        this.reviews = reviews;
        this.details = details;
        this.talk = talk;
    }

    @Operation(
            summary = "Begin the review of a period and freeze it",
            description = "Takes {plan, period, open?}; period such as 2026-11, 2026-Q4, 2026-W47 or"
                    + " 2026-10-15/2026-11-14. With open=true it is begun and not frozen yet. A review that is there"
                    + " already is gone on with: an open one is frozen, a frozen one is answered as it is.")
    @PostMapping
    ResponseEntity<ReviewJson> begin(@RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("plan", "period", "open"));
        String plan = fields.text("plan");
        String period = fields.text("period");
        boolean open = fields.flag("open");
        fields.check();
        Optional<ReviewView> there = reviews.find(plan, period);
        ReviewView review = there.orElseGet(() -> reviews.begin(plan, period));
        if (!open && review.state() == ReviewState.OPEN) {
            reviews.freeze(review.id(), null);
        }
        return answer(review.id(), there.isPresent() ? HttpStatus.OK : HttpStatus.CREATED);
    }

    @Operation(summary = "List the reviews of a plan, or of all, the latest period first")
    @GetMapping
    Page<ReviewJson.Row> list(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        List<ReviewJson.Row> all =
                reviews.list(plan).stream().map(ReviewJson.Row::of).toList();
        return Page.of(all, row -> Long.toString(row.id()), limit, cursor);
    }

    @Operation(summary = "Show a review")
    @GetMapping("/{id}")
    ResponseEntity<ReviewJson> get(@PathVariable long id) {
        return answer(id, HttpStatus.OK);
    }

    @Operation(summary = "Freeze the numbers of a review, for ever")
    @PostMapping("/{id}/freeze")
    ResponseEntity<ReviewJson> freeze(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        reviews.freeze(id, Versions.expected(ifMatch, () -> reviews.get(id).revision()));
        return answer(id, HttpStatus.OK);
    }

    @Operation(summary = "Close a review: nothing of it changes any more")
    @PostMapping("/{id}/close")
    ResponseEntity<ReviewJson> close(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        reviews.close(id, Versions.expected(ifMatch, () -> reviews.get(id).revision()));
        return answer(id, HttpStatus.OK);
    }

    @Operation(
            summary = "Say something of the plan, a goal or a strategy",
            description = "Takes {node, text, revision?}; revision of the commentary that was read, if there is one.")
    @PostMapping("/{id}/commentary")
    ResponseEntity<ReviewJson> say(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("node", "text", "revision"));
        String node = fields.text("node");
        String text = fields.optional("text");
        var revision = fields.number("revision");
        fields.check();
        talk.say(id, node, text == null ? "" : text, revision == null ? null : revision.longValue());
        return answer(id, HttpStatus.OK);
    }

    @Operation(
            summary = "Put a decision on record",
            description = "Takes {text, owner?, due?}; with an owner it becomes a task of theirs.")
    @PostMapping("/{id}/decisions")
    ResponseEntity<ReviewJson> decide(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("text", "owner", "due"));
        String text = fields.text("text");
        String owner = fields.optional("owner");
        String due = fields.optional("due");
        fields.check();
        talk.decide(id, new NewDecision(text, owner, day(due)));
        return answer(id, HttpStatus.CREATED);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("/due", "BAD_DATE", "Give a day such as 2026-12-15");
        }
    }

    private ResponseEntity<ReviewJson> answer(long id, HttpStatus status) {
        ReviewJson body = ReviewJson.of(details.of(id));
        return ResponseEntity.status(status)
                .eTag(Versions.tag(body.review().revision()))
                .body(body);
    }
}
