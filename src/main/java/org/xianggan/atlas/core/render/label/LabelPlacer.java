package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.MarkLayouts;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Places the labels of a viewport: by rank, none on another, on a shield or on a mark, each where
/// it hides the fewest lines, and where it was before as long as that still fits.
public final class LabelPlacer {
    private static final double GRID = 48;

    /// Room between two labels, logical pixels.
    private static final double ROOM = 1;

    /// How much ink under a label weighs against a less liked side.
    private static final double INK = 1.3;

    /// A shield may cover so much of other lines where no better place is.
    private static final double STRANGERS = 0.12;

    private final FeatureSource source;
    private final MarkLayouts marks;
    private final TextMeasure measure;

    public LabelPlacer(FeatureSource source, MarkLayouts marks, TextMeasure measure) {
        this.source = source;
        this.marks = marks;
        this.measure = measure;
    }

    /// @param reserved boxes (device pixels) that stay free: scale bar, attribution
    /// @return null once `cancelled` says so
    public @Nullable Labels place(
            Viewport viewport,
            MapState state,
            @Nullable Labels before,
            List<Box> reserved,
            BooleanSupplier cancelled) {
        PixelFrame f = PixelFrame.of(viewport).enlarged(state.symbolScale());
        LabelScene scene = new LabelScene(source, marks, measure, f, state);
        List<Wanted> wanted = scene.collect(cancelled);
        if (cancelled.getAsBoolean()) {
            return null;
        }
        Kept kept = new Kept(before, f);
        wanted.sort(
                Comparator.comparing(Wanted::rank)
                        .thenComparing(w -> kept.spot(w) == null)
                        .thenComparing(w -> -w.weight()));
        CollisionGrid grid = new CollisionGrid(f.width(), f.height(), f.px(GRID));
        scene.obstacles().forEach(grid::add);
        reserved.forEach(grid::add);
        List<Labels.Placed> placed = new ArrayList<>();
        for (Labels.Placed p : new EdgeLabels(f, measure, state.theme()).all()) {
            Box b = new Box(p.x(), p.y(), p.width(), p.height());
            if (b.inside(f.width(), f.height()) && grid.isFree(b)) {
                placed.add(p);
            }
        }
        beyond(f).forEach(grid::add);
        Map<EntityId, Labels.Hidden> hidden = new LinkedHashMap<>();
        boolean later = false;
        for (Wanted w : wanted) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            if (!later && w.rank().isOfSurvey()) {
                later = true;
                scene.laterObstacles().forEach(grid::add);
            }
            Labels.Placed p = best(w, kept.spot(w), grid, scene.ink(), f, placed);
            if (p != null) {
                placed.add(p);
                grid.add(new Box(p.x(), p.y(), p.width(), p.height()).grow(f.px(ROOM)));
            } else {
                miss(w, f, hidden);
            }
        }
        placed.forEach(p -> hidden.remove(p.id()));
        return new Labels(viewport, state, placed, List.copyOf(hidden.values()));
    }

    /// What lies beyond the frame of the atlas carries no label.
    private static List<Box> beyond(PixelFrame f) {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double left = f.x(frame.minX());
        double right = f.x(frame.maxX());
        double top = f.y(frame.maxY());
        double bottom = f.y(frame.minY());
        List<Box> boxes = new ArrayList<>(4);
        if (left > 0) {
            boxes.add(new Box(0, 0, left, f.height()));
        }
        if (right < f.width()) {
            boxes.add(new Box(right, 0, f.width() - right, f.height()));
        }
        if (top > 0) {
            boxes.add(new Box(0, 0, f.width(), top));
        }
        if (bottom < f.height()) {
            boxes.add(new Box(0, bottom, f.width(), f.height() - bottom));
        }
        return boxes;
    }

    private static void miss(Wanted w, PixelFrame f, Map<EntityId, Labels.Hidden> hidden) {
        EntityId id = w.id();
        LayerRow row = w.row();
        Names names = w.names();
        if (id == null || row == null || names == null) {
            return;
        }
        w.spots().stream()
                .filter(s -> within(f.x(s.anchorX()), f.width()))
                .filter(s -> within(f.y(s.anchorY()), f.height()))
                .findFirst()
                .ifPresent(
                        s ->
                                hidden.putIfAbsent(
                                        id,
                                        new Labels.Hidden(
                                                id, row, names, s.anchorX(), s.anchorY())));
    }

    private static boolean within(double at, int length) {
        return at >= 0 && at <= length;
    }

    private static Labels.@Nullable Placed best(
            Wanted w,
            @Nullable Spot keptSpot,
            CollisionGrid grid,
            InkGrid ink,
            PixelFrame f,
            List<Labels.Placed> placed) {
        if (keptSpot != null) {
            Box b = box(keptSpot, f);
            if (!b.inside(f.width(), f.height())) {
                // It leaves the picture: turning it to the other side now would be a jump.
                return null;
            }
            if (fits(b, w, keptSpot, grid, f, placed)) {
                return placed(w, keptSpot, b, f);
            }
        }
        Spot best = null;
        Box bestBox = null;
        double bestCost = Double.MAX_VALUE;
        for (Spot s : w.spots()) {
            if (s.penalty() >= bestCost) {
                continue;
            }
            Box b = box(s, f);
            if (!fits(b, w, s, grid, f, placed)) {
                continue;
            }
            double cost = s.penalty();
            if (w.line() > 0) {
                double strangers = ink.strangers(b.grow(f.px(3)), w.line());
                if (strangers > STRANGERS) {
                    continue;
                }
                cost += strangers * 4;
            } else {
                cost += ink.under(b) * INK;
            }
            if (cost < bestCost) {
                best = s;
                bestBox = b;
                bestCost = cost;
            }
        }
        return best == null || bestBox == null ? null : placed(w, best, bestBox, f);
    }

    private static boolean fits(
            Box b, Wanted w, Spot s, CollisionGrid grid, PixelFrame f, List<Labels.Placed> placed) {
        if (!b.inside(f.width(), f.height()) || !grid.isFree(b)) {
            return false;
        }
        return w.apart() <= 0 || placed.stream().noneMatch(p -> near(p, b, s, w.apart()));
    }

    private static boolean near(Labels.Placed p, Box b, Spot s, double apart) {
        return p.lines().equals(s.lines()) && Math.hypot(p.x() - b.x(), p.y() - b.y()) < apart;
    }

    private static Box box(Spot s, PixelFrame f) {
        return new Box(
                Math.round(f.x(s.anchorX())) + s.dx(),
                Math.round(f.y(s.anchorY())) + s.dy(),
                s.width(),
                s.height());
    }

    private static Labels.Placed placed(Wanted w, Spot s, Box b, PixelFrame f) {
        return new Labels.Placed(
                w.id(),
                w.row(),
                s.style(),
                s.lines(),
                s.anchorX(),
                s.anchorY(),
                b.x(),
                b.y(),
                b.width(),
                b.height(),
                s.angle());
    }
}
