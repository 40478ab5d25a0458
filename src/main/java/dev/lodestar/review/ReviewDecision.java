package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was decided in a review. */
@Entity
@Immutable
class ReviewDecision extends TenantOwned {

    private long reviewId;
    private String text;
    private @Nullable String owner;
    private @Nullable LocalDate due;
    private @Nullable Long taskId;
    private String decidedBy;
    private Instant decidedAt;

    protected ReviewDecision() {
        this.text = "";
        this.decidedBy = "";
        this.decidedAt = Instant.EPOCH;
    }

    ReviewDecision(long reviewId, NewDecision wanted, @Nullable Long taskId, String by, Instant at) {
        this.reviewId = reviewId;
        this.text = wanted.text().strip();
        this.owner = wanted.owner();
        this.due = wanted.due();
        this.taskId = taskId;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    String text() {
        return text;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    Long taskId() {
        return taskId;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
