package org.xianggan.atlas.core.home;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// One log file per user, touched only when there is something to say, so that a write-protected
/// stick and an unwritable home do no harm; then the folder for temporary files takes its place. It
/// can be sent as it is: [Anonymous] has gone over every line.
public final class LogFile extends Handler implements Journal {
    private static final int LIMIT_BYTES = 1_000_000;
    private static final int ENTRIES = 200;
    private static final int NEWEST_CHARACTERS = 40_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private final List<Path> candidates;
    private final Anonymous anonymous;
    private final SimpleFormatter words = new SimpleFormatter();
    private @Nullable Path written;
    private final Set<String> said = new HashSet<>();
    private boolean headed;

    private LogFile(List<Path> candidates, Anonymous anonymous) {
        this.candidates = candidates;
        this.anonymous = anonymous;
        setLevel(Level.WARNING);
    }

    /// Sends every warning of the program to the log file and nothing to the console.
    public static LogFile install(AtlasHome home) {
        LogManager.getLogManager().reset();
        LogFile log =
                new LogFile(
                        List.of(
                                home.state().resolve("atlas.log"),
                                Path.of(
                                        System.getProperty("java.io.tmpdir", "."),
                                        "xianggan-atlas.log")),
                        Anonymous.of(home));
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Override
    public synchronized Optional<Path> place() {
        return written != null
                ? Optional.of(written)
                : candidates.stream().filter(LogFile::isWritable).findFirst();
    }

    @Override
    public synchronized String newest() {
        if (written == null) {
            return "";
        }
        try {
            String all = Files.readString(written);
            return all.substring(Math.max(0, all.length() - NEWEST_CHARACTERS));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (isLoggable(entry) && isNews(entry)) {
            write(form(entry), entry);
        }
    }

    /// For what libraries print about themselves, a line an entry, without ceremony.
    public OutputStream lines() {
        return new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public synchronized void write(int b) {
                line.write(b);
                if (b == '\n') {
                    note(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            }
        };
    }

    private synchronized void note(String line) {
        write(line, new LogRecord(Level.WARNING, ""));
    }

    private void write(String text, LogRecord entry) {
        String all = (headed ? "" : anonymous.text(head(entry))) + anonymous.text(text);
        headed = true;
        for (Path candidate : written == null ? candidates : List.of(written)) {
            if (append(candidate, all)) {
                written = candidate;
                return;
            }
        }
        // Without any place the entry is lost, which no message could mend.
    }

    /// What whoever gets the file has to know, once for each run of the program.
    private static String head(LogRecord entry) {
        return "==== 湘赣边图集 Xianggan Atlas %s · %s · Java %s (%s) · %s %s %s · %d CPU · %d MB%n"
                .formatted(
                        AtlasHome.VERSION,
                        TIME.format(entry.getInstant().atZone(ZoneId.systemDefault())),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    /// The same failure again and again (a tile after a tile, a pulse after a pulse) is one entry.
    private boolean isNews(LogRecord entry) {
        return entry.getThrown() == null
                || said.size() < ENTRIES
                        && said.add(entry.getLoggerName() + entry.getMessage() + entry.getThrown());
    }

    private String form(LogRecord entry) {
        StringWriter out = new StringWriter();
        PrintWriter lines = new PrintWriter(out);
        lines.printf(
                "%s %s %s%n",
                TIME.format(entry.getInstant().atZone(ZoneId.systemDefault())),
                entry.getLevel().getName(),
                entry.getLoggerName());
        lines.println(words.formatMessage(entry));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(lines);
        }
        return out.toString();
    }

    /// Opens and closes the file each time: two programs may write, and a stick may be pulled.
    private static boolean append(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.exists(file) && Files.size(file) > LIMIT_BYTES) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file,
                    text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isWritable(Path file) {
        if (Files.exists(file)) {
            return Files.isRegularFile(file) && Files.isWritable(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    @Override
    public void flush() {
        // Each entry is on the disk as soon as it is written.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
