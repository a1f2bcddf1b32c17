package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.task.Work;

import java.io.IOException;

/// Hands all rows of a layer over, in their order; may be asked more than once.
@FunctionalInterface
public interface RowSource {
    void read(RowSink to, Work work) throws IOException;
}
