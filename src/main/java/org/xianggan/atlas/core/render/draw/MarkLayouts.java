package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
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
import java.util.stream.Stream;

/// Which sites have a mark of their own and which share a ring with their number, because their
/// marks would pile up. The layout covers the whole frame, so that it is the same in every tile.
/// Safe for several threads.
public final class MarkLayouts {
    /// Marks may overlap by this share of their sizes before they become one.
    private static final double ROOM = 0.86;

    private static final int KEPT = 24;

    private static final Comparator<Candidate> BY_RANK =
            Comparator.comparingDouble((Candidate c) -> -c.style().size())
                    .thenComparing(c -> hollow(c.feature()))
                    .thenComparing(c -> c.feature().fid());

    /// A drawn mark or ring, EPSG:3857 metres; `size` in logical pixels; `feature` is the most
    /// important of `members`, `style` its own.
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

        /// Whether it is a ring with the number of its members.
        public boolean isCluster() {
            return members.size() > 1;
        }

        public boolean holds(MapFeature site) {
            return members.stream().anyMatch(m -> m.fid() == site.fid());
        }

        /// A ring is as plain as the plainest of what it stands for.
        public double opacity(MapState state) {
            return members.stream()
                    .flatMap(m -> m.row().stream())
                    .mapToDouble(state.looks()::opacity)
                    .max()
                    .orElse(1);
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
        candidates.sort(BY_RANK);
        double metres = WebMercator.metresPerPixel(zoom);
        List<Pile> piles = new ArrayList<>();
        for (Candidate c : candidates) {
            Pile own = new Pile(List.of(c), zoom);
            Pile near = nearest(own, piles, metres);
            if (near == null) {
                piles.add(own);
            } else {
                piles.set(piles.indexOf(near), new Pile(near, own, zoom));
            }
        }
        // A ring is larger than a mark and stands in the middle of its own: it may touch others.
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (int i = 0; i < piles.size(); i++) {
                Pile near = nearest(piles.get(i), piles.subList(0, i), metres);
                if (near != null) {
                    piles.set(piles.indexOf(near), new Pile(near, piles.remove(i), zoom));
                    settled = false;
                    i--;
                }
            }
        }
        return piles.stream().map(Pile::mark).toList();
    }

    /// Sites that share one mark, the most important first.
    private record Pile(List<Candidate> sites, double x, double y, double size) {
        Pile(List<Candidate> sites, double zoom) {
            this(
                    sites,
                    sites.stream().mapToDouble(Candidate::x).average().orElseThrow(),
                    sites.stream().mapToDouble(Candidate::y).average().orElseThrow(),
                    sites.size() == 1
                            ? sites.getFirst().style().sizeAt(zoom)
                            : MarkStyle.ringSizeAt(sites.size(), zoom));
        }

        Pile(Pile a, Pile b, double zoom) {
            this(Stream.concat(a.sites.stream(), b.sites.stream()).sorted(BY_RANK).toList(), zoom);
        }

        Mark mark() {
            Candidate first = sites.getFirst();
            return new Mark(
                    first.feature(),
                    x,
                    y,
                    first.style(),
                    size,
                    sites.stream().map(Candidate::feature).toList());
        }
    }

    private static boolean hollow(MapFeature f) {
        return f.look() instanceof MapFeature.Site s && s.hollow();
    }

    /// The nearest of those that `one` would lie upon; null where it has room.
    private static @Nullable Pile nearest(Pile one, List<Pile> others, double metres) {
        Pile best = null;
        double bestDistance = Double.MAX_VALUE;
        for (Pile o : others) {
            double room = (one.size() + o.size()) / 2 * ROOM + MarkStyle.RIM;
            double d = Math.hypot(one.x() - o.x(), one.y() - o.y()) / metres;
            if (d < room && d < bestDistance) {
                best = o;
                bestDistance = d;
            }
        }
        return best;
    }
}
