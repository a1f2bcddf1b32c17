package org.xianggan.atlas.ui.map;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
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
import java.util.Collections;
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

    /// Whether JavaFX draws without a graphics card, and itself resamples what is zoomed.
    private final boolean software = !Platform.isSupported(ConditionalFeature.SCENE3D);

    private final ZoomPicture zoomed = new ZoomPicture();
    private @Nullable Runnable later;

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
        add(wanted, frame.travel());
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
        nodes.add(zoomed.view());
        getChildren().setAll(nodes);
        grow(frame, moving);
    }

    /// Lets go of every picture.
    void clear() {
        later = null;
        order = List.of();
        overview = Set.of();
        views.clear();
        zoomed.hide();
        getChildren().clear();
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
        int width = (int) Math.ceil(v.width() * v.scale());
        int height = (int) Math.ceil(v.height() * v.scale());
        Screen screen = new Screen(v, deviceX, deviceY, width, height);
        List<ZoomPicture.Placed> placed = new ArrayList<>();
        boolean scaled = false;
        for (GroundedImage g : order) {
            ZoomPicture.Placed p = screen.placed(g);
            double ratio = screen.ratio(g);
            boolean speck = ratio < SMALLEST && !overview.contains(g);
            if (!speck && screen.meets(p)) {
                placed.add(p);
                scaled |= Math.abs(ratio - 1) >= SAME && !overview.contains(g);
            }
        }
        boolean zooming = software && scaled;
        Set<GroundedImage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!zooming) {
            placed.forEach(p -> screen.put(p, views.get(p.image())));
            placed.forEach(p -> seen.add(p.image()));
        }
        views.forEach((g, view) -> view.setVisible(seen.contains(g)));
        later = zooming ? () -> screen.draw(placed, zoomed) : zoomed::hide;
        // Told several times between two frames, drawn once.
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Runnable last = later;
        later = null;
        if (last != null) {
            last.run();
        }
    }

    /// The map's part of the window, device pixels.
    ///
    /// @param width of the map
    private record Screen(Viewport v, double x, double y, int width, int height) {
        double metres() {
            return v.metresPerPixel() / v.scale();
        }

        double ratio(GroundedImage g) {
            return g.metresPerPixel() / metres();
        }

        /// Where a picture goes, from the corner of the whole window's pixel that the map begins
        /// in: every edge on a whole pixel.
        ZoomPicture.Placed placed(GroundedImage g) {
            double ratio = ratio(g);
            boolean exact = Math.abs(ratio - 1) < SAME;
            WorldBox box = v.box();
            double left = x + (g.left() - box.minX()) / metres();
            double top = y + (box.maxY() - g.top()) / metres();
            double x0 = Math.rint(left);
            double y0 = Math.rint(top);
            double w = exact ? g.width() : Math.rint(left + g.width() * ratio) - x0;
            double h = exact ? g.height() : Math.rint(top + g.height() * ratio) - y0;
            return new ZoomPicture.Placed(
                    g,
                    (int) (x0 - Math.rint(x)),
                    (int) (y0 - Math.rint(y)),
                    (int) Math.max(1, w),
                    (int) Math.max(1, h));
        }

        boolean meets(ZoomPicture.Placed p) {
            return p.x() <= width
                    && p.y() <= height
                    && p.x() + p.width() >= 0
                    && p.y() + p.height() >= 0;
        }

        void put(ZoomPicture.Placed p, @Nullable ImageView view) {
            if (view != null) {
                view.setX(cornerX() + p.x() / v.scale());
                view.setY(cornerY() + p.y() / v.scale());
                view.setFitWidth(p.width() / v.scale());
                view.setFitHeight(p.height() / v.scale());
            }
        }

        void draw(List<ZoomPicture.Placed> placed, ZoomPicture to) {
            to.show(placed, width, height, v.scale(), cornerX(), cornerY());
        }

        private double cornerX() {
            return (Math.rint(x) - x) / v.scale();
        }

        private double cornerY() {
            return (Math.rint(y) - y) / v.scale();
        }
    }
}
