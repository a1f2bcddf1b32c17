package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The roads or railways that one picture shows, and their pens. Where thousands of lines look the
/// same they are no lines that anybody follows but a texture: they get one pen and one path
/// together. Fewer, as the atlas has them, get a pen each, in the order of their numbers.
final class LineGather implements FeatureSource.LineSink {
    /// How a kind is drawn this year.
    private record Plan(
            MapFeature.LinePiece piece,
            LayerRow row,
            LineStyle style,
            Timeline.InYear year,
            @Nullable Ink ink) {}

    /// What makes two plain lines look the same.
    private record Look(LayerRow row, LineStyle style, boolean pale) {}

    /// All plain lines of one look.
    private static final class Ink {
        private int lines;
        private PixelPath.@Nullable Builder path;

        boolean isDense() {
            return lines > PixelPath.DENSE;
        }
    }

    private final PixelFrame f;
    private final MapState state;
    private final Palette palette;
    private final Map<MapFeature.Kind, Integer> numbers = new IdentityHashMap<>();
    private final List<MapFeature.Kind> kinds = new ArrayList<>();

    /// By the numbers of kinds; null where nothing is drawn.
    private final List<@Nullable Plan> plans = new ArrayList<>();

    private final Map<Look, Ink> inks = new HashMap<>();
    private MapFeature.@Nullable Kind last;
    private int lastNumber;

    private int lines;
    private long[] fid = new long[64];
    private int[] kind = new int[64];
    private double[][] xy = new double[64][];
    private int[] from = new int[64];
    private int[] count = new int[64];

    LineGather(PixelFrame f, MapState state, Palette palette) {
        this.f = f;
        this.state = state;
        this.palette = palette;
    }

    @Override
    public void line(long fid, MapFeature.Kind kind, double[] xy, int from, int count) {
        if (kind != last) {
            last = kind;
            lastNumber = numbers.computeIfAbsent(kind, this::add);
        }
        Plan plan = plans.get(lastNumber);
        if (plan == null) {
            return;
        }
        if (plan.ink() != null) {
            plan.ink().lines++;
        }
        if (lines == this.count.length) {
            grow();
        }
        this.fid[lines] = fid;
        this.kind[lines] = lastNumber;
        this.xy[lines] = xy;
        this.from[lines] = from;
        this.count[lines++] = count;
    }

    private void grow() {
        int size = 2 * lines;
        fid = Arrays.copyOf(fid, size);
        kind = Arrays.copyOf(kind, size);
        xy = Arrays.copyOf(xy, size);
        from = Arrays.copyOf(from, size);
        count = Arrays.copyOf(count, size);
    }

    private int add(MapFeature.Kind kind) {
        kinds.add(kind);
        plans.add(plan(kind));
        return kinds.size() - 1;
    }

    private @Nullable Plan plan(MapFeature.Kind kind) {
        if (!(kind.look() instanceof MapFeature.LinePiece piece)) {
            return null;
        }
        LayerRow row = LayerRow.of(kind.layer(), piece.lineClass()).orElse(null);
        if (row == null || !state.visible().contains(row)) {
            return null;
        }
        LineStyle style = LineStyle.of(piece.lineClass(), palette);
        Timeline.InYear year = piece.timeline().in(state.year());
        if (f.zoom() < style.minZoom() || !year.drawn()) {
            return null;
        }
        Ink ink =
                LinePen.isPlain(style, piece, year, f)
                        ? inks.computeIfAbsent(
                                new Look(row, style, LinePen.isPale(piece, year)),
                                look -> new Ink())
                        : null;
        return new Plan(piece, row, style, year, ink);
    }

    /// The pens of each row by the orders of styles, the lowest first.
    Map<LayerRow, List<List<LinePen>>> pens(Chains chains) {
        Map<LayerRow, List<List<LinePen>>> out = new EnumMap<>(LayerRow.class);
        long[] single = new long[lines];
        int singles = 0;
        for (int i = 0; i < lines; i++) {
            Ink ink = plan(i).ink();
            if (ink != null && ink.isDense()) {
                PixelPath.Builder path = ink.path;
                if (path == null) {
                    path = new PixelPath.Builder();
                    ink.path = path;
                }
                Run.add(xy[i], from[i], count[i], f, path);
            } else {
                single[singles++] = fid[i] * lines + i;
            }
        }
        for (Plan plan : plans) {
            Ink ink = plan == null ? null : plan.ink();
            if (plan != null && ink != null && ink.path != null) {
                PixelPath path = ink.path.build(false);
                ink.path = null;
                of(plan, out)
                        .add(
                                LinePen.together(
                                        path, plan.style(), plan.piece(), plan.year(), f, palette));
            }
        }
        Arrays.sort(single, 0, singles);
        for (int s = 0; s < singles; s++) {
            int i = (int) (single[s] % lines);
            Plan plan = plan(i);
            // Parts of one feature are its carriageways, which begin side by side.
            double before = chains.before(kinds.get(kind[i]).id(), fid[i], f.zoom()) / f.metres();
            boolean two =
                    s > 0 && fid[i] == fid[(int) (single[s - 1] % lines)]
                            || s + 1 < singles && fid[i] == fid[(int) (single[s + 1] % lines)];
            MapFeature.LinePiece piece = plan.piece();
            LineString line = Shapes.line(xy[i], from[i], count[i]);
            for (FadedRun run : FadedRun.of(line, piece.fadeStart(), piece.fadeEnd(), f)) {
                of(plan, out)
                        .add(
                                new LinePen(
                                        run,
                                        plan.style(),
                                        piece,
                                        plan.year(),
                                        before,
                                        two ? LineStyle.CARRIAGEWAY : 1,
                                        f,
                                        palette));
            }
        }
        return out;
    }

    /// Only lines with a plan are kept.
    private Plan plan(int line) {
        return Objects.requireNonNull(plans.get(kind[line]));
    }

    private static List<LinePen> of(Plan plan, Map<LayerRow, List<List<LinePen>>> all) {
        return all.computeIfAbsent(plan.row(), row -> byOrder()).get(plan.style().order());
    }

    private static List<List<LinePen>> byOrder() {
        List<List<LinePen>> lists = new ArrayList<>(LineStyle.ORDERS);
        for (int i = 0; i < LineStyle.ORDERS; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
