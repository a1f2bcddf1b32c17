package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which marks of sites stand alone and which stand for others. Where marks would pile up the most
/// important is drawn with the count of all; the layout covers the whole frame, so that it is the
/// same in every tile. Safe for several threads.
public final class MarkLayouts {
    /// Marks may overlap by this share of their sizes before they become one.
    private static final double ROOM = 0.86;

    private static final int KEPT = 24;

    /// A drawn mark, EPSG:3857 metres; `size` in logical pixels; `members` holds it and the sites
    /// that it stands for.
    public record Mark(
            MapFeature feature,
            double x,
            double y,
            MarkStyle style,
            double size,
            List<MapFeature> members) {
        public Mark {
            members = List.copyOf(members);
        }
    }

    private record Key(double zoom, Set<LayerRow> rows, MapState.Theme theme) {}

    private final FeatureSource source;
    private final Map<Key, List<Mark>> cache =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(32, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, List<Mark>> e) {
                            return size() > KEPT;
                        }
                    });

    public MarkLayouts(FeatureSource source) {
        this.source = source;
    }

    /// Every mark of the frame, the most important first.
    public List<Mark> at(double zoom, MapState state) {
        Set<LayerRow> rows =
                LayerRow.of(Layer.SITES).stream()
                        .filter(state.visible()::contains)
                        .collect(Collectors.toUnmodifiableSet());
        Key key = new Key(zoom, rows, state.theme());
        List<Mark> marks = cache.get(key);
        if (marks == null) {
            marks = rows.isEmpty() ? List.of() : arrange(zoom, state);
            cache.put(key, marks);
        }
        return marks;
    }

    private record Candidate(MapFeature feature, MarkStyle style, double x, double y) {}

    private List<Mark> arrange(double zoom, MapState state) {
        Palette palette = Palette.of(state.theme());
        List<Candidate> candidates = new ArrayList<>();
        for (MapFeature f :
                source.query(Layer.SITES, zoom, WebMercator.project(GeoBox.FRAME).grow(1))) {
            if (f.look() instanceof MapFeature.Site s && state.shows(Layer.SITES, s.kind())) {
                MarkStyle style = MarkStyle.of(s.kind(), s.protection(), s.tourism(), palette);
                if (zoom >= style.minZoom()) {
                    Coordinate c = f.shape().getCoordinate();
                    candidates.add(new Candidate(f, style, c.x, c.y));
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.style().size())
                        .thenComparing(c -> hollow(c.feature()))
                        .thenComparing(c -> c.feature().fid()));
        double metres = WebMercator.metresPerPixel(zoom);
        List<Candidate> heads = new ArrayList<>();
        List<List<MapFeature>> members = new ArrayList<>();
        for (Candidate c : candidates) {
            int near = nearest(c, heads, zoom, metres);
            if (near < 0) {
                heads.add(c);
                List<MapFeature> own = new ArrayList<>();
                own.add(c.feature());
                members.add(own);
            } else {
                members.get(near).add(c.feature());
            }
        }
        List<Mark> marks = new ArrayList<>(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            Candidate c = heads.get(i);
            double size = c.style().sizeAt(zoom);
            marks.add(new Mark(c.feature(), c.x(), c.y(), c.style(), size, members.get(i)));
        }
        return List.copyOf(marks);
    }

    private static boolean hollow(MapFeature f) {
        return f.look() instanceof MapFeature.Site s && s.hollow();
    }

    private static int nearest(Candidate c, List<Candidate> heads, double zoom, double metres) {
        int best = -1;
        double bestDistance = Double.MAX_VALUE;
        for (int i = 0; i < heads.size(); i++) {
            Candidate h = heads.get(i);
            double room =
                    (c.style().sizeAt(zoom) + h.style().sizeAt(zoom)) / 2 * ROOM + MarkStyle.RIM;
            double d = Math.hypot(c.x() - h.x(), c.y() - h.y()) / metres;
            if (d < room && d < bestDistance) {
                best = i;
                bestDistance = d;
            }
        }
        return best;
    }
}
