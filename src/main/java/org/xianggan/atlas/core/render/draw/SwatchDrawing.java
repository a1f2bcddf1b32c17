package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.GroundStyle;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// What the layer list shows of a row: the same pens and marks as on the map.
public final class SwatchDrawing {
    /// The zoom whose widths are shown.
    public static final double ZOOM = 11;

    private static final Timeline NO_EVENTS = new Timeline(List.of(), null);

    private final Palette palette;

    public SwatchDrawing(Palette palette) {
        this.palette = palette;
    }

    /// @param f one metre a device pixel, origin top left
    public List<DrawOp> of(Swatch swatch, PixelFrame f) {
        List<DrawOp> ops = new ArrayList<>();
        switch (swatch) {
            case Swatch.OfRow row -> row(row.row(), f, ops);
            case Swatch.OfStatus s -> line("expressway", AccuracyClass.A, s.status(), f, ops);
            case Swatch.OfSketch s -> line("expressway", AccuracyClass.C, Status.OPEN, f, ops);
            case Swatch.OfHollowMark h -> mark("former_site", true, f, ops);
            case Swatch.OfUser u ->
                    ops.addAll(
                            UserDrawing.swatch(
                                    u.style(),
                                    u.kinds(),
                                    f,
                                    palette.dark() ? Theme.PROJECTOR : Theme.PAPER));
            case Swatch.OfTrack t -> ops.addAll(track(t, f));
            case Swatch.OfZone z -> ops.addAll(zone(z, f));
            case Swatch.OfTie t -> WebDrawing.swatch(t, f, state(), ops);
            // Painted where the fonts are.
            case Swatch.OfShield s -> {}
        }
        return ops;
    }

    private List<DrawOp> zone(Swatch.OfZone z, PixelFrame f) {
        double left = f.px(4);
        double right = f.width() - f.px(4);
        double top = -f.px(3);
        double bottom = f.px(3) - f.height();
        List<WorldPoint> shell =
                List.of(
                        new WorldPoint(left, top),
                        new WorldPoint(right, top),
                        new WorldPoint(right, bottom),
                        new WorldPoint(left, bottom));
        TravelOverlay.Zone zone =
                new TravelOverlay.Zone(
                        1, z.tone(), List.of(new TravelOverlay.Area(shell, List.of())), List.of());
        return TravelDrawing.of(
                new TravelOverlay(List.of(zone), List.of(), List.of(), List.of()), f, state());
    }

    private MapState state() {
        return MapState.initial(0).in(palette.dark() ? Theme.PROJECTOR : Theme.PAPER);
    }

    private List<DrawOp> track(Swatch.OfTrack t, PixelFrame f) {
        double y = -f.height() / 2.0;
        List<WorldPoint> across =
                List.of(new WorldPoint(f.px(3), y), new WorldPoint(f.width() - f.px(3), y));
        TravelOverlay.Track track =
                new TravelOverlay.Track(
                        0,
                        t.tone(),
                        t.bright(),
                        false,
                        List.of(new TravelOverlay.Stretch(across, t.use())));
        return TravelDrawing.of(
                new TravelOverlay(List.of(), List.of(), List.of(track), List.of()), f, state());
    }

    private void row(LayerRow row, PixelFrame f, List<DrawOp> ops) {
        double x = f.width() / 2.0;
        double y = f.height() / 2.0;
        switch (row) {
            case SITES_FORMER -> mark("former_site", false, f, ops);
            case SITES_MEMORIAL -> mark("memorial", false, f, ops);
            case SITES_RESIDENCE -> mark("residence", false, f, ops);
            case SITES_SCENIC -> mark("scenic", false, f, ops);
            case SITES_VILLAGE -> mark("village", false, f, ops);
            case RED_ROUTES ->
                    ops.add(new DrawOp.Stroke(across(f), Pen.solid(palette.red(), f.px(3.6))));
            case EXPRESSWAYS -> line("expressway", AccuracyClass.A, Status.OPEN, f, ops);
            case NATIONAL_ROADS -> line("national", AccuracyClass.A, Status.OPEN, f, ops);
            case PROVINCIAL_ROADS -> line("provincial", AccuracyClass.A, Status.OPEN, f, ops);
            case OTHER_ROADS -> line("other", AccuracyClass.A, Status.OPEN, f, ops);
            case RAILWAYS -> line("conventional", AccuracyClass.A, Status.OPEN, f, ops);
            case MORE_ROADS -> ops.add(OtherWayDrawing.swatch(WayRank.PRIMARY, palette, f));
            case MORE_PLACES -> OtherPointDrawing.mark(PointRank.TOWN, x, y, f, palette, ops);
            case PEAKS -> OtherPointDrawing.mark(PointRank.PEAK, x, y, f, palette, ops);
            case MORE_STATIONS -> OtherPointDrawing.mark(PointRank.STATION, x, y, f, palette, ops);
            case MORE_RAILWAYS -> ops.add(OtherWayDrawing.swatch(WayRank.RAIL, palette, f));
            case HIGH_SPEED -> line("high_speed", AccuracyClass.A, Status.OPEN, f, ops);
            case STATIONS ->
                    ops.add(
                            new DrawOp.Disc(
                                    x,
                                    y,
                                    f.px(3.4),
                                    palette.railGap(),
                                    palette.railway(),
                                    f.px(1.4)));
            case BELT -> {
                Pen wash = Pen.solid(Argb.fade(palette.belt(), GroundDrawing.WASH_ALPHA), f.px(10));
                ops.add(new DrawOp.Stroke(across(f), wash));
                ops.add(new DrawOp.Stroke(across(f), Pen.solid(palette.belt(), f.px(2))));
            }
            case RIVERS -> ops.add(new DrawOp.Stroke(wave(f), Pen.solid(palette.river(), f.px(2))));
            case WATER -> ops.add(new DrawOp.Fill(block(f), palette.water()));
            case MORE_RIVERS ->
                    ops.add(new DrawOp.Stroke(wave(f), Pen.solid(palette.river(), f.px(1.2))));
            case MORE_WATER -> SurveyedWaterDrawing.surface(block(f), palette, f, ops);
            case LAND_USE -> landUse(f, ops);
            case PROVINCES -> boundary(Boundary.Rank.PROVINCE, f, ops);
            case COUNTIES -> boundary(Boundary.Rank.COUNTY, f, ops);
            case SEATS -> {
                ops.add(new DrawOp.Disc(x, y, f.px(4), palette.land(), palette.ink(), f.px(1.3)));
                ops.add(new DrawOp.Disc(x, y, f.px(1.5), palette.ink(), 0, 0));
            }
            case TOWNSHIPS ->
                    ops.add(
                            new DrawOp.Disc(
                                    x, y, f.px(2.2), palette.land(), palette.muted(), f.px(1)));
            case PLACES ->
                    ops.add(
                            new DrawOp.Disc(
                                    x, y, f.px(2.8), palette.muted(), palette.land(), f.px(1)));
            case RELIEF -> hill(f, ops);
        }
    }

