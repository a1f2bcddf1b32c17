package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;

/// A file is not opened as a workspace.
public final class WorkspaceRefusal extends AtlasException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        MISSING,
        /// No permission, or the medium fails.
        UNREADABLE,
        /// Shorter than it says.
        TRUNCATED,
        DAMAGED,
        /// No GeoPackage.
        FOREIGN,
        /// A GeoPackage of another program: it can be imported.
        IMPORTABLE,
        /// Of a version of this program that does not exist yet here.
        NEWER,
        /// Another window writes it.
        HELD,
        /// It cannot be made there.
        UNWRITABLE
    }

    private final Reason reason;

    public WorkspaceRefusal(
            Reason reason, String sentence, String nextStep, @Nullable Throwable cause) {
        super(Fault.INPUT, sentence, nextStep, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
