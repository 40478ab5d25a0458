package dev.lodestar.platform.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the folder that a server keeps its tables in. */
final class DataDirectory {

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private DataDirectory() {}

    /** Fills the folder with the system tables unless it exists; appears in one step, so never half filled. */
    static void createIfMissing(MariaDbBinaries binaries, Path data, Path log)
            throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        Directories.delete(partial);
        Files.createDirectory(partial, asFileAttribute(fromString("rwx------")));
        bootstrap(binaries, partial, log);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void bootstrap(MariaDbBinaries binaries, Path data, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServerProcess.commonArguments(binaries, data));
        command.addAll(
                List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream sql = process.getOutputStream()) {
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                sql.write(Files.readAllBytes(binaries.share().resolve(script)));
                sql.write('\n');
            }
        } catch (IOException e) {
            // The server went away; its exit code and log tell why.
            process.waitFor();
        }
        if (process.waitFor() != 0) {
            throw new ServerDiedException("The database could not be created", log);
        }
    }
}
