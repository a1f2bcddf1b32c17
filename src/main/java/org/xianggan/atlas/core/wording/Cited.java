package org.xianggan.atlas.core.wording;

import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Source;

/// Facts as citations.
public final class Cited {
    private Cited() {}

    /// Its passage of a document, or its source; nobody where it has neither.
    public static Citation of(Fact f) {
        Source s = f.source();
        if (f.document() == null && s != null) {
            return new Citation(
                    s.id(), s.publisher(), s.title(), s.address(), s.date(), null, f.quote());
        }
        return new Citation(f.id(), "", f.textZh(), null, f.asOf(), f.passage(), f.quote());
    }
}
