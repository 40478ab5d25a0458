package dev.lodestar.news;

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

/** Forgets news that was read long ago, and what happened when nobody has news of it any more. */
@Component
@TenantSql("rows go by the thousand, each tenant's by themselves")
class OldNews implements Forgetting {

    private static final int SOME = 1_000;

    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    OldNews(JdbcClient jdbc, @Value("${lodestar.retention.news:P400D}") Duration kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public boolean forgetSome() {
        LocalDateTime before = Moments.stored(clock.instant().minus(kept));
        boolean more = forget("""
                delete from notice where tenant = :tenant and written_at < :before and read_at is not null
                order by written_at limit :most""", before);
        more |= forget("""
                delete from news where tenant = :tenant and spread_at < :before
                    and not exists (select 1 from notice n where n.tenant = news.tenant and n.news_id = news.id)
                order by spread_at limit :most""", before);
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
