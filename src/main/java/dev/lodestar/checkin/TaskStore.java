package dev.lodestar.checkin;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps tasks as they stand, and how they stood after each change. */
@Repository
@TenantSql("how tasks stood at a moment is read in one statement, and of two who change one the second changes no row")
class TaskStore {

    private static final String SELECT = """
            select t.id, t.title, t.origin, t.origin_ref, t.origin_label, t.plan_key, t.measure_key, t.created_by,
                t.created_at, s.owner, s.due, s.progress, s.state, s.changed_at, s.revision,
                (select n.note from task_step n where n.tenant = t.tenant and n.task_id = t.id
                    and n.revision <= s.revision and n.note is not null order by n.revision desc limit 1) as note
            from task t join task_step s on s.tenant = t.tenant and s.task_id = t.id
            where t.tenant = :tenant""";

    private static final String NOW = " and s.revision = t.revision";

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new task and returns its number. */
    long add(NewTask task, LocalDate due, String by, Instant at) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        jdbc.sql("""
                        insert into task (tenant, id, title, owner, due, progress, state, origin, origin_ref,
                            origin_label, plan_key, measure_key, created_by, created_at, revision)
                        values (:tenant, :id, :title, :owner, :due, 0, 'OPEN', :origin, :ref,
                            :label, :plan, :measure, :by, :at, 0)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("title", task.title().strip())
                .param("owner", task.owner())
                .param("due", due)
                .param("origin", task.origin().kind().name())
                .param("ref", task.origin().ref())
                .param("label", task.origin().label())
                .param("plan", task.plan())
                .param("measure", task.measure())
                .param("by", by)
                .param("at", Moments.stored(at))
                .update();
        step(id, 0, new Step(task.owner(), due, 0, TaskState.OPEN, null), by, at);
        return id;
    }

    /** How a task stands after a change. */
    record Step(
            String owner,
            LocalDate due,
            int progress,
            TaskState state,
            @Nullable String note) {}

    /** Changes a task that still has the revision; false when somebody was first. */
    boolean change(long id, long revision, Step step, String by, Instant at) {
        int changed = jdbc.sql("""
                        update task set owner = :owner, due = :due, progress = :progress, state = :state,
                            revision = revision + 1
                        where tenant = :tenant and id = :id and revision = :revision""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("revision", revision)
                .param("owner", step.owner())
                .param("due", step.due())
                .param("progress", step.progress())
                .param("state", step.state().name())
                .update();
        if (changed == 1) {
            step(id, revision + 1, step, by, at);
        }
        return changed == 1;
    }

    private void step(long id, long revision, Step step, String by, Instant at) {
        jdbc.sql("""
                        insert into task_step (tenant, task_id, revision, owner, due, progress, state, note,
                            changed_by, changed_at)
                        values (:tenant, :id, :revision, :owner, :due, :progress, :state, :note, :by, :at)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("revision", revision)
                .param("owner", step.owner())
                .param("due", step.due())
                .param("progress", step.progress())
                .param("state", step.state().name())
                .param("note", step.note())
                .param("by", by)
                .param("at", Moments.stored(at))
                .update();
    }

    Optional<TaskView> find(long id) {
        return select(SELECT + NOW + " and t.id = :id")
                .param("id", id)
                .query(TaskStore::view)
                .optional();
    }

    /** These, as far as they exist, the oldest first. */
    List<TaskView> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(SELECT + NOW + " and t.id in (:ids) order by t.id")
                        .param("ids", ids)
                        .query(TaskStore::view)
                        .list();
    }

    /** How these came to stand as they do, in order. */
    List<TaskStep> steps(Collection<Long> ids, int most) {
        return ids.isEmpty()
                ? List.of()
                : select("""
                        select s.task_id, s.revision, s.owner, s.due, s.progress, s.state, s.note, s.changed_by, s.changed_at
                        from task_step s where s.tenant = :tenant and s.task_id in (:ids)
                        order by s.changed_at, s.task_id, s.revision limit :most""")
                        .param("ids", ids)
                        .param("most", most)
                        .query((row, number) -> new TaskStep(
                                row.getLong("task_id"),
                                row.getLong("revision"),
                                row.getString("owner"),
                                row.getObject("due", LocalDate.class),
                                row.getInt("progress"),
                                TaskState.valueOf(row.getString("state")),
                                row.getString("note"),
                                row.getString("changed_by"),
                                Moments.read(row, "changed_at")))
                        .list();
    }

    /** Those of an origin, the oldest first. */
    List<TaskView> of(TaskOrigin.Kind origin, long ref, int most) {
        return select(SELECT + NOW + " and t.origin = :origin and t.origin_ref = :ref order by t.id limit :most")
                .param("origin", origin.name())
                .param("ref", ref)
                .param("most", most)
                .query(TaskStore::view)
                .list();
    }

    /** Those of a plan, open ones first, then by day. */
    List<TaskView> ofPlan(String plan, int most) {
        return select(SELECT + NOW + " and t.plan_key = :plan order by s.state <> 'OPEN', s.due, t.id limit :most")
                .param("plan", plan)
                .param("most", most)
                .query(TaskStore::view)
                .list();
    }

    /** Those of a plan as they stood by what was known then. */
    List<TaskView> ofPlan(String plan, Instant knownAt, int most) {
        return select(SELECT + """
                 and t.plan_key = :plan and s.revision = (select max(l.revision) from task_step l
                    where l.tenant = t.tenant and l.task_id = t.id and l.changed_at <= :knownAt)
                order by s.state <> 'OPEN', s.due, t.id limit :most""")
                .param("plan", plan)
                .param("knownAt", Moments.stored(knownAt))
                .param("most", most)
                .query(TaskStore::view)
                .list();
    }

    /** Open ones of a person, by day. */
    List<TaskView> openOf(String owner, int most) {
        return select(SELECT + NOW + " and t.owner = :owner and t.state = 'OPEN' order by t.due, t.id limit :most")
                .param("owner", owner)
                .param("most", most)
                .query(TaskStore::view)
                .list();
    }

    /** Open ones of these people that are due by then, by day. */
    List<TaskView> due(Collection<String> owners, LocalDate until, int most) {
        return owners.isEmpty()
                ? List.of()
                : select(SELECT + NOW
                                + " and t.owner in (:owners) and t.state = 'OPEN' and t.due <= :until"
                                + " order by t.due, t.id limit :most")
                        .param("owners", owners)
                        .param("until", until)
                        .param("most", most)
                        .query(TaskStore::view)
                        .list();
    }

    /** The titles of these tasks, by number. */
    Map<Long, String> titles(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            select("select t.id, t.title from task t where t.tenant = :tenant and t.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(row.getLong("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    private JdbcClient.StatementSpec select(String sql) {
        return jdbc.sql(sql).param("tenant", TenantScope.current().value());
    }

    private static TaskView view(ResultSet row, int number) throws SQLException {
        return new TaskView(
                row.getLong("id"),
                row.getString("title"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                row.getInt("progress"),
                TaskState.valueOf(row.getString("state")),
                new TaskOrigin(
                        TaskOrigin.Kind.valueOf(row.getString("origin")),
                        row.getObject("origin_ref", Long.class),
                        row.getString("origin_label")),
                row.getString("plan_key"),
                row.getString("measure_key"),
                row.getString("note"),
                row.getString("created_by"),
                Moments.read(row, "created_at"),
                Moments.read(row, "changed_at"),
                row.getLong("revision"),
                false);
    }
}
