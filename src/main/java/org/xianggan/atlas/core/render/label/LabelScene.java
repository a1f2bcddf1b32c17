package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.DotRules;
import org.xianggan.atlas.core.render.draw.MarkLayouts;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Rank;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// All that wants a label in one picture, the marks that no label may cover, and the ink that
/// labels avoid.
final class LabelScene {
    private final FeatureSource source;
    private final MarkLayouts marks;
    /// A ring within so many Mercator metres of a place is called after it.
    private static final double NEAR_PLACE = 1600;

    private final PixelFrame f;
    private final MapState state;
    private final Spots spots;
    private final WorldBox box;
    private final InkGrid ink;
    private final LineLabels lines;
    private final List<Box> obstacles = new ArrayList<>();
    private final List<Box> later = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Set<Coordinate> calledAfter = new HashSet<>();
    private final Map<EntityId, List<PointOnGeometryLocator>> land = new HashMap<>();

    LabelScene(
            FeatureSource source,
            MarkLayouts marks,
            TextMeasure measure,
            PixelFrame f,
            MapState state) {
        this.source = source;
        this.marks = marks;
        this.f = f;
        this.state = state;
        Palette palette = Palette.of(state.theme());
        this.spots = new Spots(f.scale(), palette, measure, state.language());
        this.box = f.box(0);
        this.ink = new InkGrid(f);
        this.lines = new LineLabels(source, spots, f, state, ink);
    }

    InkGrid ink() {
        return ink;
    }

    List<Box> obstacles() {
        return obstacles;
    }

    /// Marks that stand in the way of names of a survey alone.
    List<Box> laterObstacles() {
        return later;
    }

    List<Wanted> collect(BooleanSupplier cancelled) {
        lines.collect(wanted);
        if (cancelled.getAsBoolean()) {
            return wanted;
        }
        areas(seats());
        new UserLabels(f, spots).collect(state.user(), wanted, obstacles);
        if (state.shows(Layer.SITES)) {
            sites();
        }
        if (state.shows(Layer.STATIONS)) {
            dots(Layer.STATIONS);
        }
        if (state.shows(Layer.TOWNSHIPS)) {
            dots(Layer.TOWNSHIPS);
        }
        if (state.shows(Layer.PLACES)) {
            dots(Layer.PLACES);
        }
        new OtherPointLabels(source, f, spots, Palette.of(state.theme()))
                .collect(state, box, wanted, later);
        return wanted;
    }

    private void obstacle(double x, double y, double radius) {
        obstacles.add(Box.around(f.x(x), f.y(y), f.px(radius)));
    }

    /// Seats by county: a county's name stands at its seat's dot.
    private Map<EntityId, MapFeature> seats() {
        Map<EntityId, MapFeature> seats = new HashMap<>();
        if (state.shows(Layer.SEATS)) {
            for (MapFeature m : source.query(Layer.SEATS, f.zoom(), box)) {
                EntityId id = m.id();
                Coordinate c = m.shape().getCoordinate();
                if (DotRules.shown(m, f.zoom(), state.year()) && c != null) {
                    obstacle(c.x, c.y, DotRules.radius(m, f.zoom()) + 0.5);
                    if (id != null) {
                        seats.put(id, m);
                    }
                }
            }
        }
        return seats;
    }

    private void areas(Map<EntityId, MapFeature> seats) {
        for (Layer layer : List.of(Layer.PROVINCES, Layer.COUNTIES)) {
            if (!state.shows(layer)) {
                continue;
            }
            for (MapFeature m : source.query(layer, f.zoom(), box.grow(f.metres() * 200))) {
                Names names = m.names();
                if (m.look() instanceof MapFeature.AreaName a
                        && names != null
                        && m.shape() instanceof Point p) {
                    area(m, a, names, p, seats);
                }
            }
        }
    }

