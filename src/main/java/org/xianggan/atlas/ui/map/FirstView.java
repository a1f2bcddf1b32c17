package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How large the map was when the window was last closed: a guess at how large it will be when it
/// opens, from which its first picture can be painted before there is a window. A wrong guess costs
/// time and nothing else.
public record FirstView(int width, int height, double scale) {
    /// The map in a window of the design size.
    public static final FirstView DESIGNED = new FirstView(796, 828, 1);

    private static final int MOST = 16_384;

    public FirstView {
        if (width < 1 || height < 1 || width > MOST || height > MOST || !(scale > 0 && scale < 9)) {
            throw new IllegalArgumentException("no size of a map");
        }
    }

    public static FirstView of(Viewport v) {
        return new FirstView(v.width(), v.height(), v.scale());
    }

    /// What was remembered, or the design size where nothing is to be read.
    public static FirstView read(Path file) {
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            return parts.length == 3
                    ? new FirstView(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Double.parseDouble(parts[2]))
                    : DESIGNED;
        } catch (IOException | IllegalArgumentException e) {
            return DESIGNED;
        }
    }

    /// Where nothing can be written the next start guesses the design size.
    public void write(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, width + " " + height + " " + scale + "\n");
        } catch (IOException e) {
            System.getLogger(FirstView.class.getName())
                    .log(System.Logger.Level.DEBUG, "remembering the size of the map", e);
        }
    }

    /// Paints the picture that a fresh window of this size asks for. Slow; on a worker.
    public void paintAhead(AheadPainter painter, FeatureSource source, MapState state) {
        GeoBox zone = MapWorker.zone(source).orElse(GeoBox.FRAME);
        MapViewModel model = new MapViewModel(state);
        model.setInsets(MapPane.COVERED);
        model.resize(width, height, scale);
        model.homeIs(zone);
        Viewport v = model.viewport();
        TileGrid grid = TileGrid.anchoredTo(v);
        List<TileGrid.Index> tiles = new ArrayList<>(grid.covering(v, 0));
        double half = TileGrid.SIDE / 2.0 * grid.metresPerPixel();
        tiles.sort(
                Comparator.comparingDouble(
                        i ->
                                Math.hypot(
                                        grid.left(i) + half - v.centreX(),
                                        grid.top(i) - half - v.centreY())));
        List<TileRequest> requests = new ArrayList<>();
        for (TileGrid.Index i : tiles) {
            for (Layer.Group group : Layer.Group.values()) {
                if (!GroupKey.of(group, state).isBare()) {
                    requests.add(grid.request(group, i, state));
                }
            }
        }
        painter.paint(
                requests,
                v.resized(v.width() + 2 * Wish.MARGIN, v.height() + 2 * Wish.MARGIN, v.scale()),
                state);
    }
}
