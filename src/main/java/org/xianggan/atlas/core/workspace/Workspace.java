package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// An open workspace file. Slow: for workers only; safe for several threads.
public interface Workspace extends AutoCloseable {
    /// Who holds a file that may only be read here.
    ///
    /// @param who a person and a machine, as far as the system tells
    /// @param since null where the holder left no word
    record Holder(String who, @Nullable Instant since) {}

    Path file();

    /// Whether nothing may be written: another window holds it, or its folder is protected.
    boolean readOnly();

    /// Who holds it; null where nobody else does.
    @Nullable Holder holder();

    /// Whether somebody holds it at this moment. Only asked of a file that may only be read here.
    default boolean isHeldNow() throws IOException {
        return true;
    }

    /// Another number once somebody else has written to the file; quick enough to be asked every
    /// second.
    default long version() throws IOException {
        return 0;
    }

    /// Everything, in the order in which it was made.
    List<Item> items();

    /// One transaction: all of it or nothing.
    void apply(List<ItemChange> changes) throws IOException;

    /// Begins a layer; nothing of it is there before [LayerDraft#finish].
    LayerDraft newLayer() throws IOException;

    /// The features of a layer, in their order; their place is their number in the table.
    void read(String table, RowSink to, Work work) throws IOException;

    /// A copy, whole or not at all; the copy is not opened.
    void copyTo(Path target, Work work) throws IOException;

    @Override
    void close() throws IOException;
}
