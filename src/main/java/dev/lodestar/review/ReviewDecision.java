package dev.lodestar.review;

import dev.lodestar.review.pack.PersonName;
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
    private @Nullable String ownerName;
    private @Nullable LocalDate due;
    private @Nullable Long taskId;
    private String decidedBy;
    private @Nullable String decidedByName;
    private Instant decidedAt;

    protected ReviewDecision() {
        this.text = "";
        this.decidedBy = "";
        this.decidedAt = Instant.EPOCH;
    }

    ReviewDecision(
            long reviewId,
            NewDecision wanted,
            @Nullable PersonName owner,
            @Nullable Long taskId,
            PersonName by,
            Instant at) {
        this.reviewId = reviewId;
        this.text = wanted.text().strip();
        this.owner = owner == null ? null : owner.key();
        this.ownerName = owner == null ? null : owner.name();
        this.due = wanted.due();
        this.taskId = taskId;
        this.decidedBy = by.key();
        this.decidedByName = by.name();
        this.decidedAt = at;
    }

    String text() {
        return text;
    }

    /** Who follows it up, called as they were then. */
    @Nullable
    PersonName owner(People now) {
        if (owner == null) {
            return null;
        }
        return ownerName == null ? now.person(owner) : new PersonName(owner, ownerName);
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    Long taskId() {
        return taskId;
    }

    /** Who put it on record, called as they were then. */
    PersonName decidedBy(People now) {
        return decidedByName == null ? now.person(decidedBy) : new PersonName(decidedBy, decidedByName);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
