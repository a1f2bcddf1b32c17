package org.xianggan.atlas.exchange.table;

import org.xianggan.atlas.core.layer.OutLayer;

import java.util.ArrayList;
import java.util.List;

/// What goes with a table: who made it, as of when, on which datum.
public final class Notes {
    private Notes() {}

    public static List<String> of(OutLayer layer) {
        List<String> notes = new ArrayList<>();
        if (layer.attribution() != null) {
            notes.add("来源：" + layer.attribution().replaceAll("\\s+", " "));
        }
        if (layer.asOf() != null) {
            notes.add("截至：" + layer.asOf());
        }
        notes.add("坐标系：" + layer.datum().key());
        return notes;
    }
}
