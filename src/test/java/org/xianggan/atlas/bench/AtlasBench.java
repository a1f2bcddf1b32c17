package org.xianggan.atlas.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What the window asks for again and again, on the store of the build. How to run it:
/// `docs/PERFORMANCE.md`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class AtlasBench {
    /// Pingxiang: mountains, all kinds of lines, the densest marks.
    private static final LonLat CENTRE = new LonLat(113.85, 27.62);

    private static final int SIDE = 512;

    /// A picture by group and zoom.
    @State(Scope.Benchmark)
    public static class Tiles {
        @Param public Layer.Group group = Layer.Group.GROUND;

        @Param({"8", "10", "12"})
        public double zoom;
    }

    /// A picture by zoom.
    @State(Scope.Benchmark)
    public static class Zooms {
        @Param({"8", "10", "12"})
        public double zoom;
    }

    /// What a person types.
    @State(Scope.Benchmark)
    public static class Texts {
        @Param({"jgs", "井冈山", "cha ling"})
        public String text = "";
    }

    private AtlasFile atlas;
    private MapPictures pictures;
    private SearchIndex index;
    private MapState state;

    @Setup(Level.Trial)
    public void open() {
        Messages texts = Messages.chinese();
        atlas = AtlasFile.open(Path.of(System.getProperty("xianggan.store")), texts);
        pictures = new MapPictures(atlas, Path.of("assets", "fonts"));
        index = new SearchIndex(atlas.searchNames());
        state = MapState.initial(atlas.defaultYear());
    }

    @TearDown(Level.Trial)
    public void close() {
        atlas.close();
    }

    private static Viewport viewport(double zoom) {
        return Viewport.of(CENTRE, zoom, 800, 820, 1);
    }

    @Benchmark
    public Picture tile(Tiles t) {
        Viewport v = viewport(t.zoom);
        double half = SIDE / 2.0 * v.metresPerPixel();
        TileRequest request =
                new TileRequest(
                        t.group, v.centreX() - half, v.centreY() + half, t.zoom, 1, SIDE, state);
        return Objects.requireNonNull(pictures.tile(request, () -> false));
    }

    @Benchmark
    public Labels labels(Zooms z) {
        return Objects.requireNonNull(pictures.labels(viewport(z.zoom), state, null, () -> false));
    }

    @Benchmark
    public List<MapFeature> query(Zooms z) {
        return atlas.query(Layer.ROADS, z.zoom, viewport(z.zoom).box());
    }

    @Benchmark
    public List<SearchHit> search(Texts t) {
        return index.search(t.text, 20);
    }
}
