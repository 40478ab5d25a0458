package dev.lodestar.journeys;

import dev.lodestar.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a company's database says was raised, queued and sent. */
final class DeliveryBooks {

    /** By what a kill can leave behind. */
    private static final Map<String, String> UNFINISHED = new LinkedHashMap<>();

    static {
        UNFINISHED.put("events", "EVENT_PUBLICATION");
        UNFINISHED.put("news", "news where spread_at is null");
        UNFINISHED.put("notices", "notice where told_at is null");
        UNFINISHED.put("mails", "outgoing_mail where state <> 'SENT'");
        UNFINISHED.put("mails on their way", "outgoing_mail where state = 'QUEUED' and attempts > 0");
        UNFINISHED.put("happenings", "webhook_event");
        UNFINISHED.put("deliveries", "webhook_delivery where state <> 'SENT'");
    }

    private final JdbcClient jdbc;

    private DeliveryBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static DeliveryBooks of(TestDatabase.Schema schema) {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(schema.url(), schema.user(), schema.password(), true);
        return new DeliveryBooks(JdbcClient.create(source));
    }

    /** What is not done yet. */
    List<String> unfinished() {
        List<String> found = new ArrayList<>();
        UNFINISHED.forEach((what, rows) -> {
            if (number("select count(*) from " + rows) > 0) {
                found.add(what);
            }
        });
        return found;
    }

    /** For how many weeks there are numbers. */
    int weeks() {
        return (int) number("select count(distinct first_day) from observation");
    }

    /** The ledger, without what depends on the order of arrival. */
    List<String> incidents() {
        return lines("""
                select concat_ws('|', measure_key, rule, start_period, fired_period, resolved_period, state, streak,
                    retroactive, announced, raised_at, evidence) from incident
                order by measure_key, rule, start_period""");
    }

    /** What each person finds in the inbox. */
    List<String> notices() {
        return lines("""
                select concat_ws('|', n.person, w.kind, i.measure_key, i.rule, i.start_period) from notice n
                join news w on w.tenant = n.tenant and w.id = n.news_id
                join incident i on i.tenant = w.tenant and i.id = w.alert
                order by n.person, i.measure_key, i.start_period, w.kind, w.id""");
    }

    /** For each notice the mails of its person that tell of it. */
    Map<Long, List<String>> noticesInMails() {
        Map<Long, List<String>> mails = new HashMap<>();
        jdbc.sql("select id from notice").query(Long.class).list().forEach(id -> mails.put(id, new ArrayList<>()));
        jdbc.sql("""
                select n.id, m.mail_key from notice n join outgoing_mail m
                on m.tenant = n.tenant and m.recipient = n.person
                    and n.id between substring_index(substring_index(m.mail_key, ':', -1), '-', 1)
                        and substring_index(m.mail_key, '-', -1)""").query(row -> {
            mails.get(row.getLong(1)).add(row.getString(2));
        });
        return mails;
    }

    /** The keys of all mails. */
    Set<String> mails() {
        return Set.copyOf(lines("select mail_key from outgoing_mail"));
    }

    /** The numbers of all messages to systems. */
    Set<String> messages() {
        return Set.copyOf(lines("select message_id from webhook_delivery"));
    }

    /** What messages tell, each message once. */
    List<String> deliveries() {
        return lines("""
                select concat(type, '|', json_value(payload, '$.data.id')) from webhook_delivery
                where type like 'alert.%' order by 1""");
    }

    /** What happened to alerts that systems are told of. */
    List<String> happenings() {
        return lines("""
                select concat(case kind when 'RAISED' then 'alert.fired' else 'alert.resolved' end, '|', alert) from news
                where kind in ('RAISED', 'RESOLVED') order by 1""");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> lines(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
