package dev.lodestar.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Keeps the databases of test runs apart, and clears away what killed runs left behind. */
public final class TestHomes {

    private static final AtomicBoolean SPRING_ENDS_IT = new AtomicBoolean();
    private static final AtomicReference<Runnable> END = new AtomicReference<>();

    private TestHomes() {}

    /** Starts a database that is stopped and removed when the JVM ends. */
    public static EmbeddedMariaDb startIn(Path target) {
        try {
            Path parent = Files.createDirectories(target.resolve("test-db"));
            Path home = parent.resolve(Long.toString(ProcessHandle.current().pid()));
            EmbeddedMariaDb database = startAlone(target, parent, home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!SPRING_ENDS_IT.get()) {
                    remove(database, home);
                }
            }));
            END.set(() -> remove(database, home));
            return database;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Test runs beside this one clear away and unpack too: what is half made would look abandoned to them.
    private static EmbeddedMariaDb startAlone(Path target, Path parent, Path home)
            throws IOException, InterruptedException {
        Path turn = target.resolve("test-db.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = channel.lock()) {
            assert mine.isValid();
            removeAbandoned(parent);
            return EmbeddedMariaDb.start(home, target.resolve("mariadb-bin"), Tuning.FAST);
        }
    }

    /** Lets the database outlive the Spring contexts of this JVM; call it while a Spring application starts. */
    public static void stopAfterSpring() {
        if (SPRING_ENDS_IT.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(END.get());
        }
    }

    private static void removeAbandoned(Path parent) throws IOException, InterruptedException {
        List<Path> homes;
        try (Stream<Path> children = Files.list(parent)) {
            homes = children.toList();
        }
        for (Path directory : homes) {
            DatabaseHome home = new DatabaseHome(directory);
            if (home.tryLock()) {
                OrphanedServer.stopThoseOn(home.data());
                home.release();
                Directories.delete(directory);
            }
        }
    }

    private static void remove(EmbeddedMariaDb database, Path home) {
        database.stop();
        try {
            Directories.delete(home);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
