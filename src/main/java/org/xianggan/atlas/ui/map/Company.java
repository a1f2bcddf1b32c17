package org.xianggan.atlas.ui.map;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What goes along with the map: another picture of the same place, and what lies over the picture
/// below all that floats over it. Nothing, most of the time.
final class Company extends Pane {
    /// Another picture of the same place.
    interface Follower {
        /// What the map's own picture is to show from now on.
        void wants(Wish wish);

        /// The map's own picture is another.
        void painted();

        /// The map shows this now.
        void placed(Viewport real);
    }

    private final Region picture;
    private final Surface surface;
    private final Function<Runnable, TwinEngine> engines;
    private final Runnable wanting;
    private final Runnable placing;
    private List<MapPainter.Covered> covered = List.of();
    private @Nullable Follower follower;
    private @Nullable Wish wish;

    /// @param picture the map's own
    /// @param surface what the pointer is on
    /// @param engines make the pictures of others; told whom to tell of another picture
    /// @param wanting asks for the map's picture again
    /// @param placing tells where the map is
    Company(
            Region picture,
            Surface surface,
            Function<Runnable, TwinEngine> engines,
            Runnable wanting,
            Runnable placing) {
        this.picture = picture;
        this.surface = surface;
        this.engines = engines;
        this.wanting = wanting;
        this.placing = placing;
        setPickOnBounds(false);
    }

    Region picture() {
        return picture;
    }

    Surface surface() {
        return surface;
    }

    /// Whoever asks for it closes it.
    TwinEngine engine(Runnable changed) {
        return engines.apply(changed);
    }

    boolean isAlone() {
        return follower == null;
    }

    /// @param next told at once where the map is; null for none
    void follow(@Nullable Follower next) {
        follower = next;
        if (next != null && wish != null) {
            next.wants(wish);
            placing.run();
        }
    }

    /// What lies over the picture from now on, as large as the map.
    void layOver(List<Region> regions) {
        getChildren().setAll(regions);
        requestLayout();
    }

    /// What of it names keep clear of, logical pixels.
    void cover(List<MapPainter.Covered> now) {
        if (!now.equals(covered)) {
            covered = List.copyOf(now);
            wanting.run();
        }
    }

    /// These, and what of it names keep clear of.
    List<MapPainter.Covered> with(List<MapPainter.Covered> others) {
        return covered.isEmpty()
                ? others
                : Stream.concat(others.stream(), covered.stream()).toList();
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(n -> n.resizeRelocate(0, 0, getWidth(), getHeight()));
    }

    void wants(Wish now) {
        wish = now;
        if (follower != null) {
            follower.wants(now);
        }
    }

    void painted() {
        if (follower != null) {
            follower.painted();
        }
    }

    void placed(Viewport real) {
        if (follower != null) {
            follower.placed(real);
        }
    }
}
