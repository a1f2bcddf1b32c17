package org.xianggan.atlas.core.home;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// One log file per user, opened only when there is something to say, so that a write-protected
/// stick and an unwritable home do no harm; then the system's folder for temporary files takes its
/// place.
public final class LogFile extends Handler {
    private static final int LIMIT_BYTES = 1_000_000;

    private final Path preferred;
    private @Nullable FileHandler open;
    private @Nullable Path file;

    private LogFile(Path preferred) {
        this.preferred = preferred;
        setLevel(Level.WARNING);
    }

    /// Sends every warning of the program to the log file and nothing to the console.
    public static LogFile install(AtlasHome home) {
        LogManager.getLogManager().reset();
        LogFile log = new LogFile(home.state().resolve("atlas.log"));
        Logger.getLogger("").addHandler(log);
        return log;
    }

    /// Where the log is (or would be) written, for the sentence that names it.
    public synchronized Path path() {
        return file == null ? preferred : file;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        FileHandler handler = open == null ? openFile() : open;
        if (handler != null) {
            handler.publish(entry);
        }
    }

    private @Nullable FileHandler openFile() {
        for (Path candidate :
                new Path[] {
                    preferred, Path.of(System.getProperty("java.io.tmpdir"), "xianggan-atlas.log")
                }) {
            try {
                Path folder = candidate.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                // FileHandler reads % as a pattern.
                String pattern = candidate.toString().replace("%", "%%");
                FileHandler handler = new FileHandler(pattern, LIMIT_BYTES, 1, true);
                handler.setEncoding("UTF-8");
                handler.setFormatter(new SimpleFormatter());
                open = handler;
                file = candidate;
                return handler;
            } catch (IOException e) {
                // The next place is tried; without any the entry is lost, which no message could
                // mend.
                continue;
            }
        }
        return null;
    }

    @Override
    public synchronized void flush() {
        if (open != null) {
            open.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
