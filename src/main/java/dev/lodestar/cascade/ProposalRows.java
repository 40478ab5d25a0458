package dev.lodestar.cascade;

import dev.lodestar.cascade.HandDown.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Proposals from rows of the database, with the link that they came along. */
final class ProposalRows {

    private ProposalRows() {}

    static Proposal proposal(ResultSet row) throws SQLException {
        String movedTo = row.getString("moved_to");
        Outcome outcome = new Outcome(
                row.getBoolean("gone"),
                movedTo == null ? null : LinkStore.node(movedTo),
                ProposedEditFormat.read(row.getString("edits")));
        return new Proposal(
                row.getLong("id"),
                link(row),
                row.getInt("from_version"),
                row.getInt("to_version"),
                row.getString("parent_name"),
                row.getString("reason"),
                outcome,
                ProposalState.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "remind_at"),
                instant(row, "stale_at"),
                row.getString("answered_by"),
                optional(row, "answered_at"),
                row.getString("answer_reason"));
    }

    private static LinkView link(ResultSet row) throws SQLException {
        return new LinkView(
                row.getLong("link_id"),
                LinkKind.valueOf(row.getString("kind")),
                LinkDirection.valueOf(row.getString("direction")),
                row.getString("parent_plan"),
                LinkStore.node(row.getString("parent_node")),
                row.getString("child_plan"),
                LinkStore.node(row.getString("child_node")),
                row.getBigDecimal("weight").stripTrailingZeros(),
                instant(row, "added_at"),
                optional(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
