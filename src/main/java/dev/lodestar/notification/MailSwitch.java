package dev.lodestar.notification;

import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a company's mails leave. While they do not, none is written, and what is told is in the inbox. */
@Service
@Transactional(readOnly = true)
@TenantSql("a row is there or not, and is asked for before every round of mails")
public class MailSwitch {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    MailSwitch(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Whether no mail leaves. */
    @CalledBySystem("mails are written and sent by jobs")
    public boolean isOff() {
        return find().isPresent();
    }

    /** Since when no mail leaves, and who wanted it so; nothing while mails leave. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public Optional<Off> state() {
        return find();
    }

    /** Lets mails leave from now on; what was not written meanwhile is not written later. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public void turnOn() {
        jdbc.sql("delete from mail_switch where tenant = :tenant")
                .param("tenant", TenantScope.current().value())
                .update();
    }

    /** Lets no mail leave any more; what waits is given up. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public void turnOff() {
        jdbc.sql("insert ignore into mail_switch (tenant, off_at, off_by) values (:tenant, :now, :by)")
                .param("tenant", TenantScope.current().value())
                .param("now", Moments.stored(clock.instant()))
                .param("by", access.caller().name())
                .update();
    }

    private Optional<Off> find() {
        return jdbc.sql("select off_at, off_by from mail_switch where tenant = :tenant")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> new Off(Moments.read(row, "off_at"), row.getString("off_by")))
                .optional();
    }

    /** Since when, and by the name of whom. */
    public record Off(Instant at, String by) {}
}
