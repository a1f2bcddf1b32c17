package org.xianggan.atlas.core.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A look of the map, to come back to.
///
/// @param id within its workspace
/// @param zoom of the map, as in [org.xianggan.atlas.core.render.Viewport]
/// @param rows of the layer list that are on
public record Bookmark(
        String id, String name, LonLat centre, double zoom, int year, Set<LayerRow> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Bookmark {
        rows = Set.copyOf(rows);
    }

    public Bookmark named(String other) {
        return new Bookmark(id, other, centre, zoom, year, rows);
    }

    /// As the body of an item.
    public String body() {
        ObjectNode to = JSON.createObjectNode();
        to.put("name", name);
        to.putArray("centre").add(centre.lon()).add(centre.lat());
        to.put("zoom", zoom);
        to.put("year", year);
        ArrayNode on = to.putArray("rows");
        rows.stream().sorted().forEach(row -> on.add(row.id()));
        return to.toString();
    }

    /// Empty where it cannot be made out. Rows that this program does not know are left out.
    public static Optional<Bookmark> read(Item item) {
        try {
            JsonNode n = JSON.readTree(item.body());
            LonLat centre = Note.place(n.path("centre"));
            if (centre == null || !n.path("zoom").isNumber() || !n.path("year").isInt()) {
                return Optional.empty();
            }
            Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
            for (JsonNode row : n.path("rows")) {
                Arrays.stream(LayerRow.values())
                        .filter(r -> r.id().equals(row.asText()))
                        .forEach(rows::add);
            }
            return Optional.of(
                    new Bookmark(
                            item.id(),
                            n.path("name").asText(),
                            centre,
                            n.path("zoom").doubleValue(),
                            n.path("year").intValue(),
                            rows));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
