package org.xianggan.atlas.ui.layers;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.common.Rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lies in each row of the layer list, read once from the catalogue (never on the FX thread).
public final class LayerContents {
    /// How many things a row has.
    ///
    /// @param drawn things that the map draws
    /// @param listed things that the atlas knows
    public record Count(int drawn, int listed) {}

    private static final Comparator<Line> BY_NUMBER =
            Comparator.comparing(
                            (Line line) -> letter(line.ref()), Comparator.<String>naturalOrder())
                    .thenComparingInt(line -> number(line.ref()));

    private final Map<LayerRow, List<Entity>> things = new EnumMap<>(LayerRow.class);
    private final Map<LayerRow, Count> counts = new EnumMap<>(LayerRow.class);
    private final Map<EntityId, LayerRow> rows = new HashMap<>();
    private final Map<EntityId, Line> lines = new HashMap<>();

    private LayerContents() {}

    public static LayerContents read(Catalogue catalogue) {
        LayerContents contents = new LayerContents();
        for (Line line : catalogue.lines()) {
            contents.lines.put(line.id(), line);
        }
        Map<String, LayerCount> byLayer = new HashMap<>();
        catalogue.layers().forEach(c -> byLayer.put(c.layer(), c));
        Map<Kind, List<Entity>> byKind = new EnumMap<>(Kind.class);
        for (LayerRow row : LayerRow.values()) {
            Kind kind = Rows.kindOf(row.layer()).orElse(null);
            List<Entity> all =
                    kind == null ? List.of() : byKind.computeIfAbsent(kind, catalogue::entities);
            contents.add(row, all, byLayer.get(row.layer().id()));
        }
        return contents;
    }

    /// Whether the course of some road or railway is surveyed, or a part of it.
    boolean hasSurveyed() {
        return lines.values().stream()
                .anyMatch(l -> l.isBuilt() && l.kmByClass().containsKey(AccuracyClass.A));
    }

    private void add(LayerRow row, List<Entity> all, @Nullable LayerCount count) {
        List<Entity> mine = new ArrayList<>();
        for (Entity entity : all) {
            String subtype = entity.subtype();
            if (belongs(row, subtype)) {
                mine.add(entity);
                rows.put(entity.id(), row);
            }
        }
        if (row.layer() == Layer.ROADS) {
            mine.sort(
                    Comparator.comparing(e -> lines.get(e.id()), Comparator.nullsLast(BY_NUMBER)));
        }
        things.put(row, List.copyOf(mine));
        if (!mine.isEmpty()) {
            int drawn = (int) mine.stream().filter(Entity::drawn).count();
            counts.put(row, new Count(drawn, mine.size()));
        } else if (count != null && Rows.kindOf(row.layer()).isEmpty()) {
            counts.put(row, new Count(count.count(), count.listed()));
        }
    }

    private static boolean belongs(LayerRow row, @Nullable String subtype) {
        if (row == LayerRow.COUNTIES) {
            // The neighbours are on the map for orientation; the list is the 24.
            return !"neighbour".equals(subtype);
        }
        return row.takes(subtype == null ? "" : subtype);
    }

    /// Whether the row is there: some are only while a survey is used.
    boolean has(LayerRow row) {
        return !row.layer().isOfSurvey() || counts.containsKey(row);
    }

    public List<Entity> things(LayerRow row) {
        return things.getOrDefault(row, List.of());
    }

    /// Empty where counting makes no sense (the relief).
    public Optional<Count> count(LayerRow row) {
        return Optional.ofNullable(counts.get(row));
    }

    public Optional<LayerRow> rowOf(EntityId id) {
        return Optional.ofNullable(rows.get(id));
    }

    public Optional<Line> line(EntityId id) {
        return Optional.ofNullable(lines.get(id));
    }

    private static String letter(@Nullable String ref) {
        return ref == null ? "~" : ref.replaceAll("\\d.*", "");
    }

    private static int number(@Nullable String ref) {
        String digits = ref == null ? "" : ref.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits);
    }
}
