package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.workspace.Workspace.Holder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// That one process alone writes a workspace: a lock of the system on a small file beside it, which
/// the system itself takes back when the process dies. The file says who holds it; the lock lies
/// beyond that text, because Windows lets nobody read what is locked.
final class Hold implements AutoCloseable {
    private static final String ENDING = ".lock";
    private static final long BEYOND = 1L << 20;
    private static final int ATTEMPTS = 3;

    /// Of this process. A lock is the process's, not the channel's: on Linux closing any other
    /// channel to the same file would give it away, so that the file is never opened twice here.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    /// One of both.
    ///
    /// @param by who holds it otherwise
    record Attempt(@Nullable Hold hold, @Nullable Holder by) {}

    private final Path lock;
    private final FileChannel channel;
    private final @Nullable Object key;

    private Hold(Path lock, FileChannel channel, @Nullable Object key) {
        this.lock = lock;
        this.channel = channel;
        this.key = key;
    }

    /// @throws IOException where no file can be made there or the place knows no locks
    static Attempt take(Path workspace) throws IOException {
        Path lock = beside(workspace);
        synchronized (HERE) {
            return takeLock(lock);
        }
    }

    private static Attempt takeLock(Path lock) throws IOException {
        if (!HERE.add(lock)) {
            return new Attempt(null, Owner.here(Instant.now()).holder());
        }
        boolean taken = false;
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                FileChannel channel =
                        FileChannel.open(
                                lock,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                Object before = key(lock);
                boolean mine = false;
                try {
                    mine = channel.tryLock(BEYOND, 1, false) != null;
                    if (!mine) {
                        return new Attempt(null, Owner.read(lock).holder());
                    }
                    // Whoever held it may have deleted the file after we had opened it.
                    if (Files.exists(lock) && Objects.equals(before, key(lock))) {
                        Owner.here(Instant.now()).write(channel);
                        taken = true;
                        return new Attempt(new Hold(lock, channel, before), null);
                    }
                } finally {
                    if (!taken) {
                        channel.close();
                    }
                }
            }
            throw new IOException("others take and leave " + lock);
        } finally {
            if (!taken) {
                HERE.remove(lock);
            }
        }
    }

    /// Whether somebody holds a workspace now. Leaves everything as it is: the lock is asked for
    /// together with others who only ask, and given back at once.
    static boolean isTaken(Path workspace) throws IOException {
        Path lock = beside(workspace);
        synchronized (HERE) {
            if (HERE.contains(lock)) {
                return true;
            }
            if (!Files.exists(lock)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ)) {
                return channel.tryLock(BEYOND, 1, true) == null;
            } catch (NoSuchFileException e) {
                return false;
            }
        }
    }

    private static Path beside(Path workspace) throws IOException {
        Path folder = workspace.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder: " + workspace);
        }
        return folder.toRealPath().resolve(workspace.getFileName() + ENDING);
    }

    static @Nullable Object key(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    /// Whether the small file is still the one that was locked: a stick may have been pulled out.
    boolean isThere() {
        try {
            return channel.isOpen() && Files.exists(lock) && Objects.equals(key, key(lock));
        } catch (IOException e) {
            return false;
        }
    }

    /// Gives it back and leaves nothing.
    @Override
    public void close() throws IOException {
        try {
            if (isThere()) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            // Windows deletes no open file; what stays is small and locked by nobody.
        } finally {
            channel.close();
            HERE.remove(lock);
        }
    }

    /// Who, on which machine, since when.
    private record Owner(String who, String since, String pid) {
        static Owner here(Instant now) {
            return new Owner(
                    System.getProperty("user.name", "") + machine(),
                    now.truncatedTo(ChronoUnit.SECONDS).toString(),
                    String.valueOf(ProcessHandle.current().pid()));
        }

        private static String machine() {
            for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
                String name = System.getenv(variable);
                if (name != null && !name.isBlank()) {
                    return " @ " + name.strip();
                }
            }
            try {
                return " @ " + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            } catch (IOException e) {
                return "";
            }
        }

        void write(FileChannel to) throws IOException {
            to.truncate(0);
            ByteBuffer text =
                    ByteBuffer.wrap(
                            (who + "\n" + since + "\n" + pid + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                to.write(text, text.position());
            }
        }

        static Owner read(Path lock) {
            try {
                List<String> lines = Files.readAllLines(lock, StandardCharsets.UTF_8);
                return lines.size() < 3
                        ? new Owner("", "", "")
                        : new Owner(lines.get(0), lines.get(1), lines.get(2));
            } catch (IOException e) {
                return new Owner("", "", "");
            }
        }

        Holder holder() {
            try {
                return new Holder(who, Instant.parse(since));
            } catch (DateTimeParseException e) {
                return new Holder(who, null);
            }
        }
    }
}
