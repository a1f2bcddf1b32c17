package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Shape;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.source.Degrees7;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A feature collection while it is gathered, and then as a file.
public final class GeoJsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
    private final ArrayNode features = collection.putArray("features");

    /// Adds a line; a course of one position becomes a point.
    public void line(List<LonLat> course, Map<String, @Nullable Object> properties) {
        ObjectNode geometry = geometry(properties);
        if (course.size() == 1) {
            geometry.put("type", "Point");
            geometry.set("coordinates", position(course.getFirst()));
            return;
        }
        geometry.put("type", "LineString");
        geometry.set("coordinates", ring(course));
    }

    /// Adds areas as one feature.
    public void areas(List<Shape> shapes, Map<String, @Nullable Object> properties) {
        ObjectNode geometry = geometry(properties);
        geometry.put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        for (Shape s : shapes) {
            ArrayNode polygon = polygons.addArray();
            polygon.add(ring(s.shell()));
            s.holes().forEach(h -> polygon.add(ring(h)));
        }
    }

    private ObjectNode geometry(Map<String, @Nullable Object> properties) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.set("properties", JSON.valueToTree(properties));
        return feature.putObject("geometry");
    }

    private static ArrayNode ring(List<LonLat> positions) {
        ArrayNode ring = JSON.createArrayNode();
        positions.forEach(p -> ring.add(position(p)));
        return ring;
    }

    private static ArrayNode position(LonLat p) {
        return JSON.createArrayNode().add(Degrees7.of(p.lon())).add(Degrees7.of(p.lat()));
    }

    /// @param file replaced whole; its folder is there
    public void write(Path file) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(collection);
        WholeFile.write(file, out -> out.write(bytes));
    }
}