    private void area(
            MapFeature m,
            MapFeature.AreaName a,
            Names names,
            Point p,
            Map<EntityId, MapFeature> seats) {
        double z = f.zoom();
        switch (a.rank()) {
            case PROVINCE -> {
                if (z <= 9.5) {
                    add(
                            m,
                            Rank.PROVINCE,
                            0,
                            within(m.id(), spots.over(p.getX(), p.getY(), 150, names, "province")));
                }
            }
            case PREFECTURE -> {
                if (z >= 6.4 && z <= 8.9) {
                    add(
                            m,
                            Rank.PREFECTURE,
                            0,
                            spots.over(p.getX(), p.getY(), 34, names, "prefecture"));
                }
            }
            case COUNTY -> {
                if (!a.zone() && z < 7.6) {
                    return;
                }
                EntityId id = m.id();
                MapFeature seat = id == null ? null : seats.get(id);
                List<Spot> at;
                if (seat != null) {
                    String style = a.zone() ? "county" : "county-outside";
                    Coordinate c = seat.shape().getCoordinate();
                    double r = DotRules.radius(seat, z) + 1;
                    at = spots.farAround(c.x, c.y, r, names, style);
                } else {
                    String style = !a.zone() ? "county-outside" : z < 9 ? "county" : "county-area";
                    at = spots.over(p.getX(), p.getY(), 40, names, style);
                }
                add(m, a.zone() ? Rank.COUNTY : Rank.COUNTY_OUTSIDE, 0, at);
            }
        }
    }

    /// Of the spots for a province's name those whose middle and ends lie in it.
    private List<Spot> within(@Nullable EntityId province, List<Spot> at) {
        if (province == null) {
            return at;
        }
        return at.stream()
                .filter(
                        s -> {
                            double x = s.anchorX() + (s.dx() + s.width() / 2) * f.metres();
                            double y = s.anchorY() - (s.dy() + s.height() / 2) * f.metres();
                            double half = s.width() / 2 * f.metres();
                            return isIn(province, x, y)
                                    && isIn(province, x - half, y)
                                    && isIn(province, x + half, y);
                        })
                .toList();
    }

    /// Some three hundred points are asked for a name, so the land is indexed once for each scene.
    private boolean isIn(EntityId province, double x, double y) {
        if (land.isEmpty()) {
            for (MapFeature m : source.query(Layer.LAND, f.zoom(), box)) {
                if (m.look() instanceof MapFeature.Area a) {
                    land.computeIfAbsent(a.province(), p -> new ArrayList<>())
                            .add(new IndexedPointInAreaLocator(m.shape()));
                }
            }
        }
        Coordinate c = new Coordinate(x, y);
        return land.getOrDefault(province, List.of()).stream()
                .anyMatch(l -> l.locate(c) != Location.EXTERIOR);
    }

    private void sites() {
        WorldBox around = f.box(24);
        for (MarkLayouts.Mark mark : marks.at(f.zoom(), state)) {
            if (mark.x() < around.minX()
                    || mark.x() > around.maxX()
                    || mark.y() < around.minY()
                    || mark.y() > around.maxY()) {
                continue;
            }
            double radius = mark.size() / 2 + MarkStyle.RIM * 0.7;
            obstacle(mark.x(), mark.y(), radius);
            double size = mark.style().size();
            double from = size >= 16 ? 8.4 : size >= 12 ? 9.6 : 10.6;
            if (f.zoom() < from) {
                continue;
            }
            Rank rank = size >= 16 ? Rank.KEY_SITE : size >= 12 ? Rank.SITE : Rank.LESSER_SITE;
            if (mark.isCluster()) {
                cluster(mark, rank, radius);
            } else if (mark.feature().names() instanceof Names names) {
                String style = style(mark);
                add(
                        mark.feature(),
                        rank,
                        1,
                        spots.around(mark.x(), mark.y(), radius, names, style));
            }
        }
    }

    private static String style(MarkLayouts.Mark mark) {
        boolean scenic =
                mark.members().stream()
                        .allMatch(m -> m.row().filter(LayerRow.SITES_SCENIC::equals).isPresent());
        return scenic ? "scenic" : "site";
    }

