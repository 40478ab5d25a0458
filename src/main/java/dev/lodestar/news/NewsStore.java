package dev.lodestar.news;

import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened until it was told. */
@Repository
@TenantSql("an event costs one statement, and many events are told at once")
class NewsStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NewsStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps them, each once however often it is told. */
    void add(List<News> all) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert ignore into news (tenant, news_key, kind, alert, measure_key, rule, happened_at, by_whom, people,"
                        + " because) values",
                "",
                all.stream()
                        .map(news -> new @Nullable Object[] {
                            tenant,
                            news.key(),
                            news.kind().name(),
                            news.alert(),
                            news.measure(),
                            news.rule(),
                            Moments.stored(news.at()),
                            news.by(),
                            String.join(" ", news.people()),
                            news.because()
                        })
                        .toList());
    }

    /** The oldest that nobody was told of; they are the caller's until the transaction ends. */
    List<News> fresh(int limit) {
        return jdbc.sql("""
                select id, news_key, kind, alert, measure_key, rule, happened_at, by_whom, people, because from news
                where tenant = :tenant and spread_at is null order by id limit :limit for update skip locked""")
                .param("tenant", TenantScope.current().value())
                .param("limit", limit)
                .query((row, number) -> new News(
                        row.getLong("id"),
                        row.getString("news_key"),
                        NewsKind.valueOf(row.getString("kind")),
                        row.getLong("alert"),
                        row.getString("measure_key"),
                        row.getString("rule"),
                        Moments.read(row, "happened_at"),
                        row.getString("by_whom"),
                        keys(row.getString("people")),
                        row.getString("because")))
                .list();
    }

    void spread(Collection<Long> ids, Instant now) {
        jdbc.sql("update news set spread_at = :now where tenant = :tenant and id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("now", Moments.stored(now))
                .param("ids", ids)
                .update();
    }

    private static List<String> keys(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
