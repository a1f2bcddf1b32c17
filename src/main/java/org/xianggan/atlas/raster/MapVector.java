package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.draw.DrawLists;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.FocusDrawing;
import org.xianggan.atlas.core.render.draw.HighlightDrawing;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.TravelDrawing;
import org.xianggan.atlas.core.render.draw.WebDrawing;
import org.xianggan.atlas.core.render.label.Box;
import org.xianggan.atlas.core.render.label.LabelPlacer;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The map as forms on a [VectorCanvas], from the same draw lists as [MapPictures]: device pixels
/// of the viewport from its top left corner. Safe for several threads, each with a canvas of its
/// own.
public final class MapVector {
    /// Of names beyond the county that a page is about.
    private static final double QUIET = 0.6;

    private final DrawLists lists;
    private final OpVector ops;
    private final OpPainter painter;
    private final LabelPainter labels;
    private final LabelPlacer placer;
    private final HighlightDrawing highlights;
    private final FocusDrawing focuses;
    private final Furniture furniture;
    private final Swatches swatches;
    private final Fonts fonts;

    /// @param fontsFolder holds `NotoSansSC-Regular.ttf`, `-Medium` and `-Bold`
    /// @param texts the language of failures
    public MapVector(FeatureSource source, Path fontsFolder, Messages texts) {
        this.fonts = new Fonts(fontsFolder, texts);
        MarkPainter marks = new MarkPainter(fonts);
        Relief relief = new Relief(source);
        this.lists = new DrawLists(source);
        this.ops = new OpVector(relief, marks);
        this.painter = new OpPainter(relief, marks, fonts);
        this.labels = new LabelPainter(fonts);
        this.placer = new LabelPlacer(source, lists.marks(), labels);
        this.highlights = new HighlightDrawing(source, lists.marks());
        this.focuses = new FocusDrawing(source);
        this.furniture = new Furniture(labels);
        this.swatches = new Swatches(painter, labels, fonts);
    }

    /// What lies over the lines of the map and below its names.
    ///
    /// @param travel what is planned; null for nothing
    /// @param web ties between places; null for none
    /// @param focus the county that the page is about: the others step back; null for none
    public record Over(
            @Nullable TravelOverlay travel, @Nullable WebOverlay web, @Nullable EntityId focus) {
        public static final Over NOTHING = new Over(null, null, null);
    }

    /// Widths of text, for whoever lays a page out.
    public TextMeasure measure() {
        return labels;
    }

    /// The whole map, as [MapPictures#page] paints it: all groups, what is selected, names, scale
    /// bar and attribution.
    public void page(
            Viewport viewport,
            MapState state,
            Over over,
            List<String> attributions,
            VectorCanvas to) {
        Furniture.Layout layout = furniture.layout(viewport, state, attributions);
        framed(viewport, state, over, layout, List.of(), to);
    }

    /// The same with another notice.
    ///
    /// @param notice what is said of its review
    /// @param reserved boxes (device pixels) that stay free of names too
    public void page(
            Viewport viewport,
            MapState state,
            Over over,
            String notice,
            List<String> attributions,
            List<Box> reserved,
            VectorCanvas to) {
        Furniture.Layout layout = furniture.layout(viewport, state, notice, attributions);
        framed(viewport, state, over, layout, reserved, to);
    }

    private void framed(
            Viewport viewport,
            MapState state,
            Over over,
            Furniture.Layout layout,
            List<Box> more,
            VectorCanvas to) {
        List<Box> reserved = Stream.concat(layout.reserved().stream(), more.stream()).toList();
        map(viewport, state, over, reserved, to);
        furniture.paint(layout, state.theme(), viewport.scale() * state.symbolScale(), to);
    }

    /// The map alone, without bar and attribution.
    ///
    /// @param reserved boxes (device pixels) that stay free of names
    /// @return the names, those that found no room too
    public @Nullable Labels map(
            Viewport viewport, MapState state, Over over, List<Box> reserved, VectorCanvas to) {
        PixelFrame f = PixelFrame.of(viewport).enlarged(state.symbolScale());
        Labels placed = placer.place(viewport, state, null, reserved, () -> false);
        to.clipped(
                new Rectangle2D.Double(0, 0, f.width(), f.height()),
                () -> draw(f, state, over, placed, to));
        return placed;
    }

