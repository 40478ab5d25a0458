package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Acknowledgement;
import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.alert.HandlingView.Snooze;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Handling and acts as rows of the database, and back. */
final class HandlingRows {

    /** An incident with its handling; statements go on with a condition on {@code i}. */
    static final String SELECT = """
            select i.*, h.handler, h.acknowledged_by, h.acknowledged_at, h.acknowledged_comment, h.acknowledged_task,
                h.snoozed_by, h.snoozed_at, h.snoozed_until, h.snoozed_reason, h.level, h.escalated_to,
                h.revision as handling_revision, h.acts
            from incident i left join alert_handling h on h.tenant = i.tenant and h.incident_id = i.id
            where i.tenant = :tenant""";

    static final String INSERT = """
            insert into alert_handling (tenant, incident_id, handler, acknowledged_by, acknowledged_at,
                acknowledged_comment, acknowledged_task, snoozed_by, snoozed_at, snoozed_until, snoozed_reason,
                snooze_ends, level, escalated_to, revision, acts)
            values""";

    static final String CHANGE = """
            on duplicate key update handler = values(handler), acknowledged_by = values(acknowledged_by),
                acknowledged_at = values(acknowledged_at), acknowledged_comment = values(acknowledged_comment),
                acknowledged_task = values(acknowledged_task), snoozed_by = values(snoozed_by),
                snoozed_at = values(snoozed_at), snoozed_until = values(snoozed_until),
                snoozed_reason = values(snoozed_reason), snooze_ends = values(snooze_ends), level = values(level),
                escalated_to = values(escalated_to), revision = values(revision), acts = values(acts)""";

    static final String INSERT_ACT = """
            insert into alert_act (tenant, incident_id, number, act, done_by, done_at, text, person, until, task, level,
                because, mentions)
            values""";

    private final IncidentRows incidents = new IncidentRows();

    HandledIncident incident(ResultSet row) throws SQLException {
        return new HandledIncident(Objects.requireNonNull(incidents.incident(row)), handling(row), row.getInt("acts"));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null
                ? Handling.NONE
                : new Handling(
                        row.getString("handler"),
                        acknowledgement(row),
                        snooze(row),
                        Escalation.valueOf(level),
                        row.getString("escalated_to"),
                        row.getInt("handling_revision"));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        String by = row.getString("acknowledged_by");
        return by == null
                ? null
                : new Acknowledgement(
                        by,
                        IncidentRows.instant(row, "acknowledged_at"),
                        row.getString("acknowledged_comment"),
                        row.getObject("acknowledged_task", Long.class));
    }

    private static @Nullable Snooze snooze(ResultSet row) throws SQLException {
        String by = row.getString("snoozed_by");
        return by == null
                ? null
                : new Snooze(
                        by,
                        IncidentRows.instant(row, "snoozed_at"),
                        row.getObject("snoozed_until", LocalDate.class),
                        row.getString("snoozed_reason"));
    }

    static HandlingRow act(ResultSet row) throws SQLException {
        String level = row.getString("level");
        String because = row.getString("because");
        String mentions = row.getString("mentions");
        return new HandlingRow(
                row.getLong("incident_id"),
                row.getInt("number"),
                HandlingRow.Act.valueOf(row.getString("act")),
                row.getString("done_by"),
                IncidentRows.instant(row, "done_at"),
                row.getString("text"),
                row.getString("person"),
                row.getObject("until", LocalDate.class),
                row.getObject("task", Long.class),
                level == null ? null : Escalation.valueOf(level),
                because == null ? null : Cause.valueOf(because),
                mentions.isEmpty() ? Set.of() : Set.of(mentions.split(" ")));
    }

    @Nullable
    Object[] values(String tenant, HandledIncident handled, @Nullable Instant snoozeEnds) {
        Handling handling = handled.handling();
        Acknowledgement acknowledged = handling.acknowledged();
        Snooze snoozed = handling.snoozed();
        return new @Nullable Object[] {
            tenant,
            handled.id(),
            handling.handler(),
            acknowledged == null ? null : acknowledged.by(),
            acknowledged == null ? null : IncidentRows.stored(acknowledged.at()),
            acknowledged == null ? null : acknowledged.comment(),
            acknowledged == null ? null : acknowledged.task(),
            snoozed == null ? null : snoozed.by(),
            snoozed == null ? null : IncidentRows.stored(snoozed.at()),
            snoozed == null ? null : snoozed.until(),
            snoozed == null ? null : snoozed.reason(),
            snoozed == null || snoozeEnds == null ? null : IncidentRows.stored(snoozeEnds),
            handling.level().name(),
            handling.escalatedTo(),
            handling.revision(),
            handled.acts()
        };
    }

    @Nullable
    Object[] act(String tenant, HandlingRow act) {
        return new @Nullable Object[] {
            tenant,
            act.alert(),
            act.number(),
            act.act().name(),
            act.by(),
            IncidentRows.stored(act.at()),
            act.text(),
            act.person(),
            act.until(),
            act.task(),
            act.level() == null ? null : act.level().name(),
            act.because() == null ? null : act.because().name(),
            String.join(" ", new TreeSet<>(act.mentions()))
        };
    }
}