    private void line(
            String lineClass,
            AccuracyClass accuracy,
            Status status,
            PixelFrame f,
            List<DrawOp> ops) {
        double y = f.height() / 2.0;
        LineString line =
                Geodesics.FACTORY.createLineString(
                        new Coordinate[] {
                            new Coordinate(f.px(2), -y), new Coordinate(f.width() - f.px(2), -y)
                        });
        MapFeature.LinePiece piece =
                new MapFeature.LinePiece(lineClass, null, accuracy, NO_EVENTS, false, false);
        Timeline.InYear year = new Timeline.InYear(status, true, false, null);
        for (FadedRun run : FadedRun.of(line, false, false, f)) {
            LinePen pen =
                    new LinePen(
                            run, LineStyle.of(lineClass, palette), piece, year, 0, 1, f, palette);
            pen.casing(ops);
            pen.body(ops);
        }
    }

    private void boundary(Boundary.Rank rank, PixelFrame f, List<DrawOp> ops) {
        double y = f.height() / 2.0;
        LineString line =
                Geodesics.FACTORY.createLineString(
                        new Coordinate[] {
                            new Coordinate(f.px(1), -y), new Coordinate(f.width() - f.px(1), -y)
                        });
        BoundaryDrawing.stroke(
                line, BoundaryDrawing.style(new Boundary(rank, false, true), palette), f, ops);
    }

    private void mark(String kind, boolean hollow, PixelFrame f, List<DrawOp> ops) {
        MarkStyle style = MarkStyle.of(kind, "provincial", "4A", palette);
        ops.add(
                new DrawOp.Mark(
                        f.width() / 2.0,
                        f.height() / 2.0,
                        style.shape(),
                        f.px(style.size()),
                        f.px(MarkStyle.RIM),
                        style.colour(),
                        palette.markRim(),
                        hollow,
                        false));
    }

    private static PixelPath across(PixelFrame f) {
        double y = f.height() / 2.0;
        return PixelPath.line(f.px(6), y, f.width() - f.px(6), y);
    }

    private static PixelPath wave(PixelFrame f) {
        double[] xy = new double[42];
        for (int i = 0; i <= 20; i++) {
            double t = i / 20.0;
            xy[2 * i] = f.px(3) + t * (f.width() - f.px(6));
            xy[2 * i + 1] = f.height() / 2.0 + f.px(2.4) * Math.sin(t * 2 * Math.PI);
        }
        return PixelPath.line(xy);
    }

    private static PixelPath block(PixelFrame f) {
        double h = f.px(6);
        double w = Math.min(f.width() / 2.0 - f.px(2), f.px(10));
        double x = f.width() / 2.0;
        double y = f.height() / 2.0;
        return PixelPath.ring(x - w, y - h, x + w, y - h, x + w, y + h, x - w, y + h);
    }

    /// Wood, fields and where people live, side by side.
    private void landUse(PixelFrame f, List<DrawOp> ops) {
        List<GroundClass> shown =
                List.of(GroundClass.WOOD, GroundClass.FIELD, GroundClass.BUILT_UP);
        double x = f.width() / 2.0 - f.px(10);
        double w = f.px(20) / shown.size();
        double y = f.height() / 2.0;
        for (int i = 0; i < shown.size(); i++) {
            double x0 = x + i * w;
            ops.add(
                    new DrawOp.Fill(
                            PixelPath.ring(
                                    x0,
                                    y - f.px(6),
                                    x0 + w,
                                    y - f.px(6),
                                    x0 + w,
                                    y + f.px(6),
                                    x0,
                                    y + f.px(6)),
                            GroundStyle.fill(shown.get(i), palette)));
        }
    }

    /// Light on one side, shade on the other.
    private void hill(PixelFrame f, List<DrawOp> ops) {
        double x = f.width() / 2.0;
        double y = f.height() / 2.0;
        double w = f.px(10);
        double h = f.px(5);
        ops.add(
                new DrawOp.Fill(
                        PixelPath.ring(x - w, y + h, x - f.px(1), y - h, x + f.px(2), y + h),
                        Argb.mix(palette.land(), palette.shadow(), 0.15)));
        ops.add(
                new DrawOp.Fill(
                        PixelPath.ring(x - f.px(1), y - h, x + w, y + h, x + f.px(2), y + h),
                        Argb.mix(palette.land(), palette.shadow(), 0.5)));
    }
}
