package org.xianggan.atlas.ui.workspace;

import java.nio.file.Path;
import java.util.List;

/// Takes files that are not workspaces: dropped on the window, or opened by mistake. FX thread.
@FunctionalInterface
public interface DroppedFiles {
    void take(List<Path> files);
}
