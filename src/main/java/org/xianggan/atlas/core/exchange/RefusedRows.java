package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.layer.Rejected;

import java.util.List;

/// Nothing was taken, because some rows are bad and skipping them was not asked for.
public final class RefusedRows extends AtlasException {
    private static final long serialVersionUID = 1L;

    private final transient List<Rejected> rejected;

    RefusedRows(String sentence, String nextStep, List<Rejected> rejected) {
        super(Fault.INPUT, sentence, nextStep, null);
        this.rejected = List.copyOf(rejected);
    }

    /// The first of them.
    public List<Rejected> rejected() {
        return rejected;
    }
}
