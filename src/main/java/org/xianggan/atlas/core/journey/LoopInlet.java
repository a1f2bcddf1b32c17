package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;

/// How loops come into the atlas. On workers only.
@FunctionalInterface
public interface LoopInlet {
    /// The loop of a file: one that the atlas wrote, whole; else the points of the first route of
    /// another program, or its waypoints in their order.
    ///
    /// @param year in whose network it is travelled where the file does not say
    /// @throws org.xianggan.atlas.core.error.AtlasException what is wrong with the file, and what
    ///     to do; nothing is read by halves
    Loop read(Path file, int year, Work work);
}
