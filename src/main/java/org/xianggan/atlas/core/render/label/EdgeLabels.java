package org.xianggan.atlas.core.render.label;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.MapEdge;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Whole degrees beside the border of the sheet.
final class EdgeLabels {
    private static final double GAP = 3;

    private final PixelFrame f;
    private final TextMeasure measure;
    private final LabelStyle style;

    EdgeLabels(PixelFrame f, TextMeasure measure, MapState.Theme theme) {
        this.f = f;
        this.measure = measure;
        this.style = LabelStyle.of("degree", Palette.of(theme));
    }

    List<Labels.Placed> all() {
        GeoBox g = GeoBox.FRAME;
        WorldBox w = WebMercator.project(g);
        List<Labels.Placed> placed = new ArrayList<>();
        double away = f.px(MapEdge.WIDTH + GAP);
        for (int lon = (int) Math.ceil(g.west()); lon <= g.east(); lon++) {
            TextBlock t = text(lon + "°");
            double x = f.x(WebMercator.x(lon)) - t.width() / 2;
            placed.add(placed(t, x, f.y(w.maxY()) - away - t.height()));
            placed.add(placed(t, x, f.y(w.minY()) + away));
        }
        for (int lat = (int) Math.ceil(g.south()); lat <= g.north(); lat++) {
            TextBlock t = text(lat + "°");
            double y = f.y(WebMercator.y(lat)) - t.height() / 2;
            placed.add(placed(t, f.x(w.minX()) - away - t.width(), y));
            placed.add(placed(t, f.x(w.maxX()) + away, y));
        }
        return placed;
    }

    private TextBlock text(String degrees) {
        return TextBlock.of(List.of(degrees), style, f.scale(), measure);
    }

    private Labels.Placed placed(TextBlock t, double x, double y) {
        return new Labels.Placed(
                null,
                null,
                style.name(),
                t.lines(),
                f.left() + x * f.metres(),
                f.top() - y * f.metres(),
                Math.round(x),
                Math.round(y),
                t.width(),
                t.height(),
                0);
    }
}
