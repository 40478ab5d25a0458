package dev.lodestar.checkin;

import dev.lodestar.checkin.Subject.Kind;
import dev.lodestar.organisation.Caller;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps check-ins: rows are only ever added. */
@Repository
@TenantSql("the latest of thousands of subjects come in one statement, each with its attachments")
class CheckInStore {

    private static final String SELECT = """
            select c.*, (select json_arrayagg(json_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size)
                        order by a.id) from check_in_attachment a
                    where a.tenant = c.tenant and a.check_in_id = c.id) as attachments
            from check_in c where c.tenant = :tenant""";

    private static final String BEFORE = """
             and (:before is null or (c.said_at, c.id) < (select b.said_at, b.id from check_in b
                where b.tenant = :tenant and b.id = :before))""";

    private static final int MOST = 2_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was said and returns its number. */
    long add(NewCheckIn said, Collection<String> mentions, Caller author, Instant at) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        jdbc.sql("""
                        insert into check_in (tenant, id, subject, period, note, confidence, progress, blockers,
                            next_steps, explains_alert, mentions, author, by_link, said_at)
                        values (:tenant, :id, :subject, :period, :note, :confidence, :progress, :blockers,
                            :nextSteps, :alert, :mentions, :author, :byLink, :at)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("subject", SubjectText.of(said.subject()))
                .param("period", said.period())
                .param("note", said.note())
                .param("confidence", said.confidence())
                .param("progress", said.progress())
                .param("blockers", said.blockers())
                .param("nextSteps", said.nextSteps())
                .param("alert", said.explainsAlert())
                .param("mentions", String.join(" ", mentions))
                .param("author", author.key())
                .param("byLink", author.byLink())
                .param("at", Moments.stored(at))
                .update();
        return id;
    }

    Optional<CheckInView> find(long id) {
        return select(SELECT + " and c.id = :id")
                .param("id", id)
                .query(CheckInStore::view)
                .optional();
    }

    /** Those of a subject, the newest first. */
    List<CheckInView> of(Subject subject, int limit, @Nullable Long before) {
        return select(SELECT + " and c.subject = :subject " + BEFORE
                        + " order by c.said_at desc, c.id desc limit :limit")
                .param("subject", SubjectText.of(subject))
                .param("before", before)
                .param("limit", limit)
                .query(CheckInStore::view)
                .list();
    }

    /** Those of the goals, strategies and actions of a plan, the newest first. */
    List<CheckInView> ofPlan(String plan, int limit, @Nullable Long before) {
        JdbcClient.StatementSpec sql = select(SELECT
                        + " and (c.subject >= :goals and c.subject < :goalsEnd"
                        + " or c.subject >= :strategies and c.subject < :strategiesEnd"
                        + " or c.subject >= :actions and c.subject < :actionsEnd) " + BEFORE
                        + " order by c.said_at desc, c.id desc limit :limit")
                .param("before", before)
                .param("limit", limit);
        for (Kind kind : List.of(Kind.GOAL, Kind.STRATEGY, Kind.ACTION)) {
            String prefix = SubjectText.prefix(kind, plan);
            String name = kind == Kind.STRATEGY ? "strategies" : kind.name().toLowerCase(Locale.ROOT) + "s";
            sql.param(name, prefix).param(name + "End", prefix.substring(0, prefix.length() - 1) + '0');
        }
        return sql.query(CheckInStore::view).list();
    }

    /** Those of an author, the newest first. */
    List<CheckInView> by(String author, int limit, @Nullable Long before) {
        return select(SELECT + " and c.author = :author " + BEFORE + " order by c.said_at desc, c.id desc limit :limit")
                .param("author", author)
                .param("before", before)
                .param("limit", limit)
                .query(CheckInStore::view)
                .list();
    }

    /** The newest of each of these subjects by what was known then. */
    List<CheckInView> latest(Collection<Subject> subjects, Instant knownAt) {
        return select(SELECT + """
                 and c.id in (select l.id from (
                    select n.id, row_number() over (partition by n.subject order by n.said_at desc, n.id desc) as place
                    from check_in n
                    where n.tenant = :tenant and n.subject in (:subjects) and n.said_at <= :knownAt) l
                where l.place = 1)""")
                .param("subjects", subjects.stream().map(SubjectText::of).toList())
                .param("knownAt", Moments.stored(knownAt))
                .query(CheckInStore::view)
                .list();
    }

    /** The newest that tell a progress, of each action of a plan, by what was known then. */
    List<CheckInView> latestProgress(String plan, Instant knownAt) {
        String prefix = SubjectText.prefix(Kind.ACTION, plan);
        return select(SELECT + """
                 and c.id in (select l.id from (
                    select n.id, row_number() over (partition by n.subject order by n.said_at desc, n.id desc) as place
                    from check_in n
                    where n.tenant = :tenant and n.subject >= :from and n.subject < :to
                        and n.progress is not null and n.said_at <= :knownAt) l
                where l.place = 1)""")
                .param("from", prefix)
                .param("to", prefix.substring(0, prefix.length() - 1) + '0')
                .param("knownAt", Moments.stored(knownAt))
                .query(CheckInStore::view)
                .list();
    }

    /** What explains these alerts by what was known then, the oldest first, at most so many. */
    List<CheckInView> explaining(Collection<Long> alertIds, Instant knownAt, int most) {
        return select(SELECT + """
                 and c.explains_alert in (:alerts) and c.said_at <= :knownAt
                order by c.said_at, c.id limit :most""")
                .param("alerts", alertIds)
                .param("knownAt", Moments.stored(knownAt))
                .param("most", most)
                .query(CheckInStore::view)
                .list();
    }

    /** What explains these alerts, and the newest of each of these subjects that tells a progress, in one statement. */
    List<CheckInView> concerning(Collection<Long> alertIds, Collection<Subject> subjects) {
        return select(SELECT + """
                 and (c.explains_alert in (:alerts) or c.id in (select l.id from (
                    select n.id, row_number() over (partition by n.subject order by n.said_at desc, n.id desc) as place
                    from check_in n
                    where n.tenant = :tenant and n.subject in (:subjects) and n.progress is not null) l
                where l.place = 1)) order by c.said_at, c.id limit :most""")
                .param("alerts", alertIds.isEmpty() ? List.of(0L) : alertIds)
                .param(
                        "subjects",
                        subjects.isEmpty()
                                ? List.of("")
                                : subjects.stream().map(SubjectText::of).toList())
                .param("most", MOST)
                .query(CheckInStore::view)
                .list();
    }

    /** When somebody last explained each of these alerts; those that nobody explained are left out. */
    Map<Long, Instant> explained(Collection<Long> alertIds) {
        Map<Long, Instant> explained = new HashMap<>();
        if (!alertIds.isEmpty()) {
            select("""
                    select c.explains_alert, max(c.said_at) said_at from check_in c
                    where c.tenant = :tenant and c.explains_alert in (:alerts) group by c.explains_alert""").param("alerts", alertIds).query(row -> {
                explained.put(row.getLong("explains_alert"), Moments.read(row, "said_at"));
            });
        }
        return explained;
    }

    /** How far each of these was said to be last, in percent; those of which nothing was said are left out. */
    Map<Subject, Integer> progress(Collection<Subject> subjects) {
        Map<Subject, Integer> progress = new HashMap<>();
        if (!subjects.isEmpty()) {
            select("""
                    select n.subject, n.progress from check_in n
                    where n.tenant = :tenant and n.subject in (:subjects) and n.progress is not null
                    order by n.said_at, n.id""")
                    .param("subjects", subjects.stream().map(SubjectText::of).toList())
                    .query(row -> {
                        progress.put(SubjectText.read(row.getString("subject")), row.getInt("progress"));
                    });
        }
        return progress;
    }

    private JdbcClient.StatementSpec select(String sql) {
        return jdbc.sql(sql).param("tenant", TenantScope.current().value());
    }

    private static CheckInView view(ResultSet row, int number) throws SQLException {
        String mentions = row.getString("mentions");
        String attachments = row.getString("attachments");
        return new CheckInView(
                row.getLong("id"),
                SubjectText.read(row.getString("subject")),
                row.getString("period"),
                row.getString("note"),
                row.getObject("confidence", Integer.class),
                row.getObject("progress", Integer.class),
                row.getString("blockers"),
                row.getString("next_steps"),
                row.getObject("explains_alert", Long.class),
                row.getString("author"),
                row.getBoolean("by_link"),
                Moments.read(row, "said_at"),
                mentions.isEmpty() ? List.of() : Arrays.asList(mentions.split(" ")),
                attachments == null ? List.of() : JSON.readValue(attachments, new TypeReference<>() {}));
    }
}
