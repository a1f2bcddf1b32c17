package org.xianggan.atlas.core.exchange;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.PlainShapes;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.core.workspace.Note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Notes and bookmarks as layers of points, by the names of fields that GPX and KML have elements
/// for.
public final class NoteLayer {
    private NoteLayer() {}

    /// @param anchors where things of the atlas lie; a note that is pinned to one without a place
    ///     has none either
    public static OutLayer notes(
            List<Note> notes, String title, Function<EntityId, Optional<LonLat>> anchors) {
        List<FeatureRow> rows = new ArrayList<>();
        for (Note n : notes) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, "name", n.title());
            put(values, "description", n.text());
            put(values, "date", day(n.made()));
            EntityId about = n.about();
            if (about != null) {
                values.put("about", about.toString());
            }
            LonLat at = n.at();
            if (at == null && about != null) {
                at = anchors.apply(about).orElse(null);
            }
            rows.add(
                    new FeatureRow(
                            rows.size() + 1L, at == null ? null : PlainShapes.point(at), values));
        }
        return layer(rows, title);
    }

    /// The middle of each look.
    public static OutLayer bookmarks(List<Bookmark> bookmarks, String title) {
        List<FeatureRow> rows = new ArrayList<>();
        for (Bookmark b : bookmarks) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, "name", b.name());
            values.put("zoom", b.zoom());
            values.put("year", (long) b.year());
            put(
                    values,
                    "layers",
                    String.join(" ", b.rows().stream().sorted().map(LayerRow::id).toList()));
            rows.add(new FeatureRow(rows.size() + 1L, PlainShapes.point(b.centre()), values));
        }
        return layer(rows, title);
    }

    /// What is empty is left out.
    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(name, value);
        }
    }

    private static Object day(String made) {
        try {
            return LocalDate.parse(made);
        } catch (DateTimeException e) {
            return made;
        }
    }

    private static OutLayer layer(List<FeatureRow> rows, String title) {
        FieldTypes fields = new FieldTypes();
        rows.forEach(r -> fields.add(r.values()));
        return OutLayer.ofRows(title, fields.fields(), null, null, rows);
    }
}
