package org.xianggan.atlas.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small map of hand-made features, read from `scene.json`. Shapes are WKT in logical pixels, y
/// down, from the top left corner of the picture.
public record Scene(
        double zoom,
        int width,
        int height,
        MapState.Theme theme,
        Language language,
        int year,
        List<MapFeature> features) {
    /// The middle of every scene, inland and within the frame.
    private static final LonLat CENTRE = new LonLat(113.9, 27.2);

    public Scene {
        features = List.copyOf(features);
    }

    public static Scene read(Path file) throws IOException, ParseException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        double zoom = json.path("zoom").asDouble(11);
        int width = json.path("width").asInt(300);
        int height = json.path("height").asInt(200);
        Viewport v = Viewport.of(CENTRE, zoom, width, height, 1);
        List<MapFeature> features = new ArrayList<>();
        long fid = 0;
        for (JsonNode f : json.path("features")) {
            features.add(feature(++fid, f, v));
        }
        return new Scene(
                zoom,
                width,
                height,
                MapState.Theme.valueOf(json.path("theme").asText("PAPER")),
                Language.valueOf(json.path("language").asText("ZH")),
                json.path("year").asInt(2025),
                features);
    }

    public Viewport viewport(double scale) {
        return Viewport.of(CENTRE, zoom, width, height, scale);
    }

    public MapState state() {
        return new MapState(LayerRow.defaults(), year, theme, language, null);
    }

    private static MapFeature feature(long fid, JsonNode f, Viewport v) throws ParseException {
        Geometry shape = new WKTReader(Geodesics.FACTORY).read(f.path("wkt").asText());
        shape.apply(new ToWorld(v));
        Layer layer = Layer.valueOf(f.path("layer").asText());
        String id = f.path("id").asText("");
        String name = f.path("name").asText("");
        String en = f.path("en").asText("");
        return new MapFeature(
                fid,
                layer,
                id.isEmpty() ? null : EntityId.of(id),
                shape,
                name.isEmpty()
                        ? null
                        : new Names(name, name, null, en.isEmpty() ? null : en, List.of()),
                look(layer, f));
    }

    private static MapFeature.Look look(Layer layer, JsonNode f) {
        boolean zone = f.path("zone").asBoolean();
        return switch (layer) {
            case LAND ->
                    new MapFeature.Area(
                            zone, EntityId.of(f.path("province").asText("province:430000")));
            case MORE_ROADS, MORE_RAILWAYS ->
                    new MapFeature.OtherWay(WayRank.valueOf(f.path("rank").asText("TERTIARY")));
            case MORE_PLACES, PEAKS, MORE_STATIONS ->
                    new MapFeature.OtherPoint(
                            PointRank.of(f.path("rank").asText("village")).orElseThrow(),
                            f.has("metres") ? (Integer) f.path("metres").asInt() : null);
            case MORE_RIVERS ->
                    new MapFeature.Watercourse(
                            WaterRank.valueOf(f.path("rank").asText("RIVER")),
                            f.path("metres").asInt());
            case MORE_WATER, LAND_USE ->
                    new MapFeature.Ground(GroundClass.valueOf(f.path("class").asText("LAKE")));
            case RELIEF -> throw new IllegalArgumentException("relief has no features");
            case BELT -> new MapFeature.BeltLine(f.path("road").asBoolean());
            case WATER -> new MapFeature.Surface(f.path("km2").asDouble(100));
            case RIVERS ->
                    new MapFeature.Stream(f.path("width").asInt(2), f.path("context").asBoolean());
            case COUNTIES, PROVINCES ->
                    f.has("area")
                            ? new MapFeature.AreaName(
                                    MapFeature.AreaName.Rank.valueOf(f.path("area").asText()), zone)
                            : new MapFeature.Boundary(
                                    MapFeature.Boundary.Rank.valueOf(f.path("rank").asText()),
                                    f.path("edge").asBoolean(),
                                    f.path("inside").asBoolean());
            case ROADS, RAILWAYS -> piece(f);
            case RED_ROUTES -> new MapFeature.RouteLine();
            case SEATS, PLACES, TOWNSHIPS, STATIONS ->
                    new MapFeature.Dot(f.path("kind").asText("town"), zone, false, timeline(f));
            case SITES ->
                    new MapFeature.Site(
                            f.path("kind").asText("former_site"),
                            f.path("protection").asText("national"),
                            f.path("tourism").asText("none"),
                            f.path("hollow").asBoolean(),
                            false);
        };
    }

    private static MapFeature.LinePiece piece(JsonNode f) {
        String ref = f.path("ref").asText("");
        return new MapFeature.LinePiece(
                f.path("class").asText(),
                ref.isEmpty() ? null : ref,
                AccuracyClass.valueOf(f.path("accuracy").asText("A")),
                timeline(f),
                f.path("fadeStart").asBoolean(),
                f.path("fadeEnd").asBoolean());
    }

    /// `status` since `since` (2020-01-01), known until `asOf` (any year).
    private static Timeline timeline(JsonNode f) {
        Status status = Status.of(f.path("status").asText("unknown")).orElseThrow();
        String asOf = f.path("asOf").asText("");
        Edtf until = asOf.isEmpty() ? null : new Edtf(asOf);
        if (status == Status.UNKNOWN) {
            return new Timeline(List.of(), until);
        }
        Citation cited =
                new Citation(EntityId.of("source:test"), "test", null, null, null, null, null);
        Edtf since = new Edtf(f.path("since").asText("2020-01-01"));
        return new Timeline(
                List.of(new LineEvent(since, status, null, null, List.of(cited), null)), until);
    }

    private record ToWorld(Viewport v) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence c, int i) {
            var p = v.toWorld(c.getX(i), c.getY(i));
            c.setOrdinate(i, 0, p.x());
            c.setOrdinate(i, 1, p.y());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
