package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps a survey in a GeoPackage of its own. The file that was there before stays as it is until
/// the new one is whole, and where anything fails.
public final class SurveyBuilder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The process that writes a draft stands in its name, so that those of the dead are known.
    private static final Pattern DRAFT = Pattern.compile("\\.(\\d+)\\.part");

    private static final int PRIMARY = 0xff;

    private final Messages messages;

    public SurveyBuilder(Messages messages) {
        this.messages = messages;
    }

    /// All or nothing. Drafts that a killed program has left are cleared away.
    ///
    /// @param shipped the atlas whose lines the survey has
    /// @param letGo run when all is written, before it takes the place of `out`: whoever has that
    ///     open closes it, for Windows replaces no open file
    /// @throws AtlasException where it cannot be written, or was made for other data
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public void write(Path out, Survey survey, AtlasFile shipped, Work work, Runnable letGo) {
        Path target = out.toAbsolutePath();
        if (!survey.dataVersion().equals(shipped.dataVersion())) {
            throw refusal("other", target);
        }
        Path draft = target.resolveSibling(name(target) + draftEnding(ProcessHandle.current()));
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            clear(target);
            Files.deleteIfExists(draft);
            compile(draft, survey, shipped, work);
            work.check();
            letGo.run();
            move(draft, target);
        } catch (IOException | SQLException e) {
            throw AtlasException.input(
                    messages.get("survey.unwritable", target, why(e)),
                    messages.get("survey.unwritable.next"),
                    e);
        } finally {
            delete(draft);
        }
    }

    private void compile(Path draft, Survey survey, AtlasFile shipped, Work work)
            throws SQLException, IOException {
        try (GpkgWriter out =
                new GpkgWriter(draft, TIME.format(survey.made()), StoreTable.SURVEY)) {
            SurveyCompiler compiler = new SurveyCompiler(out, survey, shipped, messages, work);
            compiler.compile();
            work.at(messages.get("survey.stage.shapes"), SurveyCompiler.SHAPES);
            out.finish(compiler.licences());
        }
        // A file that is moved before it is on the disk may be an empty one after a power cut.
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Replacement.move(draft, target);
        } catch (FileSystemException e) {
            if (Files.isRegularFile(target) && Files.isWritable(target)) {
                throw new Held(target, e);
            }
            throw e;
        }
    }

    /// Another program has the former file open.
    private static final class Held extends IOException {
        private static final long serialVersionUID = 1L;

        Held(Path file, Throwable cause) {
            super(file.toString(), cause);
        }
    }

    private static String name(Path target) {
        return "." + target.getFileName();
    }

    private static String draftEnding(ProcessHandle process) {
        return "." + process.pid() + ".part";
    }

    /// Deletes the drafts of processes that are no more.
    private static void clear(Path target) throws IOException {
        String name = name(target);
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(
                        Objects.requireNonNull(target.getParent()),
                        file -> String.valueOf(file.getFileName()).startsWith(name))) {
            for (Path file : beside) {
                String ending = String.valueOf(file.getFileName()).substring(name.length());
                Matcher draft = DRAFT.matcher(ending);
                if (draft.matches() && isDead(draft.group(1))) {
                    delete(file);
                }
            }
        }
    }

    private static boolean isDead(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static void delete(Path file) {
        try {
            if (Files.exists(file)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.getLogger(SurveyBuilder.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + file, e);
        }
    }

    private AtlasException refusal(String key, Path file) {
        return AtlasException.input(
                messages.get("survey." + key, file), messages.get("survey." + key + ".next"));
    }

    private String why(Exception e) {
        return switch (e) {
            case Held held -> messages.get("survey.why.held");
            case AccessDeniedException denied -> messages.get("build.why.denied");
            case FileAlreadyExistsException file -> messages.get("build.why.file", file.getFile());
            case SQLiteException full when isFull(full) -> messages.get("survey.why.full");
            case IOException full when Explanation.isFullDisk(full) ->
                    messages.get("survey.why.full");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> words(e.getMessage());
        };
    }

    private static String words(@Nullable String message) {
        return message == null ? "?" : message;
    }

    private static boolean isFull(SQLiteException e) {
        return (e.getResultCode().code & PRIMARY) == SQLiteErrorCode.SQLITE_FULL.code;
    }
}
