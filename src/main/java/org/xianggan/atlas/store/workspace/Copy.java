package org.xianggan.atlas.store.workspace;

import org.sqlite.ProgressHandler;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/// A copy of a workspace: packed, without what nobody names any more.
final class Copy {
    private static final String DRAFT = ".draft";

    /// Steps of SQLite's machine between two questions whether the copy is still wanted: some
    /// milliseconds.
    private static final int STEPS = 10_000;

    /// Nanoseconds between two looks at how far it is.
    private static final long OFTEN = 50_000_000;

    private final Link link;
    private final Trouble trouble;

    Copy(Link link, Trouble trouble) {
        this.link = link;
        this.trouble = trouble;
    }

    void to(Path target, Work work) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        try {
            write(draft, work);
            work.check();
            try (Link copy = new Link(draft, false)) {
                WorkspaceFiles.tidy(copy, work);
            }
            work.check();
            Replacement.move(draft, target);
        } catch (SQLException e) {
            work.check();
            throw trouble.of(target).notSaved(e);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-journal"));
        }
    }

    private void write(Path draft, Work work) throws SQLException, IOException {
        double all = Math.max(1, size(link.file()));
        String what = trouble.copying(draft);
        long[] told = {System.nanoTime() - 2 * OFTEN};
        link.read(
                Link.deed(
                        connection -> {
                            watch(
                                    connection,
                                    () -> {
                                        // Asking the disk takes longer than the steps between.
                                        long now = System.nanoTime();
                                        if (now - told[0] > OFTEN) {
                                            told[0] = now;
                                            work.at(what, Math.min(1, size(draft) / all));
                                        }
                                        return work.cancelled();
                                    });
                            try (PreparedStatement s =
                                    connection.prepareStatement("VACUUM INTO ?")) {
                                s.setString(1, draft.toString());
                                s.executeUpdate();
                            } finally {
                                ProgressHandler.clearHandler(connection);
                            }
                        }));
    }

    /// Ends what the connection does once `ends` says so.
    static void watch(Connection connection, BooleanSupplier ends) throws SQLException {
        ProgressHandler.setHandler(
                connection,
                STEPS,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return ends.getAsBoolean() ? 1 : 0;
                    }
                });
    }

    /// Bytes; 0 where it cannot be asked.
    private static double size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
