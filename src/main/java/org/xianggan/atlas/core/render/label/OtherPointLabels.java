package org.xianggan.atlas.core.render.label;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Rank;
import org.xianggan.atlas.core.render.style.OtherPointStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Names of the places, peaks and stations that only a survey has. They take what room the names of
/// the atlas leave: none of those moves for them, and where one finds none nobody is told, for
/// there are thousands.
final class OtherPointLabels {
    private final FeatureSource source;
    private final PixelFrame f;
    private final Spots spots;
    private final Palette palette;

    OtherPointLabels(FeatureSource source, PixelFrame f, Spots spots, Palette palette) {
        this.source = source;
        this.f = f;
        this.spots = spots;
        this.palette = palette;
    }

    /// @param obstacles takes the marks, which none of these names may cover
    void collect(MapState state, WorldBox box, List<Wanted> wanted, List<Box> obstacles) {
        for (Layer layer : List.of(Layer.MORE_PLACES, Layer.PEAKS, Layer.MORE_STATIONS)) {
            if (!state.shows(layer)) {
                continue;
            }
            for (MapFeature m : source.query(layer, f.zoom(), box)) {
                Names names = m.names();
                Coordinate c = m.shape().getCoordinate();
                if (names != null
                        && c != null
                        && m.look() instanceof MapFeature.OtherPoint p
                        && f.zoom() >= p.rank().firstZoom()) {
                    OtherPointStyle style = OtherPointStyle.of(p.rank(), palette);
                    double r = style.radius() + 0.8;
                    obstacles.add(Box.around(f.x(c.x), f.y(c.y), f.px(r)));
                    wanted.add(
                            new Wanted(
                                    null,
                                    m.row().orElse(null),
                                    null,
                                    rank(p),
                                    -p.rank().ordinal(),
                                    spots(c, r, names, p, style.label()),
                                    0,
                                    0));
                }
            }
        }
    }

    private static Rank rank(MapFeature.OtherPoint p) {
        return switch (p.rank()) {
            case CITY, TOWN -> Rank.OTHER_TOWN;
            case STATION, HALT -> Rank.OTHER_STATION;
            case PEAK -> Rank.PEAK;
            default -> Rank.OTHER_PLACE;
        };
    }

    /// A peak's height stands behind its name, or below where that is all there is.
    private List<Wanted.Spot> spots(
            Coordinate at, double r, Names names, MapFeature.OtherPoint p, String style) {
        List<String> text = spots.text(names);
        Integer metres = p.metres();
        if (metres == null) {
            return spots.around(at.x, at.y, r, text, style);
        }
        String height = metres + " m";
        List<String> behind = new ArrayList<>(text);
        behind.set(0, behind.getFirst() + " " + height);
        List<List<String>> ways = new ArrayList<>(List.of(behind));
        if (text.size() == 1) {
            ways.add(List.of(text.getFirst(), height));
        }
        return spots.aroundAs(at.x, at.y, r, ways, style);
    }
}
