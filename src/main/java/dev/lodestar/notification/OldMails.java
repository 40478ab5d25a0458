package dev.lodestar.notification;

import dev.lodestar.tenancy.Forgetting;
import dev.lodestar.tenancy.Moments;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets mails that were sent long ago; those that were given up stay until somebody deals with them. */
@Component
@TenantSql("rows go by the thousand, each tenant's by themselves")
class OldMails implements Forgetting {

    private static final int SOME = 1_000;

    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    OldMails(JdbcClient jdbc, @Value("${lodestar.retention.deliveries:P90D}") Duration kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public boolean forgetSome() {
        LocalDateTime before = Moments.stored(clock.instant().minus(kept));
        boolean more = forget("""
                delete from outgoing_mail where tenant = :tenant and state = 'SENT' and written_at < :before
                order by written_at limit :most""", before);
        more |= forget("""
                delete from weekly_mail where tenant = :tenant and monday < :before order by monday limit :most""", before);
        return more;
    }

    private boolean forget(String sql, LocalDateTime before) {
        return jdbc.sql(sql)
                        .param("tenant", TenantScope.current().value())
                        .param("before", before)
                        .param("most", SOME)
                        .update()
                == SOME;
    }
}
