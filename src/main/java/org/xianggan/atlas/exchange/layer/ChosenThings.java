package org.xianggan.atlas.exchange.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.PlainShapes;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.features.GpkgReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// Things that somebody chose, with what the layers of the atlas say of them: a line is a row a
/// section, what no layer has is a row of its own, with its place where it has one.
final class ChosenThings {
    private static final String ID = "id";
    private static final String EVERYTHING = "entity";

    /// What a row says of a thing that no layer has.
    private static final List<String> PLAIN =
            List.of(ID, "name_zh", "name_en", "subtype", "county");

    private static final Map<Kind, String> TABLES = new EnumMap<>(Kind.class);

    static {
        TABLES.put(Kind.COUNTY, "counties");
        TABLES.put(Kind.PREFECTURE, "area_names");
        TABLES.put(Kind.PROVINCE, "area_names");
        TABLES.put(Kind.TOWNSHIP, "townships");
        TABLES.put(Kind.PLACE, "places");
        TABLES.put(Kind.ROAD, "roads");
        TABLES.put(Kind.RAIL, "railways");
        TABLES.put(Kind.STATION, "stations");
        TABLES.put(Kind.RIVER, "rivers");
        TABLES.put(Kind.WATER, "water");
        TABLES.put(Kind.SITE, "sites");
        TABLES.put(Kind.ROUTE, "red_routes");
        TABLES.put(Kind.BELT, "belt");
    }

    private final Path store;
    private final GpkgReader reader;
    private final Map<EntityId, List<FeatureRow>> found = new HashMap<>();
    private final SequencedSet<String> makers = new LinkedHashSet<>();

    private ChosenThings(Path store, Messages texts) {
        this.store = store;
        this.reader = new GpkgReader(texts);
    }

    /// @param store the atlas's own GeoPackage
    /// @param asOf of what the atlas holds
    static OutLayer of(Path store, String title, List<EntityId> ids, String asOf, Messages texts)
            throws IOException {
        ChosenThings things = new ChosenThings(store, texts);
        Map<String, Set<EntityId>> byTable = new LinkedHashMap<>();
        for (EntityId id : ids) {
            byTable.computeIfAbsent(
                            TABLES.getOrDefault(id.kind(), EVERYTHING), t -> new HashSet<>())
                    .add(id);
        }
        for (Map.Entry<String, Set<EntityId>> e : byTable.entrySet()) {
            things.read(e.getKey(), e.getValue());
        }
        Set<EntityId> rest = new HashSet<>(ids);
        rest.removeAll(things.found.keySet());
        if (!rest.isEmpty()) {
            things.read(EVERYTHING, rest);
        }
        List<FeatureRow> rows =
                new LinkedHashSet<>(ids)
                        .stream()
                                .flatMap(id -> things.found.getOrDefault(id, List.of()).stream())
                                .toList();
        FieldTypes fields = new FieldTypes();
        rows.forEach(r -> fields.add(r.values()));
        things.makers.addFirst(OutLayers.MAKER);
        return OutLayer.ofRows(
                title, fields.fields(), String.join("; ", things.makers), asOf, rows);
    }

    private void read(String table, Set<EntityId> wanted) throws IOException {
        ReadOptions options = ReadOptions.PLAIN.part(table);
        String maker = reader.head(store, options, Work.SILENT).attribution();
        reader.read(
                store,
                options,
                row -> {
                    EntityId id = id(row);
                    if (id != null && wanted.contains(id)) {
                        found.computeIfAbsent(id, i -> new ArrayList<>())
                                .add(table.equals(EVERYTHING) ? plain(row) : row);
                        if (maker != null) {
                            makers.addAll(Arrays.asList(maker.split("\\s*[;；]\\s*")));
                        }
                    }
                },
                Work.SILENT);
    }

    private static @Nullable EntityId id(FeatureRow row) {
        return row.values().get(ID) instanceof String text
                ? EntityId.parse(text).orElse(null)
                : null;
    }

    private static FeatureRow plain(FeatureRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : PLAIN) {
            Object value = row.values().get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        Geometry place =
                row.values().get("lon") instanceof Double lon
                                && row.values().get("lat") instanceof Double lat
                        ? PlainShapes.point(new LonLat(lon, lat))
                        : null;
        return new FeatureRow(row.place(), place, values);
    }
}
