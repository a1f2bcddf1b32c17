package org.xianggan.atlas.core.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How the rows of the layer list look beyond being on or off: how opaque each is, and which lies
/// above which within its section. Immutable.
///
/// @param opacity 0…1; a row that is not named is opaque
/// @param order every row once, section after section, the uppermost first, as the list shows them
public record LayerLooks(Map<LayerRow, Double> opacity, List<LayerRow> order) {
    /// As a fresh window has them.
    public static final LayerLooks DEFAULT = new LayerLooks(Map.of(), List.of(LayerRow.values()));

    public LayerLooks {
        for (double o : opacity.values()) {
            if (!(o >= 0 && o <= 1)) {
                throw new IllegalArgumentException("no opacity: " + o);
            }
        }
        opacity = Map.copyOf(opacity);
        order = List.copyOf(order);
        if (order.size() != LayerRow.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("not every row once: " + order);
        }
    }

    /// An order in which rows may be missing, because it was kept before there were such: each of
    /// those comes after the one that it follows in a fresh window.
    ///
    /// @param some no row twice
    public static List<LayerRow> completed(List<LayerRow> some) {
        List<LayerRow> all = new ArrayList<>(some);
        LayerRow before = null;
        for (LayerRow row : LayerRow.values()) {
            if (!all.contains(row)) {
                boolean first = before == null || before.section() != row.section();
                all.add(first ? firstOf(row.section(), all) : all.indexOf(before) + 1, row);
            }
            before = row;
        }
        return all;
    }

    private static int firstOf(LayerRow.Section section, List<LayerRow> rows) {
        int i = 0;
        while (i < rows.size() && rows.get(i).section() != section) {
            i++;
        }
        return i;
    }

    public double opacity(LayerRow row) {
        return opacity.getOrDefault(row, 1.0);
    }

    public LayerLooks withOpacity(LayerRow row, double value) {
        Map<LayerRow, Double> next = new EnumMap<>(LayerRow.class);
        next.putAll(opacity);
        if (value >= 1) {
            next.remove(row);
        } else {
            next.put(row, value);
        }
        return new LayerLooks(next, order);
    }

    /// The rows of a section, the uppermost first.
    public List<LayerRow> order(LayerRow.Section section) {
        return order.stream().filter(r -> r.section() == section).toList();
    }

    /// Moves a row by `steps` places within its section, never out of it: negative is upwards.
    public LayerLooks moved(LayerRow row, int steps) {
        List<LayerRow> own = new ArrayList<>(order(row.section()));
        int from = own.indexOf(row);
        int to = Math.clamp((long) from + steps, 0, own.size() - 1);
        own.remove(from);
        own.add(to, row);
        List<LayerRow> next = new ArrayList<>(order);
        int at = 0;
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).section() == row.section()) {
                next.set(i, own.get(at++));
            }
        }
        return new LayerLooks(opacity, next);
    }
}
