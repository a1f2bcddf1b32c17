package org.xianggan.atlas.core.layer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A layer as the JSON that a workspace keeps of it.
public final class UserLayerText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UserLayerText() {}

    public static String write(UserLayer l) {
        ObjectNode out = JSON.createObjectNode();
        out.put("version", 1);
        out.put("table", l.table());
        out.put("title", l.title());
        out.put("source", l.source());
        out.put("datum", l.datum().key());
        out.put("imported", l.imported());
        out.put("attribution", l.attribution());
        out.put("as_of", l.asOf());
        ArrayNode fields = out.putArray("fields");
        for (LayerField f : l.fields()) {
            fields.addObject()
                    .put("name", f.name())
                    .put("type", f.type().name().toLowerCase(Locale.ROOT));
        }
        out.put("features", l.features());
        if (l.box() != null) {
            GeoBox b = l.box();
            out.putArray("box").add(b.west()).add(b.south()).add(b.east()).add(b.north());
        }
        LayerStyle s = l.style();
        out.putObject("style")
                .put("hue", s.hue())
                .put("width", s.width())
                .put("size", s.size())
                .put("fill", s.fill())
                .put("opacity", s.opacity())
                .put("label", s.label());
        out.put("visible", l.visible());
        out.put("rank", l.rank());
        return out.toString();
    }

    /// Empty where it cannot be made out.
    public static Optional<UserLayer> read(String id, String body) {
        try {
            JsonNode n = JSON.readTree(body);
            Datum datum = Datum.of(n.path("datum").asText()).orElse(Datum.WGS84);
            String table = text(n, "table");
            if (table == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new UserLayer(
                            id,
                            table,
                            n.path("title").asText(table),
                            n.path("source").asText(),
                            datum,
                            n.path("imported").asText(),
                            text(n, "attribution"),
                            text(n, "as_of"),
                            fields(n.path("fields")),
                            n.path("features").asLong(),
                            box(n.path("box")),
                            style(n.path("style")),
                            n.path("visible").asBoolean(true),
                            n.path("rank").asInt()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<LayerField> fields(JsonNode all) {
        List<LayerField> fields = new ArrayList<>();
        for (JsonNode f : all) {
            fields.add(
                    new LayerField(
                            f.path("name").asText(),
                            LayerField.Type.valueOf(
                                    f.path("type").asText().toUpperCase(Locale.ROOT))));
        }
        return fields;
    }

    private static @Nullable GeoBox box(JsonNode b) {
        return b.size() == 4
                ? new GeoBox(
                        b.get(0).asDouble(),
                        b.get(1).asDouble(),
                        b.get(2).asDouble(),
                        b.get(3).asDouble())
                : null;
    }

    private static LayerStyle style(JsonNode s) {
        LayerStyle fresh = LayerStyle.fresh(0, null);
        return new LayerStyle(
                s.path("hue").asInt(),
                s.path("width").asDouble(fresh.width()),
                s.path("size").asDouble(fresh.size()),
                s.path("fill").asDouble(fresh.fill()),
                s.path("opacity").asDouble(fresh.opacity()),
                text(s, "label"));
    }

    private static @Nullable String text(JsonNode n, String key) {
        JsonNode value = n.path(key);
        return value.isTextual() ? value.asText() : null;
    }
}
