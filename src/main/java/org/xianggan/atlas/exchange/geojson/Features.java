package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.exchange.source.SourceWords;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values of a JSON stream as rows: collections, features, bare geometries, one after another.
final class Features {
    /// Collections within collections.
    private static final int NESTED = 8;

    private final SourceWords words;
    private final RowSink to;
    private final Positions positions = new Positions();
    private final Properties.Counter twice = new Properties.Counter();
    private final long fixedLine;
    private long number;

    /// @param fixedLine the line that everything stands in; 0: as the parser tells
    Features(SourceWords words, RowSink to, long fixedLine) {
        this.words = words;
        this.to = to;
        this.fixedLine = fixedLine;
    }

    /// A shape on its way, or why there is none.
    private record Shaped(@Nullable Geometry shape, @Nullable String fault) {
        static final Shaped NOWHERE = new Shaped(null, null);
    }

    private long line(JsonParser json) {
        return fixedLine > 0 ? fixedLine : Math.max(1, json.currentTokenLocation().getLineNr());
    }

    /// Reads the object that the parser stands on the beginning of, to its end.
    void root(JsonParser json) throws IOException {
        long line = line(json);
        String type = null;
        List<Shaped> parts = null;
        boolean coordinates = false;
        boolean collection = false;
        Shaped geometry = null;
        Map<String, Object> values = Map.of();
        Object id = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "type" -> type = type(json, token);
                case "features" -> {
                    collection = true;
                    all(json, token);
                }
                case "properties" -> values = properties(json, token);
                case "geometry" -> geometry = geometry(json, token, 0);
                case "coordinates" -> coordinates = coordinates(json, token);
                case "geometries" -> parts = geometries(json, token, 0);
                case "id" -> id = Properties.value(json, token);
                default -> json.skipChildren();
            }
        }
        if (collection || "FeatureCollection".equals(type)) {
            return;
        }
        if (type == null) {
            reject(line, "import.geojson.type", "");
        } else if (type.equals("Feature")) {
            pass(line, geometry == null ? Shaped.NOWHERE : geometry, id, values);
        } else {
            pass(line, shaped(type, coordinates, parts), null, Map.of());
        }
    }

    private void all(JsonParser json, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            reject(line(json), "import.geojson.features", "");
            json.skipChildren();
            return;
        }
        JsonToken next = json.nextToken();
        while (next != null && next != JsonToken.END_ARRAY) {
            if (next == JsonToken.START_OBJECT) {
                feature(json);
            } else {
                number++;
                reject(line(json), "import.geojson.feature", number);
                json.skipChildren();
            }
            next = json.nextToken();
        }
    }

    private void feature(JsonParser json) throws IOException {
        number++;
        long line = line(json);
        String type = null;
        Shaped geometry = Shaped.NOWHERE;
        Map<String, Object> values = Map.of();
        Object id = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "type" -> type = type(json, token);
                case "properties" -> values = properties(json, token);
                case "geometry" -> geometry = geometry(json, token, 0);
                case "id" -> id = Properties.value(json, token);
                default -> json.skipChildren();
            }
        }
        if ("Feature".equals(type)) {
            pass(line, geometry, id, values);
        } else {
            reject(line, "import.geojson.feature", number);
        }
    }

    private Map<String, Object> properties(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return Properties.read(json, twice);
        }
        json.skipChildren();
        return Map.of();
    }

    private void pass(long line, Shaped shaped, @Nullable Object id, Map<String, Object> values)
            throws IOException {
        if (shaped.fault != null) {
            to.rejected(new Rejected(line, shaped.fault));
            return;
        }
        Map<String, Object> all = values;
        if (id != null && !values.containsKey("id")) {
            all = new LinkedHashMap<>();
            all.put("id", id);
            all.putAll(values);
        }
        to.row(new FeatureRow(line, shaped.shape, all));
    }

    private Shaped geometry(JsonParser json, JsonToken token, int depth) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return Shaped.NOWHERE;
        }
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return fault("import.geojson.geometry", "");
        }
        String type = null;
        boolean coordinates = false;
        List<Shaped> parts = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = type(json, value);
                case "coordinates" -> coordinates = coordinates(json, value);
                case "geometries" -> parts = geometries(json, value, depth + 1);
                default -> json.skipChildren();
            }
        }
        return shaped(type == null ? "" : type, coordinates, parts);
    }

    private boolean coordinates(JsonParser json, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            json.skipChildren();
            return false;
        }
        positions.read(json);
        return true;
    }

    private List<Shaped> geometries(JsonParser json, JsonToken token, int depth)
            throws IOException {
        List<Shaped> parts = new ArrayList<>();
        if (token != JsonToken.START_ARRAY || depth > NESTED) {
            json.skipChildren();
            parts.add(fault("import.geojson.geometry", "GeometryCollection"));
            return parts;
        }
        JsonToken next = json.nextToken();
        while (next != null && next != JsonToken.END_ARRAY) {
            parts.add(geometry(json, next, depth));
            next = json.nextToken();
        }
        return parts;
    }

    private Shaped shaped(String type, boolean coordinates, @Nullable List<Shaped> parts) {
        if (type.equals("GeometryCollection") && parts != null) {
            List<Geometry> shapes = new ArrayList<>();
            for (Shaped p : parts) {
                if (p.fault != null) {
                    return p;
                }
                if (p.shape != null) {
                    shapes.add(p.shape);
                }
            }
            return new Shaped(
                    Geodesics.FACTORY.createGeometryCollection(shapes.toArray(Geometry[]::new)),
                    null);
        }
        Geometry shape = coordinates ? positions.shape(type) : null;
        return shape == null ? fault("import.geojson.geometry", type) : new Shaped(shape, null);
    }

    private static String type(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    private Shaped fault(String key, String type) {
        String shown = type.length() > 40 ? type.substring(0, 40) + "…" : type;
        return new Shaped(null, words.get(key, number, shown));
    }

    private void reject(long line, String key, Object argument) throws IOException {
        to.rejected(new Rejected(line, words.get(key, argument)));
    }
}
