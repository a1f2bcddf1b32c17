package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Decisions on offers, in a file beside the survey that no newer extract touches. A file that
/// cannot be understood is told of and never written over: nothing that was decided is lost. Reads
/// and writes the disk: for workers.
public final class SiteDecisionFile {
    /// One change at a time, whoever makes it.
    private static final Object CHANGING = new Object();

    private final Path file;
    private final Messages messages;

    /// @param file need not exist: nothing is decided then
    public SiteDecisionFile(Path file, Messages messages) {
        this.file = file.toAbsolutePath();
        this.messages = messages;
    }

    /// Throws [AtlasException] where the file is broken, unreadable or of a newer version.
    public SiteDecisions read() {
        if (!Files.exists(file)) {
            return SiteDecisions.NONE;
        }
        try {
            return SiteDecisionText.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (SiteDecisionText.Newer e) {
            throw refusal("newer", e, file);
        } catch (SiteDecisionText.Broken | CharacterCodingException e) {
            throw refusal("broken", e, file);
        } catch (IOException e) {
            throw refusal("unreadable", e, file, why(e));
        }
    }

    /// As [#read]; nothing is decided where that fails.
    ///
    /// @param refused told why it failed
    public SiteDecisions readOr(Consumer<AtlasException> refused) {
        try {
            return read();
        } catch (AtlasException e) {
            refused.accept(e);
            return SiteDecisions.NONE;
        }
    }

    /// Follows what the file says now by what is made of it; whole or not at all. Throws
    /// [AtlasException] where the file cannot be understood, which stays as it is, or written.
    ///
    /// @return what it says from now on
    public SiteDecisions change(UnaryOperator<SiteDecisions> how) {
        synchronized (CHANGING) {
            return changed(how);
        }
    }

    private SiteDecisions changed(UnaryOperator<SiteDecisions> how) {
        SiteDecisions next = how.apply(read());
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            write(draft, SiteDecisionText.write(next));
            Replacement.move(draft, file);
        } catch (IOException e) {
            throw refusal("unwritable", e, file, why(e));
        }
        return next;
    }

    /// On the disk before it takes the place of the former, or a power cut leaves an empty file.
    private static void write(Path draft, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel out =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                var unused = out.write(bytes);
            }
            out.force(true);
        }
    }

    private String why(IOException e) {
        if (Explanation.isFullDisk(e)) {
            return messages.get("survey.why.full");
        }
        String said = e.getMessage();
        return said == null ? "?" : said;
    }

    private AtlasException refusal(String key, Exception cause, Object... arguments) {
        return AtlasException.input(
                messages.get("survey.sites." + key, arguments),
                messages.get("survey.sites." + key + ".next"),
                cause);
    }
}
