package org.xianggan.atlas.core.sight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A photograph of a site: a JPEG without anything but the picture, small enough to lie among the
/// items of a workspace. Its bytes belong to it and are not to be changed.
///
/// @param credit who took it, or whose it is
public record SitePhoto(
        String id,
        EntityId site,
        String credit,
        LocalDate on,
        String by,
        int width,
        int height,
        byte[] jpeg) {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// As the body of an item.
    public String body() {
        ObjectNode to = JSON.createObjectNode();
        to.put("version", VERSION);
        to.put("site", site.toString());
        to.put("credit", credit);
        to.put("on", on.toString());
        to.put("by", by);
        to.put("width", width);
        to.put("height", height);
        to.put("jpeg", jpeg);
        return to.toString();
    }

    /// Empty where it cannot be made out.
    public static Optional<SitePhoto> read(String id, String body) {
        try {
            JsonNode n = JSON.readTree(body);
            byte[] jpeg = n.path("jpeg").binaryValue();
            if (n.path("version").asInt() != VERSION || jpeg == null || jpeg.length == 0) {
                return Optional.empty();
            }
            return EntityId.parse(n.path("site").asText())
                    .filter(site -> site.kind() == Kind.SITE)
                    .map(
                            site ->
                                    new SitePhoto(
                                            id,
                                            site,
                                            n.path("credit").asText(),
                                            LocalDate.parse(n.path("on").asText()),
                                            n.path("by").asText(),
                                            n.path("width").asInt(),
                                            n.path("height").asInt(),
                                            jpeg));
        } catch (JsonProcessingException | DateTimeException badByHand) {
            return Optional.empty();
        } catch (IOException noBase64) {
            return Optional.empty();
        }
    }
}
