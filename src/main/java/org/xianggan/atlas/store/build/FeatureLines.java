package org.xianggan.atlas.store.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.ArrayList;
import java.util.List;

/// Reads GeoJSON with one feature a line, so that a mistake has a line.
final class FeatureLines {
    /// One feature with its line.
    record Feature(String file, int line, JsonNode properties, Geometry shape) {
        @Nullable String text(String property) {
            JsonNode node = properties.path(property);
            return node.isMissingNode() || node.isNull() ? null : node.asText();
        }

        double number(String property) {
            return properties.path(property).asDouble();
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final TableReader reader;
    private final Problems problems;

    FeatureLines(TableReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    List<Feature> read(String file) {
        String text = reader.text(file);
        List<Feature> features = new ArrayList<>();
        if (text.isEmpty()) {
            return features;
        }
        String[] lines = text.split("\n");
        if (!lines[0].contains("\"FeatureCollection\"")
                || !lines[lines.length - 1].strip().equals("]}")) {
            problems.error(file, lines.length, "geojson.ends");
        }
        for (int i = 1; i < lines.length - 1; i++) {
            String line = lines[i].strip();
            if (line.endsWith(",")) {
                line = line.substring(0, line.length() - 1);
            } else if (i < lines.length - 2) {
                problems.error(file, i + 1, "geojson.comma");
            }
            try {
                JsonNode node = json.readTree(line);
                features.add(
                        new Feature(
                                file,
                                i + 1,
                                node.path("properties"),
                                geometry(node.path("geometry"))));
            } catch (JsonProcessingException e) {
                problems.error(file, i + 1, "json", e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                problems.error(file, i + 1, "geojson.shape", String.valueOf(e.getMessage()));
            }
        }
        return features;
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode c = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Polygon" -> polygon(c);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                c.forEach(p -> parts.add(polygon(p)));
                yield Geodesics.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            case "LineString" -> Geodesics.FACTORY.createLineString(coordinates(c));
            case "MultiLineString" -> {
                List<LineString> parts = new ArrayList<>();
                c.forEach(p -> parts.add(Geodesics.FACTORY.createLineString(coordinates(p))));
                yield Geodesics.FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            }
            default -> throw new IllegalArgumentException(node.path("type").asText("?"));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> list = new ArrayList<>();
        rings.forEach(r -> list.add(Geodesics.FACTORY.createLinearRing(coordinates(r))));
        if (list.isEmpty()) {
            throw new IllegalArgumentException("Polygon []");
        }
        return Geodesics.FACTORY.createPolygon(
                list.getFirst(), list.subList(1, list.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode array) {
        Coordinate[] out = new Coordinate[array.size()];
        for (int i = 0; i < out.length; i++) {
            JsonNode p = array.get(i);
            double lon = p.path(0).asDouble(Double.NaN);
            double lat = p.path(1).asDouble(Double.NaN);
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                throw new IllegalArgumentException(p.toString());
            }
            out[i] = new Coordinate(lon, lat);
        }
        return out;
    }
}