    /// A ring is called after the place that it lies at, or after its first site “and others”; at a
    /// seat it needs no name.
    private void cluster(MarkLayouts.Mark mark, Rank rank, double radius) {
        Coordinate at = new Coordinate(mark.x(), mark.y());
        double near = Math.max(NEAR_PLACE, f.px(mark.size() / 2 + 2) * f.metres());
        if (nearest(Layer.SEATS, at, near) != null) {
            return;
        }
        MapFeature place = nearest(Layer.PLACES, at, near);
        MapFeature township = place == null ? nearest(Layer.TOWNSHIPS, at, near) : place;
        Names names = township == null ? ClusterNames.andOthers(mark) : ClusterNames.at(township);
        if (names != null) {
            // Of what lies there every one is counted in the ring: none is missed by name.
            wanted.add(
                    new Wanted(
                            null,
                            mark.feature().row().orElse(null),
                            null,
                            rank,
                            mark.members().size(),
                            spots.around(mark.x(), mark.y(), radius, names, style(mark)),
                            0,
                            0));
            if (township != null) {
                calledAfter.add(township.shape().getCoordinate());
            }
        }
    }

    private @Nullable MapFeature nearest(Layer layer, Coordinate at, double near) {
        WorldBox around = new WorldBox(at.x, at.y, at.x, at.y).grow(near);
        return source.query(layer, f.zoom(), around).stream()
                .filter(m -> m.names() != null && settlement(m))
                .filter(m -> m.shape().getCoordinate().distance(at) <= near)
                .min(Comparator.comparingDouble(m -> m.shape().getCoordinate().distance(at)))
                .orElse(null);
    }

    private static boolean settlement(MapFeature m) {
        return !(m.look() instanceof MapFeature.Dot d)
                || !(d.kind().equals("region") || d.kind().equals("mountain"));
    }

    private void dots(Layer layer) {
        double z = f.zoom();
        for (MapFeature m : source.query(layer, z, box)) {
            Names names = m.names();
            Coordinate c = m.shape().getCoordinate();
            if (names == null || c == null || !(m.look() instanceof MapFeature.Dot d)) {
                continue;
            }
            if (calledAfter.contains(c)) {
                // The ring there has its name already.
                continue;
            }
            boolean shown = DotRules.shown(m, z, state.year());
            double r = DotRules.radius(m, z) + 1;
            if (shown) {
                obstacle(c.x, c.y, r);
            }
            switch (layer) {
                case STATIONS -> {
                    if (shown && z >= 9.6) {
                        add(m, Rank.STATION, 0, spots.around(c.x, c.y, r, names, "station"));
                    }
                }
                case TOWNSHIPS -> {
                    if (shown && z >= 10) {
                        add(m, Rank.TOWNSHIP, 0, spots.around(c.x, c.y, r, names, "township"));
                    }
                }
                default -> place(m, d, names, c, r);
            }
        }
    }

    private void place(MapFeature m, MapFeature.Dot d, Names names, Coordinate c, double r) {
        if (f.zoom() < DotRules.placeZoom(d.kind())) {
            return;
        }
        switch (d.kind()) {
            case "city" -> {
                // Below it the names of prefectures say the same.
                if (f.zoom() > 8.9) {
                    add(m, Rank.CITY, 0, spots.around(c.x, c.y, r, names, "city"));
                }
            }
            case "region", "mountain" -> {
                if (f.zoom() < 12.5) {
                    add(m, Rank.PLACE, 1, spots.over(c.x, c.y, 40, names, d.kind()));
                }
            }
            default -> add(m, Rank.PLACE, 0, spots.around(c.x, c.y, r, names, "place"));
        }
    }

    private void add(MapFeature m, Rank rank, double weight, List<Spot> at) {
        LayerRow row = m.row().orElse(null);
        wanted.add(new Wanted(m.id(), row, m.names(), rank, weight, at, 0, 0));
    }
}
