package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the files of one kind. Holds nothing between two calls; safe for several threads; slow:
/// for workers only. What is wrong with a file as a whole is an [AtlasException] with the words for
/// it, what is wrong with a row goes to [RowSink#rejected].
public interface LayerReader {
    /// Whether this is a file of its kind, from its name and its first bytes.
    ///
    /// @param name of the file, lower case
    /// @param start its first bytes, at most 4 096
    boolean reads(String name, byte[] start);

    /// What the file says of itself. May read all of it.
    FileHead head(Path file, ReadOptions options, Work work) throws IOException;

    /// As [#head], but only what a layer needs to be told before its rows are read: title, maker,
    /// date, part, encoding and columns. Without counting what a large file holds.
    default FileHead brief(Path file, ReadOptions options, Work work) throws IOException {
        return head(file, options, work);
    }

    /// Hands the rows over as they stand in the file: coordinates as written, in the order that the
    /// format has for them.
    void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException;
}
