package dev.lodestar.ingest;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets one pull at a time read a source, in the whole cluster. The database's named lock belongs to a connection, so it
 * goes when its process dies, without a time-out that somebody would have to guess.
 */
@Component
@TenantSql("named locks have no mapping; the name contains the tenant")
class PullLock {

    // Named locks are shared by all databases of a server and hold 64 characters.
    private static final String NAME = "sha1(concat(database(), '/pull/', ?, '/', ?))";

    private final DataSource dataSource;

    PullLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the lock of a source, or returns null when another pull has it. */
    @Nullable
    Held tryTake(long sourceId) {
        String tenant = TenantScope.current().value();
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (ask(connection, "select get_lock(" + NAME + ", 0)", tenant, sourceId)) {
                    return new Held(connection, tenant, sourceId);
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a pull cannot be asked for", e);
        }
    }

    private static boolean ask(Connection connection, String sql, String tenant, long sourceId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setLong(2, sourceId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The lock while it is held; used by one thread. */
    static class Held implements AutoCloseable {

        private final Connection connection;
        private final String tenant;
        private final long sourceId;

        Held(Connection connection, String tenant, long sourceId) {
            this.connection = connection;
            this.tenant = tenant;
            this.sourceId = sourceId;
        }

        /** False when the database has lost the lock, as after its restart. */
        boolean isHeld() {
            try {
                return ask(connection, "select is_used_lock(" + NAME + ") = connection_id()", tenant, sourceId);
            } catch (SQLException e) {
                return false;
            }
        }

        /** Throws {@link LostException} unless it is held. */
        void require() {
            if (!isHeld()) {
                throw new LostException();
            }
        }

        @Override
        public void close() {
            try (connection) {
                ask(connection, "select release_lock(" + NAME + ")", tenant, sourceId);
            } catch (SQLException e) {
                abandon();
            }
        }

        private void abandon() {
            try {
                // The pool must not hand out a connection that may still hold the lock.
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is closed already, and its lock with it.
            }
        }
    }

    /** Thrown when another pull may read the source by now. */
    static final class LostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostException() {
            super("The pull has lost its lock and stops; the next one does the rest");
        }
    }
}
