package org.xianggan.atlas.exchange.source;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a format cannot hold of a layer, noticed while it is written.
public final class Losses {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();

    /// @param key of a text whose argument is the number of rows
    public void row(String key) {
        counts.merge(key, 1L, Long::sum);
    }

    public void field(String name) {
        fields.add(name);
    }

    public List<String> told(Messages texts) {
        List<String> told = new ArrayList<>();
        counts.forEach((key, count) -> told.add(texts.get(key, count)));
        if (!fields.isEmpty()) {
            told.add(texts.get("export.loss.fields", String.join("、", fields)));
        }
        return told;
    }
}
