package dev.lodestar.review;

import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review of a plan's period. */
@Entity
class Review extends TenantOwned {

    @Column(updatable = false)
    private String planKey;

    @Column(updatable = false)
    private String period;

    @Column(updatable = false)
    private LocalDate fromDay;

    @Column(updatable = false)
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.OPEN;

    @Column(updatable = false)
    private String createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant closedPeriodsAt;
    private @Nullable Instant knownAt;
    private @Nullable String frozenBy;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @Version
    private long revision;

    protected Review() {
        this.planKey = "";
        this.period = "";
        this.fromDay = LocalDate.EPOCH;
        this.toDay = LocalDate.EPOCH;
        this.createdBy = "";
        this.createdAt = Instant.EPOCH;
    }

    Review(String planKey, ReviewPeriod period, String by, Instant at) {
        this.planKey = planKey;
        this.period = period.label();
        this.fromDay = period.from();
        this.toDay = period.to();
        this.createdBy = by;
        this.createdAt = at;
    }

    void freeze(Viewpoint viewpoint, String by) {
        state = ReviewState.FROZEN;
        closedPeriodsAt = viewpoint.at();
        knownAt = viewpoint.knownAt();
        frozenBy = by;
    }

    void close(String by, Instant at) {
        state = ReviewState.CLOSED;
        closedBy = by;
        closedAt = at;
    }

    String planKey() {
        return planKey;
    }

    ReviewPeriod period() {
        return new ReviewPeriod(fromDay, toDay, period);
    }

    String createdBy() {
        return createdBy;
    }

    ReviewState state() {
        return state;
    }

    @Nullable
    Instant knownAt() {
        return knownAt;
    }

    @Nullable
    String frozenBy() {
        return frozenBy;
    }

    long revision() {
        return revision;
    }

    ReviewView view() {
        return new ReviewView(
                id(),
                planKey,
                period(),
                state,
                createdBy,
                createdAt,
                closedPeriodsAt == null || knownAt == null || frozenBy == null
                        ? null
                        : new ReviewView.Frozen(closedPeriodsAt, knownAt, frozenBy),
                closedBy,
                closedAt,
                revision);
    }
}