    private void draw(
            PixelFrame f, MapState state, Over over, @Nullable Labels placed, VectorCanvas to) {
        for (Layer.Group group : Layer.Group.values()) {
            ops.play(lists.of(group, f, state), f, to);
        }
        WebOverlay web = over.web();
        if (web != null) {
            ops.play(WebDrawing.of(web, f, state), f, to);
        }
        TravelOverlay travel = over.travel();
        if (travel != null) {
            ops.play(TravelDrawing.of(travel, f, state), f, to);
        }
        EntityId selected = state.selected();
        if (selected != null) {
            ops.play(highlights.of(f, state, selected, true), f, to);
        }
        List<Geometry> focus =
                over.focus() == null ? List.of() : focuses.areas(over.focus(), f.zoom());
        ops.play(focuses.of(f, state, focus), f, to);
        if (placed == null) {
            return;
        }
        if (focus.isEmpty()) {
            placed.placed().forEach(p -> label(p, state, f, to));
            return;
        }
        Map<Boolean, List<Labels.Placed>> inside =
                placed.placed().stream().collect(Collectors.partitioningBy(p -> lies(p, focus)));
        to.faded(
                QUIET,
                () -> inside.getOrDefault(false, List.of()).forEach(p -> label(p, state, f, to)));
        inside.getOrDefault(true, List.of()).forEach(p -> label(p, state, f, to));
    }

    /// A name without a place of its own (a degree at the edge) is quiet too.
    private static boolean lies(Labels.Placed p, List<Geometry> areas) {
        Point at = Geodesics.FACTORY.createPoint(new Coordinate(p.anchorX(), p.anchorY()));
        return areas.stream().anyMatch(a -> a.intersects(at));
    }

    private void label(Labels.Placed p, MapState state, PixelFrame f, VectorCanvas to) {
        LayerRow row = p.row();
        double opacity = row == null ? 1 : state.looks().opacity(row);
        if (opacity >= 1) {
            labels.paint(p, state.theme(), f.scale(), to);
        } else if (opacity > 0) {
            to.faded(opacity, () -> labels.paint(p, state.theme(), f.scale(), to));
        }
    }

    /// The map without names as pixels, which is faster than as forms.
    ///
    /// @param f of the whole of `to`
    void ground(PixelFrame f, MapState state, Over over, BufferedImage to) {
        for (Layer.Group group : Layer.Group.values()) {
            painter.paint(lists.of(group, f, state), f, to, () -> false);
        }
        WebOverlay web = over.web();
        if (web != null) {
            painter.paint(WebDrawing.of(web, f, state), f, to, () -> false);
        }
        TravelOverlay travel = over.travel();
        if (travel != null) {
            painter.paint(TravelDrawing.of(travel, f, state), f, to, () -> false);
        }
        EntityId selected = state.selected();
        if (selected != null) {
            // On a sheet of its own: where it is cut away the map shows, not what lies beneath.
            DrawOp sheet = new DrawOp.Faded(highlights.of(f, state, selected, true), 1);
            painter.paint(List.of(sheet), f, to, () -> false);
        }
    }

    /// Names with their places, device pixels of the viewport.
    @Nullable Labels names(Viewport viewport, MapState state, List<Box> reserved) {
        return placer.place(viewport, state, null, reserved, () -> false);
    }

    /// Names on a picture whose pixels are `times` as small as those that they were placed in.
    ///
    /// @param left, top pixels of the picture where the viewport begins
    void paint(Labels names, double times, double left, double top, Graphics2D g) {
        MapState state = names.state();
        double scale = names.viewport().scale() * state.symbolScale() * times;
        for (Labels.Placed p : names.placed()) {
            LayerRow row = p.row();
            double opacity = row == null ? 1 : state.looks().opacity(row);
            if (opacity <= 0) {
                continue;
            }
            g.setComposite(
                    opacity < 1
                            ? AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity)
                            : AlphaComposite.SrcOver);
            labels.paint(
                    new Labels.Placed(
                            p.id(),
                            p.row(),
                            p.style(),
                            p.lines(),
                            p.anchorX(),
                            p.anchorY(),
                            left + Math.round(p.x()) * times,
                            top + Math.round(p.y()) * times,
                            Math.ceil(p.width()) * times,
                            Math.ceil(p.height()) * times,
                            p.angleDegrees()),
                    state.theme(),
                    scale,
                    g);
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    Fonts fonts() {
        return fonts;
    }

    /// A symbol as the legend shows it, its top left corner at the origin.
    ///
    /// @param width logical pixels
    public void swatch(Swatch swatch, Theme theme, int width, int height, VectorCanvas to) {
        to.clipped(
                new Rectangle2D.Double(0, 0, width, height),
                () -> {
                    ops.play(
                            Swatches.ops(swatch, theme, width, height, 1),
                            Swatches.frame(width, height, 1),
                            to);
                    swatches.letters(swatch, theme, width, height, 1, to);
                });
    }

    /// A picture that is drawn on, a unit of the canvas `scale` pixels.
    public Picture picture(int width, int height, double scale, Consumer<VectorCanvas> drawing) {
        BufferedImage image = Pictures.image(width, height);
        Graphics2D g = OpPainter.graphics(image);
        try {
            Java2dCanvas canvas = new Java2dCanvas(image, g, fonts);
            canvas.transformed(
                    AffineTransform.getScaleInstance(scale, scale), () -> drawing.accept(canvas));
        } finally {
            g.dispose();
        }
        return Pictures.of(image);
    }
}
