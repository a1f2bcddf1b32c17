package org.xianggan.atlas.ui.exchange;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.function.Function;

/// 导入: a file of another program is looked at, and becomes a layer.
public final class ImportPage implements ContentsPage {
    public static final String ID = "import";

    private final ImportQueue queue;
    private final Function<Node, @Nullable Path> ask;
    private final Runnable undo;

    /// @param ask which file; null where the person thought better of it
    /// @param undo takes back the last step
    public ImportPage(ImportQueue queue, Function<Node, @Nullable Path> ask, Runnable undo) {
        this.queue = queue;
        this.ask = ask;
        this.undo = undo;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new ImportView(queue, desk.texts(), ask, undo);
    }
}
