package org.xianggan.atlas.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The heads of a table as names of fields: never empty, never twice.
public final class Heads {
    private Heads() {}

    public static List<String> of(List<String> cells) {
        List<String> heads = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).replaceAll("\\s+", " ").strip();
            if (name.isEmpty()) {
                name = "column_" + (i + 1);
            }
            String fresh = name;
            for (int n = 2; !known.add(fresh.toLowerCase(Locale.ROOT)); n++) {
                fresh = name + "_" + n;
            }
            heads.add(fresh);
        }
        return heads;
    }
}
