package org.xianggan.atlas.core.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.UserLayer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A layer as the JSON of its item; the id is the item's.
public final class LayerText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LayerText() {}

    public static String write(UserLayer layer) {
        ObjectNode to = JSON.createObjectNode();
        to.put("table", layer.table());
        to.put("title", layer.title());
        to.put("source", layer.source());
        to.put("datum", layer.datum().key());
        to.put("imported", layer.imported());
        put(to, "attribution", layer.attribution());
        put(to, "asOf", layer.asOf());
        ArrayNode fields = to.putArray("fields");
        for (LayerField field : layer.fields()) {
            fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().name().toLowerCase(Locale.ROOT));
        }
        to.put("features", layer.features());
        GeoBox box = layer.box();
        if (box != null) {
            to.putArray("box").add(box.west()).add(box.south()).add(box.east()).add(box.north());
        }
        LayerStyle style = layer.style();
        ObjectNode look = to.putObject("style");
        look.put("hue", style.hue());
        look.put("width", style.width());
        look.put("size", style.size());
        look.put("fill", style.fill());
        look.put("opacity", style.opacity());
        put(look, "label", style.label());
        to.put("visible", layer.visible());
        return to.toString();
    }

    /// Empty where it cannot be read.
    public static Optional<UserLayer> read(String id, String body) {
        try {
            JsonNode n = JSON.readTree(body);
            List<LayerField> fields = new ArrayList<>();
            for (JsonNode f : n.path("fields")) {
                fields.add(
                        new LayerField(
                                text(f, "name"),
                                LayerField.Type.valueOf(text(f, "type").toUpperCase(Locale.ROOT))));
            }
            return Optional.of(
                    new UserLayer(
                            id,
                            text(n, "table"),
                            text(n, "title"),
                            text(n, "source"),
                            Datum.of(text(n, "datum")).orElseThrow(IllegalArgumentException::new),
                            text(n, "imported"),
                            textOrNull(n, "attribution"),
                            textOrNull(n, "asOf"),
                            fields,
                            n.required("features").longValue(),
                            box(n.path("box")),
                            style(n.required("style")),
                            n.path("visible").asBoolean(true)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable GeoBox box(JsonNode n) {
        return n.isArray()
                ? new GeoBox(
                        number(n.path(0)), number(n.path(1)), number(n.path(2)), number(n.path(3)))
                : null;
    }

    private static LayerStyle style(JsonNode n) {
        return new LayerStyle(
                n.required("hue").intValue(),
                number(n.required("width")),
                number(n.required("size")),
                number(n.required("fill")),
                number(n.required("opacity")),
                textOrNull(n, "label"));
    }

    private static double number(JsonNode n) {
        if (!n.isNumber()) {
            throw new IllegalArgumentException("no number: " + n);
        }
        return n.doubleValue();
    }

    private static String text(JsonNode n, String field) {
        JsonNode value = n.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.textValue();
    }

    private static @Nullable String textOrNull(JsonNode n, String field) {
        return n.path(field).isTextual() ? n.path(field).textValue() : null;
    }

    private static void put(ObjectNode to, String field, @Nullable String value) {
        if (value != null) {
            to.put(field, value);
        }
    }
}
