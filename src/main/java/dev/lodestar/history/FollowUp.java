package dev.lodestar.history;

import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise on its way from publishing to its day, its verdict and the word of whoever made it. */
@Entity
class FollowUp extends TenantOwned {

    @Column(updatable = false)
    private String planKey;

    @Column(updatable = false)
    private int planVersion;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String measureKey;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PromiseDirection direction;

    @Column(updatable = false)
    private LocalDate byDay;

    @Column(updatable = false)
    private String author;

    @Column(updatable = false)
    private Instant promisedAt;

    @Convert(converter = MeasureReadingColumn.class)
    @Column(updatable = false)
    private @Nullable MeasureReading readingThen;

    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.WAITING;

    private @Nullable Instant lookAt;
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PromiseVerdict verdict;

    @Convert(converter = MeasureReadingColumn.class)
    private @Nullable MeasureReading readingLater;

    private int alerts;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private @Nullable String note;

    @Version
    private long revision;

    protected FollowUp() {
        this.planKey = "";
        this.measureKey = "";
        this.direction = PromiseDirection.HOLD;
        this.byDay = LocalDate.EPOCH;
        this.author = "";
        this.promisedAt = Instant.EPOCH;
    }

    FollowUp(Made made, Promise promise, @Nullable MeasureReading then, Instant lookAt) {
        this.planKey = made.planKey();
        this.planVersion = made.version();
        this.position = made.position();
        this.measureKey = promise.measure();
        this.direction = promise.direction();
        this.byDay = promise.by();
        this.author = made.author();
        this.promisedAt = made.at();
        this.readingThen = then;
        this.lookAt = lookAt;
    }

    /** Where and by whom a promise was made. */
    record Made(String planKey, int version, int position, String author, Instant at) {}

    /** Looks again at a later time. */
    void postpone(@Nullable Instant until) {
        lookAt = until;
    }

    /** Takes the verdict and returns whether it has come due by that; a closed one keeps its verdict. */
    boolean judge(PromiseCheck check, Instant now) {
        if (state == FollowUpState.CLOSED) {
            return false;
        }
        verdict = check.verdict();
        readingLater = check.later();
        alerts = check.alerts();
        lookAt = null;
        if (state == FollowUpState.DUE) {
            return false;
        }
        state = FollowUpState.DUE;
        dueAt = now;
        return true;
    }

    /** Lets its author have the last word. */
    void close(String words, String by, Instant at) {
        state = FollowUpState.CLOSED;
        note = words;
        closedBy = by;
        closedAt = at;
        lookAt = null;
    }

    String planKey() {
        return planKey;
    }

    int planVersion() {
        return planVersion;
    }

    String author() {
        return author;
    }

    Promise promise() {
        return new Promise(measureKey, direction, byDay);
    }

    @Nullable
    MeasureReading readingThen() {
        return readingThen;
    }

    FollowUpState state() {
        return state;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    long revision() {
        return revision;
    }

    FollowUpView view(String measureName, String unit, boolean mayClose) {
        return new FollowUpView(
                id(),
                planKey,
                planVersion,
                promise(),
                measureName,
                unit,
                author,
                promisedAt,
                state,
                verdict,
                new FollowUpView.Evidence(readingThen, readingLater, alerts),
                dueAt,
                closedAt == null || closedBy == null || note == null
                        ? null
                        : new FollowUpView.Closing(note, closedBy, closedAt),
                revision,
                mayClose && state == FollowUpState.DUE);
    }
}
