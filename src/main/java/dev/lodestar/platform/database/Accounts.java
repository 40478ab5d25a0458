package dev.lodestar.platform.database;

/** Who may sign in to the embedded database: the product and its administrator, both from this machine only. */
final class Accounts {

    static final String ADMIN = "root";
    static final String USER = "lodestar";
    static final String SCHEMA = "lodestar";

    private Accounts() {}

    /** What the server runs before it listens; running it again repairs accounts and changes nothing else. */
    static String sql(String password, String adminPassword) {
        // One statement a line: the server reads the file that way.
        return """
                CREATE DATABASE IF NOT EXISTS lodestar;
                DROP USER IF EXISTS ''@'localhost', 'root'@'::1';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%2$s';
                CREATE USER IF NOT EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS 'lodestar'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'lodestar'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON lodestar.* TO 'lodestar'@'127.0.0.1';
                """.formatted(password, adminPassword);
    }
}
