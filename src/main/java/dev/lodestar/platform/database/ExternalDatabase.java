package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.StartupFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The MariaDB that {@code LODESTAR_DB_URL} names. */
final class ExternalDatabase {

    private static final int UNKNOWN_SCHEMA = 1049;
    private static final int ACCESS_DENIED = 1045;
    private static final int NO_ACCESS_TO_SCHEMA = 1044;

    private ExternalDatabase() {}

    /**
     * Connects once.
     *
     * @throws StartupFailure if the database is not there or does not let the user in
     */
    static void requireUsable(String url, String user, String password) {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new StartupFailure("LODESTAR_DB_URL must look like jdbc:mariadb://host:3306/lodestar.");
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5000");
        try (Connection usable = DriverManager.getConnection(url, properties)) {
            return;
        } catch (SQLException e) {
            throw new StartupFailure(lineFor(withoutParameters(url), user, e), e);
        }
    }

    private static String lineFor(String url, String user, SQLException e) {
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED ->
                "The database " + url + " does not let user '" + user
                        + "' in: check LODESTAR_DB_USER and LODESTAR_DB_PASSWORD.";
            case NO_ACCESS_TO_SCHEMA ->
                "The user '" + user + "' may not use the schema of " + url + ": grant it all privileges there.";
            case UNKNOWN_SCHEMA -> "The schema of " + url + " does not exist: create it, or correct LODESTAR_DB_URL.";
            default ->
                "The database " + url + " cannot be reached: check that it runs and that LODESTAR_DB_URL is right.";
        };
    }

    // The parameters may hold passwords.
    private static String withoutParameters(String url) {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }
}
