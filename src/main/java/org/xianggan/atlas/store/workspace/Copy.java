package org.xianggan.atlas.store.workspace;

import org.sqlite.ProgressHandler;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A copy of a workspace: packed, without what nobody names any more.
final class Copy {
    private static final String DRAFT = ".draft";

    /// Steps of SQLite's machine between two questions whether the copy is still wanted: some
    /// milliseconds.
    private static final int STEPS = 10_000;

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
            try (Link copy = new Link(draft, false)) {
                WorkspaceFiles.tidy(copy);
            }
            work.check();
            Replacement.move(draft, target);
        } catch (SQLException e) {
            work.check();
            throw trouble.of(target).notSaved(e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(Path draft, Work work) throws SQLException, IOException {
        link.read(
                Link.deed(
                        connection -> {
                            ProgressHandler.setHandler(
                                    connection,
                                    STEPS,
                                    new ProgressHandler() {
                                        @Override
                                        protected int progress() {
                                            return work.cancelled() ? 1 : 0;
                                        }
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
}
