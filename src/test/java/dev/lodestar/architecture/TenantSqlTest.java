package dev.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.architecture.SqlStatements.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No filter guards plain SQL, so each statement has to name the tenant for each table that it uses. */
class TenantSqlTest {

    private static final Path MAIN = Path.of("src/main/java/dev/lodestar");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE =
            Pattern.compile("(?is)create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\)\\s*(?:engine\\b[^;]*)?;");
    private static final Set<String> ABOVE_TENANTS = Set.of("tenant", "event_publication");

    /** What someone who is not signed in yet brings along: a token, an address. */
    private static final Set<String> TELLS_THE_TENANT = Set.of("hash", "email");

    /** Entities are changed by their number alone, which is unique in the product; {@code KeysTest} asks for that key. */
    private static final String NUMBER = "id";

    @Test
    void every_statement_names_the_tenant_for_every_table_it_uses() throws IOException {
        Set<String> tables = tenantTables();
        List<Statement> statements = SqlStatements.of(files(MAIN, ".java"));

        assertThat(tables).contains("measure", "observation", "incident", "plan", "person");
        assertThat(statements.stream().filter(statement -> statement.uses(tables) > 0))
                .hasSizeGreaterThan(10)
                .allSatisfy(statement -> assertThat(statement.isHeld(tables))
                        .as("%s names the tenant for each table in: %s", statement.file(), statement.text())
                        .isTrue());
    }

    @Test
    void every_table_is_a_tenants_in_its_key_and_its_indexes() throws IOException {
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher matcher = TABLE.matcher(Files.readString(file));
            while (matcher.find()) {
                if (isTenants(matcher.group(1), file)) {
                    assertThat(keys(matcher.group(2)))
                            .as("keys of %s in %s", matcher.group(1), file.getFileName())
                            .isNotEmpty()
                            .anyMatch(columns -> columns.startsWith("tenant") || TELLS_THE_TENANT.contains(columns))
                            .allMatch(columns -> columns.startsWith("tenant")
                                    || columns.equals(NUMBER)
                                    || TELLS_THE_TENANT.contains(columns));
                }
            }
        }
    }

    @Test
    void a_statement_that_forgets_the_tenant_is_noticed() {
        Set<String> tables = Set.of("measure", "observation");

        assertThat(new Statement("A", "select id from measure where id = ?").isHeld(tables))
                .isFalse();
        assertThat(new Statement(
                                "A",
                                "select 1 from measure m join observation o on o.measure_id = m.id"
                                        + " where m.tenant = ?")
                        .isHeld(tables))
                .isFalse();
        assertThat(new Statement("A", "delete from measure where tenant = ?").isHeld(tables))
                .isTrue();
    }

    private static Set<String> tenantTables() throws IOException {
        return files(MIGRATIONS, ".sql").stream()
                .flatMap(file -> TABLE.matcher(read(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(table -> isTenants(table, file)))
                .collect(Collectors.toSet());
    }

    private static boolean isTenants(String table, Path file) {
        return !ABOVE_TENANTS.contains(table.toLowerCase(java.util.Locale.ROOT))
                && !file.getFileName().toString().contains("quartz");
    }

    private static List<String> keys(String columns) {
        return Pattern.compile("(?i)\\b(?:primary key|unique key \\w+|unique \\w*|key \\w+|index \\w+)\\s*\\(([^)]*)")
                .matcher(columns)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
