package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal.Reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/// What goes wrong with a workspace file, in words.
final class Trouble {
    private static final int PRIMARY = 0xff;

    private final Path file;
    private final Messages messages;

    Trouble(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    /// As of another file.
    Trouble of(Path other) {
        return new Trouble(other, messages);
    }

    String copying(Path draft) {
        String name = String.valueOf(draft.getFileName());
        return messages.get("workspace.copying", name.replaceFirst("\\.gpkg\\.draft$", ""));
    }

    String unreadableShape(long place) {
        return messages.get("workspace.shape", place);
    }

    NotSaved notSaved(SQLException e) {
        return notSaved(key(e), e);
    }

    NotSaved notSaved(String key) {
        return notSaved(key, null);
    }

    /// @param key under `workspace.unsaved`
    NotSaved notSaved(String key, @Nullable Throwable cause) {
        return new NotSaved(
                messages.get("workspace.unsaved." + key, file.getFileName()),
                messages.get("workspace.unsaved." + key + ".next"),
                cause);
    }

    WorkspaceRefusal refusal(Reason reason) {
        return refusal(reason, null);
    }

    WorkspaceRefusal refusal(Reason reason, @Nullable Throwable cause) {
        String key = "workspace.refused." + reason.name().toLowerCase(Locale.ROOT);
        return new WorkspaceRefusal(
                reason, messages.get(key, file), messages.get(key + ".next"), cause);
    }

    /// While opening.
    WorkspaceRefusal refusal(SQLException e) {
        return refusal(
                switch (code(e)) {
                    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR -> Reason.DAMAGED;
                    default -> Reason.UNREADABLE;
                },
                e);
    }

    private String key(SQLException e) {
        if (!Files.exists(file)) {
            return "gone";
        }
        return switch (code(e)) {
            case SQLITE_FULL -> "full";
            case SQLITE_BUSY, SQLITE_LOCKED -> "busy";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> "protected";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "damaged";
            case SQLITE_TOOBIG -> "big";
            default -> "failing";
        };
    }

    /// The kind of failure without its finer shades.
    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
