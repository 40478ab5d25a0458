package dev.lodestar.demo;

import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.demo.carbiz.CarbizGenerator;
import dev.lodestar.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A source system of its own for one test. */
public record DemoDatabase(Business business, String schema) {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String PASSWORD = "read-only";

    public static DemoDatabase of(Business business) {
        return new DemoDatabase(business, business.schema() + "_test" + NEXT.incrementAndGet());
    }

    public static DataSource admin() {
        return new DriverManagerDataSource(
                TestDatabase.adminUrl(), TestDatabase.adminUser(), TestDatabase.adminPassword());
    }

    public CarbizGenerator generator() {
        return generator(admin());
    }

    public CarbizGenerator generator(DataSource dataSource) {
        return new CarbizGenerator(dataSource, 2026, business, schema);
    }

    public String password() {
        return PASSWORD;
    }

    public Connection reader() throws SQLException {
        return connect("_reader");
    }

    public Connection serviceReader() throws SQLException {
        return connect("_service_reader");
    }

    /** One line a table: its name and a checksum of its rows. */
    public List<String> checksums() throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = TestDatabase.adminConnection();
                var statement = connection.createStatement()) {
            for (var table : tables()) {
                try (var rows = statement.executeQuery("CHECKSUM TABLE `" + schema + "`." + table)) {
                    rows.next();
                    lines.add(table + " " + rows.getLong("Checksum"));
                }
            }
        }
        return lines;
    }

    public long count(String sql) throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public void drop() throws SQLException {
        try (var connection = TestDatabase.adminConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
        }
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = TestDatabase.adminConnection();
                var rows = connection.getMetaData().getTables(schema, null, "%", null)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private Connection connect(String user) throws SQLException {
        var url = TestDatabase.adminUrl();
        var parameters = url.indexOf('?');
        var server = parameters < 0 ? url : url.substring(0, parameters);
        return DriverManager.getConnection(server.replaceAll("/$", "") + "/" + schema, schema + user, PASSWORD);
    }
}
