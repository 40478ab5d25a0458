package dev.lodestar.ingest;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An answer that could not be recorded. */
@Entity
@Immutable
@Table(name = "pull_reject")
class PullReject extends TenantOwned {

    private static final int MESSAGE = 1000;

    private long runId;
    private String measureKey = "";
    private @Nullable String period;
    private String code = "";
    private String message = "";

    protected PullReject() {}

    PullReject(long runId, PullRejectView reject) {
        this.runId = runId;
        this.measureKey = reject.measure();
        this.period = reject.period();
        this.code = reject.code();
        String text = reject.message();
        this.message = text.length() > MESSAGE ? text.substring(0, MESSAGE) : text;
    }

    long runId() {
        return runId;
    }

    PullRejectView view() {
        return new PullRejectView(measureKey, period, code, message);
    }
}
