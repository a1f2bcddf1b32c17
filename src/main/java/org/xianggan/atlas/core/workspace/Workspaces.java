package org.xianggan.atlas.core.workspace;

import java.nio.file.Path;

/// Opens workspace files. Slow: for workers only.
public interface Workspaces {
    /// @throws WorkspaceRefusal with a sentence of its own for each way in which a file is none; it
    ///     is left as it was
    Workspace open(Path file);

    /// A new one, empty; what lay there is replaced.
    ///
    /// @throws WorkspaceRefusal where it cannot be written, or another window holds what lies there
    Workspace create(Path file);
}
