package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that was moved, replaced or removed, on record for ever. */
@Entity
@Immutable
@Table(name = "reorganisation")
class Reorganised extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Reorganising what;

    private String subject;
    private @Nullable String target;
    private String reason;
    private String doneBy;
    private Instant doneAt;

    protected Reorganised() {
        this(Reorganising.MOVE_UNIT, "", null, "", "", Instant.EPOCH);
    }

    Reorganised(
            Reorganising what, String subject, @Nullable String target, String reason, String doneBy, Instant doneAt) {
        this.what = what;
        this.subject = subject;
        this.target = target;
        this.reason = reason;
        this.doneBy = doneBy;
        this.doneAt = doneAt;
    }

    ReorganisationView view() {
        return new ReorganisationView(what, subject, target, reason, doneBy, doneAt);
    }
}
