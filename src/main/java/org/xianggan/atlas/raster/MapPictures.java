package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.YearSpan;
import org.xianggan.atlas.core.render.draw.DrawLists;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.TravelDrawing;
import org.xianggan.atlas.core.render.draw.WebDrawing;
import org.xianggan.atlas.core.render.label.Box;
import org.xianggan.atlas.core.render.label.LabelPlacer;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The map as pictures: tiles for the window, whole pages for the command line, from the same draw
/// lists. Safe for several threads.
public final class MapPictures implements MapPainter {
    private static final BooleanSupplier NEVER = () -> false;

    private final DrawLists lists;
    private final OpPainter painter;
    private final LabelPainter labelPainter;
    private final LabelPlacer placer;
    private final Highlights highlights;
    private final Swatches swatches;
    private final Furniture furniture;
    private final Fonts fonts;

    /// @param fontsFolder holds `NotoSansSC-Regular.ttf`, `-Medium` and `-Bold`
    public MapPictures(FeatureSource source, Path fontsFolder) {
        this(source, fontsFolder, Messages.chinese());
    }

    /// @param texts the language of failures
    public MapPictures(FeatureSource source, Path fontsFolder, Messages texts) {
        Fonts fonts = new Fonts(fontsFolder, texts);
        MarkPainter marks = new MarkPainter(fonts);
        this.lists = new DrawLists(source);
        this.painter = new OpPainter(new Relief(source), marks, fonts);
        this.labelPainter = new LabelPainter(fonts);
        this.placer = new LabelPlacer(source, lists.marks(), labelPainter);
        this.highlights = new Highlights(source, lists.marks(), painter);
        this.swatches = new Swatches(painter, labelPainter, fonts);
        this.furniture = new Furniture(labelPainter);
        this.fonts = fonts;
    }

    @Override
    public @Nullable Picture tile(TileRequest request, BooleanSupplier cancelled) {
        PixelFrame frame = PixelFrame.of(request).enlarged(request.state().symbolScale());
        List<DrawOp> ops = lists.of(request.group(), frame, request.state());
        return painter.scratch()
                .with(
                        frame.width(),
                        frame.height(),
                        image ->
                                painter.paint(ops, frame, image, cancelled)
                                        ? Pictures.copy(image)
                                        : null);
    }

    @Override
    public YearSpan alike(TileRequest request) {
        PixelFrame frame = PixelFrame.of(request).enlarged(request.state().symbolScale());
        return lists.alike(request.group(), frame, request.state().year());
    }

    @Override
    public @Nullable Labels labels(
            Viewport viewport, MapState state, @Nullable Labels before, BooleanSupplier cancelled) {
        return placer.place(viewport, state, before, List.of(), cancelled);
    }

    @Override
    public @Nullable Labels labels(
            Viewport viewport,
            MapState state,
            @Nullable Labels before,
            List<Covered> covered,
            BooleanSupplier cancelled) {
        List<Box> reserved =
                covered.stream().map(c -> new Box(c.x(), c.y(), c.width(), c.height())).toList();
        return placer.place(viewport, state, before, reserved, cancelled);
    }

    @Override
    public Picture paint(Labels labels) {
        PixelFrame frame = PixelFrame.of(labels.viewport());
        BufferedImage image = Pictures.image(frame.width(), frame.height());
        draw(labels, image);
        return Pictures.of(image);
    }

    private void draw(Labels labels, BufferedImage image) {
        Graphics2D g = OpPainter.graphics(image);
        double scale = labels.viewport().scale() * labels.state().symbolScale();
        try {
            for (Labels.Placed p : labels.placed()) {
                LayerRow row = p.row();
                double opacity = row == null ? 1 : labels.state().looks().opacity(row);
                g.setComposite(
                        opacity < 1
                                ? AlphaComposite.getInstance(
                                        AlphaComposite.SRC_OVER, (float) opacity)
                                : AlphaComposite.SrcOver);
                labelPainter.paint(p, labels.state().theme(), scale, g);
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public @Nullable Picture highlight(
            Viewport viewport, MapState state, EntityId id, boolean selected) {
        return highlights.of(viewport, state, id, selected);
    }

    @Override
    public Picture web(WebOverlay web, Viewport viewport, MapState state) {
        PixelFrame frame = PixelFrame.of(viewport).enlarged(state.symbolScale());
        BufferedImage image = Pictures.image(frame.width(), frame.height());
        painter.paint(WebDrawing.of(web, frame, state), frame, image, NEVER);
        return Pictures.of(image);
    }

    @Override
    public Picture travel(TravelOverlay travel, Viewport viewport, MapState state) {
        PixelFrame frame = PixelFrame.of(viewport).enlarged(state.symbolScale());
        BufferedImage image = Pictures.image(frame.width(), frame.height());
        painter.paint(TravelDrawing.of(travel, frame, state), frame, image, NEVER);
        return Pictures.of(image);
    }

    @Override
    public Picture swatch(
            Swatch swatch, MapState.Theme theme, int width, int height, double scale) {
        return swatches.of(swatch, theme, width, height, scale);
    }

    /// The whole map in one picture: all groups, what is selected, labels, scale bar and
    /// attribution.
    ///
    /// @param attributions as the catalogue gives them
    public Picture page(Viewport viewport, MapState state, List<String> attributions) {
        return page(viewport, state, MapVector.Over.NOTHING, attributions);
    }

    /// The same, with what lies over it.
    public Picture page(
            Viewport viewport, MapState state, MapVector.Over over, List<String> attributions) {
        PixelFrame frame = PixelFrame.of(viewport).enlarged(state.symbolScale());
        BufferedImage image = Pictures.image(frame.width(), frame.height());
        for (Layer.Group group : Layer.Group.values()) {
            painter.paint(lists.of(group, frame, state), frame, image, NEVER);
        }
        if (over.web() != null) {
            painter.paint(WebDrawing.of(over.web(), frame, state), frame, image, NEVER);
        }
        if (over.travel() != null) {
            painter.paint(TravelDrawing.of(over.travel(), frame, state), frame, image, NEVER);
        }
        EntityId selected = state.selected();
        if (selected != null) {
            Picture p = highlights.of(viewport, state, selected, true);
            if (p != null) {
                Graphics2D g = image.createGraphics();
                g.drawImage(Pictures.image(p), p.x(), p.y(), null);
                g.dispose();
            }
        }
        Furniture.Layout layout = furniture.layout(viewport, state, attributions);
        Labels labels = placer.place(viewport, state, null, layout.reserved(), NEVER);
        if (labels != null) {
            draw(labels, image);
        }
        Graphics2D g = OpPainter.graphics(image);
        try {
            furniture.paint(
                    layout, state.theme(), frame.scale(), new Java2dCanvas(image, g, fonts));
        } finally {
            g.dispose();
        }
        return Pictures.of(image);
    }
}
