package org.xianggan.atlas.core.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.Optional;

/// What somebody noted, mostly of a place.
///
/// @param id within its workspace
/// @param title may be empty
/// @param at where it is pinned; null where it is about no place
/// @param about the thing of the atlas that it is pinned to; null for a mere place
/// @param made ISO date
public record Note(
        String id,
        String title,
        String text,
        @Nullable LonLat at,
        @Nullable EntityId about,
        String made) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Note saying(String otherTitle, String otherText) {
        return new Note(id, otherTitle, otherText, at, about, made);
    }

    /// As the body of an item.
    public String body() {
        ObjectNode to = JSON.createObjectNode();
        to.put("title", title);
        to.put("text", text);
        if (at != null) {
            to.putArray("at").add(at.lon()).add(at.lat());
        }
        if (about != null) {
            to.put("about", about.toString());
        }
        to.put("made", made);
        return to.toString();
    }

    /// Empty where it cannot be made out.
    public static Optional<Note> read(Item item) {
        try {
            JsonNode n = JSON.readTree(item.body());
            if (!n.path("title").isTextual() || !n.path("text").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Note(
                            item.id(),
                            n.path("title").textValue(),
                            n.path("text").textValue(),
                            place(n.path("at")),
                            EntityId.parse(n.path("about").asText()).orElse(null),
                            n.path("made").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static @Nullable LonLat place(JsonNode pair) {
        return pair.path(0).isNumber() && pair.path(1).isNumber()
                ? new LonLat(pair.get(0).doubleValue(), pair.get(1).doubleValue())
                : null;
    }
}
