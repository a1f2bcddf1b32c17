package org.xianggan.atlas.ui.map;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.HighlightDrawing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts painted pictures where the viewport wants them, every edge on a whole device pixel: at the
/// scale that they were painted for nothing is resampled, and between tiles there is no seam at
/// any.
final class Blitter extends Group {
    private static final double SAME = 1e-7;

    /// A picture shrunk below this tells nothing any more: the overview stands in for it.
    private static final double SMALLEST = 0.35;

    private static final Duration GROWING = Duration.millis(80);

    /// A highlight larger than this (device pixels) is a line or an area: it does not grow.
    private static final int LARGEST_MARK = 140;

    private @Nullable EntityId grown;
    private final Map<GroundedImage, ImageView> views = new IdentityHashMap<>();
    private List<GroundedImage> order = List.of();
    private Set<GroundedImage> overview = Set.of();

    Blitter() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Shows the pictures of the frame.
    ///
    /// @param moving whether what comes under the pointer may grow before the eye
    void show(TileEngine.Frame frame, boolean moving) {
        List<GroundedImage> wanted = new ArrayList<>(frame.overview());
        wanted.addAll(frame.tiles());
        overview = Set.copyOf(frame.overview());
        add(wanted, frame.web());
        add(wanted, frame.selection());
        add(wanted, frame.hover());
        add(wanted, frame.labels());
        if (same(wanted)) {
            return;
        }
        Map<GroundedImage, ImageView> kept = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (GroundedImage g : wanted) {
            ImageView view = views.containsKey(g) ? views.get(g) : view(g);
            // Only the overview is ever shown much enlarged; the rest is for moments.
            view.setSmooth(overview.contains(g));
            kept.put(g, view);
            nodes.add(view);
        }
        views.clear();
        views.putAll(kept);
        order = wanted;
        getChildren().setAll(nodes);
        grow(frame, moving);
    }

    /// A mark under the pointer was painted larger: it gets there in a moment.
    private void grow(TileEngine.Frame frame, boolean moving) {
        GroundedImage image = frame.hover();
        boolean other = !Objects.equals(frame.hovered(), grown);
        grown = frame.hovered();
        ImageView view = image == null ? null : views.get(image);
        if (image == null
                || view == null
                || !other
                || !moving
                || Math.max(image.width(), image.height()) > LARGEST_MARK) {
            return;
        }
        double from = 1 / HighlightDrawing.GROWN;
        view.setScaleX(from);
        view.setScaleY(from);
        new Timeline(
                        new KeyFrame(
                                GROWING,
                                new KeyValue(view.scaleXProperty(), 1, Interpolator.EASE_OUT),
                                new KeyValue(view.scaleYProperty(), 1, Interpolator.EASE_OUT)))
                .play();
    }

    private boolean same(List<GroundedImage> wanted) {
        if (wanted.size() != order.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) != order.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<GroundedImage> list, @Nullable GroundedImage g) {
        if (g != null) {
            list.add(g);
        }
    }

    private static ImageView view(GroundedImage g) {
        ImageView view = new ImageView(g.image());
        view.setPreserveRatio(false);
        return view;
    }

    /// Places everything for a viewport.
    ///
    /// @param deviceX where the pane's corner lies in device pixels of the window, for a pane that
    ///     does not begin on a whole one
    void place(Viewport v, double deviceX, double deviceY) {
        double m = v.metresPerPixel() / v.scale();
        WorldBox box = v.box();
        for (GroundedImage g : order) {
            ImageView view = views.get(g);
            if (view == null) {
                continue;
            }
            double ratio = g.metresPerPixel() / m;
            boolean exact = Math.abs(ratio - 1) < SAME;
            double x = deviceX + (g.left() - box.minX()) / m;
            double y = deviceY + (box.maxY() - g.top()) / m;
            double x0 = Math.rint(x);
            double y0 = Math.rint(y);
            double width = exact ? g.width() : Math.rint(x + g.width() * ratio) - x0;
            double height = exact ? g.height() : Math.rint(y + g.height() * ratio) - y0;
            view.setX((x0 - deviceX) / v.scale());
            view.setY((y0 - deviceY) / v.scale());
            view.setFitWidth(Math.max(1, width) / v.scale());
            view.setFitHeight(Math.max(1, height) / v.scale());
            boolean outside =
                    x0 - deviceX > v.width() * v.scale()
                            || y0 - deviceY > v.height() * v.scale()
                            || x0 - deviceX + width < 0
                            || y0 - deviceY + height < 0;
            boolean speck = ratio < SMALLEST && !overview.contains(g);
            view.setVisible(!outside && !speck);
        }
    }
}
