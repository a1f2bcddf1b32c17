package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.HighlightDrawing;
import org.xianggan.atlas.core.render.draw.MarkLayouts;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.util.List;

/// The highlight of what is selected or under the pointer.
final class Highlights {
    private final HighlightDrawing drawing;
    private final OpPainter painter;

    Highlights(FeatureSource source, MarkLayouts marks, OpPainter painter) {
        this.drawing = new HighlightDrawing(source, marks);
        this.painter = painter;
    }

    @Nullable Picture of(Viewport viewport, MapState state, EntityId id, boolean selected) {
        PixelFrame frame = PixelFrame.of(viewport).enlarged(state.symbolScale());
        List<DrawOp> ops = drawing.of(frame, state, id, selected);
        if (ops.isEmpty()) {
            return null;
        }
        return painter.scratch()
                .with(
                        frame.width(),
                        frame.height(),
                        image -> {
                            painter.paint(ops, frame, image, () -> false);
                            return Pictures.of(image).cropped();
                        });
    }
}
