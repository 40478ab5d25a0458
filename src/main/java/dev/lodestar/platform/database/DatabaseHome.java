package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.DiskFull;
import dev.lodestar.platform.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The folder that everything the embedded database keeps is in.
 *
 * @param directory absolute
 */
record DatabaseHome(Path directory) {

    private static final long ROOM_TO_RUN = 512L << 20;
    private static final long ROOM_TO_UNPACK = 448L << 20;
    // Held for the life of the process: the kernel lets go of a lock when its process dies, however it dies.
    private static final ConcurrentMap<Path, FileLock> HELD = new ConcurrentHashMap<>();

    DatabaseHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if needed and takes it for this process.
     *
     * @throws StartupFailure if it cannot be written, has too little room or another process works in it
     */
    void claim() {
        requireWritable();
        requireRoom();
        if (!tryLock()) {
            throw new StartupFailure("Lodestar is already running on " + directory + holder()
                    + ": stop it first, or set LODESTAR_HOME to another folder.");
        }
    }

    /** Takes the folder for this process; false if another one has it. */
    boolean tryLock() {
        Path file = directory.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            HELD.put(directory, lock);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StartupFailure("Cannot lock " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /** Gives the folder back. */
    void release() {
        FileLock lock = HELD.remove(directory);
        if (lock != null) {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Path data() {
        return directory.resolve("db");
    }

    Path log() {
        return directory.resolve("db.log");
    }

    Path port() {
        return directory.resolve("db-port");
    }

    /** The password of the user that the product works with. */
    String password() throws IOException {
        return Secret.in(directory.resolve("db-password"));
    }

    /** The password of the database's administrator. */
    String adminPassword() throws IOException {
        return Secret.in(directory.resolve("db-admin-password"));
    }

    private void requireWritable() {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable", null));
        } catch (IOException e) {
            if (DiskFull.isBehind(e)) {
                throw new StartupFailure(DiskFull.lineFor(directory), e);
            }
            throw new StartupFailure(
                    "Cannot write to " + directory
                            + ": give this user write permission there, or set LODESTAR_HOME to a folder it may write to.",
                    e);
        }
    }

    private void requireRoom() {
        try {
            boolean unpacked = Files.isDirectory(directory.resolve("db-bin"));
            long needed = unpacked ? ROOM_TO_RUN : ROOM_TO_RUN + ROOM_TO_UNPACK;
            if (Files.getFileStore(directory).getUsableSpace() < needed) {
                throw new StartupFailure("The disk that holds " + directory + " is full (less than " + (needed >> 20)
                        + " MB left): make room, or set LODESTAR_HOME to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new StartupFailure("Cannot read how much room is left in " + directory + ".", e);
        }
    }

    private String holder() {
        try {
            String pid = Files.readString(directory.resolve("lock")).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
