package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.source.Degrees7;
import org.xianggan.atlas.exchange.source.LostTimes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Layers as GeoJSON (RFC 7946), a feature a line; who made it, as of when and on which datum stand
/// beside the features, as foreign members.
public final class GeoJsonWriter implements LayerWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Messages texts;

    public GeoJsonWriter(Messages texts) {
        this.texts = texts;
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        List<String> lost = losses(layer, work);
        WholeFile.write(
                file,
                out -> {
                    try (JsonGenerator json = JSON.createGenerator(out)) {
                        json.writeStartObject();
                        json.writeStringField("type", "FeatureCollection");
                        json.writeStringField("name", layer.title());
                        said(json, "attribution", layer.attribution());
                        said(json, "as_of", layer.asOf());
                        json.writeStringField("datum", layer.datum().key());
                        json.writeArrayFieldStart("features");
                        layer.rows()
                                .read(
                                        row -> {
                                            work.check();
                                            feature(json, row);
                                        },
                                        work);
                        json.writeRaw('\n');
                        json.writeEndArray();
                        json.writeEndObject();
                        json.writeRaw('\n');
                    }
                });
        return lost;
    }

    @Override
    public List<String> losses(OutLayer layer, Work work) throws IOException {
        return LostTimes.of(layer, false, texts, work);
    }

    private static void said(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void feature(JsonGenerator json, FeatureRow row) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, Object> v : row.values().entrySet()) {
            switch (v.getValue()) {
                case Long n -> json.writeNumberField(v.getKey(), n);
                case Double d -> json.writeNumberField(v.getKey(), d);
                case Boolean b -> json.writeBooleanField(v.getKey(), b);
                default -> json.writeStringField(v.getKey(), v.getValue().toString());
            }
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        if (row.shape() == null) {
            json.writeNull();
        } else {
            geometry(json, row.shape());
        }
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, Geometry shape) throws IOException {
        json.writeStartObject();
        String type = shape.getGeometryType();
        json.writeStringField("type", type.equals("LinearRing") ? "LineString" : type);
        if (type.equals("GeometryCollection")) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                geometry(json, shape.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(json, shape);
        }
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry shape) throws IOException {
        switch (shape) {
            case Point p -> {
                if (p.isEmpty()) {
                    json.writeStartArray();
                    json.writeEndArray();
                } else {
                    position(json, p.getCoordinateSequence(), 0);
                }
            }
            case LineString l -> chain(json, l.getCoordinateSequence(), false);
            case Polygon p -> {
                json.writeStartArray();
                if (!p.isEmpty()) {
                    ring(json, p.getExteriorRing().getCoordinateSequence(), true);
                }
                for (int i = 0; i < p.getNumInteriorRing(); i++) {
                    ring(json, p.getInteriorRingN(i).getCoordinateSequence(), false);
                }
                json.writeEndArray();
            }
            case GeometryCollection c -> {
                json.writeStartArray();
                for (int i = 0; i < c.getNumGeometries(); i++) {
                    coordinates(json, c.getGeometryN(i));
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    /// RFC 7946: shells run counterclockwise, holes clockwise.
    private static void ring(JsonGenerator json, CoordinateSequence s, boolean shell)
            throws IOException {
        chain(json, s, s.size() > 3 && Orientation.isCCW(s) != shell);
    }

    private static void chain(JsonGenerator json, CoordinateSequence s, boolean backwards)
            throws IOException {
        json.writeStartArray();
        for (int i = 0; i < s.size(); i++) {
            position(json, s, backwards ? s.size() - 1 - i : i);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, CoordinateSequence s, int i)
            throws IOException {
        json.writeStartArray();
        json.writeNumber(Degrees7.of(s.getX(i)));
        json.writeNumber(Degrees7.of(s.getY(i)));
        if (s.hasZ() && !Double.isNaN(s.getZ(i))) {
            json.writeNumber(Degrees7.metres(s.getZ(i)));
        }
        json.writeEndArray();
    }
}
