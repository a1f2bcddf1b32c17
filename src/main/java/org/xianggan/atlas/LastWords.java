package org.xianggan.atlas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Why no window came: on standard error, and for who double-clicked and sees no terminal in
/// whatever the system has for showing a few lines.
final class LastWords {
    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

    private final Messages texts;
    private final PrintStream err;
    private final Journal journal;

    LastWords(Messages texts, PrintStream err, Journal journal) {
        this.texts = texts;
        this.err = err;
        this.journal = journal;
    }

    /// Returns the exit code.
    int tell(Throwable failure) {
        LOG.error("no window", failure);
        Explanation words = Explanation.of(failure, texts, journal);
        String text = words.sentence() + System.lineSeparator() + words.nextStep();
        err.println(text);
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            show(text);
        }
        return words.fault() == AtlasException.Fault.OURS ? 3 : 1;
    }

    private void show(String text) {
        String title = texts.first("app.title");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<List<String>> ways =
                windows
                        ? List.of()
                        : List.of(
                                List.of("zenity", "--error", "--title", title, "--text", text),
                                List.of("kdialog", "--title", title, "--error", text),
                                List.of("xmessage", "-center", text));
        try {
            if (windows) {
                Path file = Files.createTempFile("xianggan-atlas-", ".txt");
                // With the mark that tells Notepad the encoding.
                Files.writeString(file, "\uFEFF" + text);
                new ProcessBuilder("notepad.exe", file.toString()).start();
                return;
            }
            for (List<String> way : ways) {
                if (Files.isExecutable(Path.of("/usr/bin", way.getFirst()))) {
                    new ProcessBuilder(way).start();
                    return;
                }
            }
        } catch (IOException e) {
            LOG.warn("no place for last words", e);
        }
    }
}
