package org.xianggan.atlas.ui.map.compare;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapPainter;

import java.util.List;
import java.util.function.DoubleSupplier;

/// What lies over a map that is compared.
public abstract class CompareLayer extends Region {
    static final double EDGE = 12;

    private final DoubleSupplier top;
    private Runnable covering = () -> {};
    private List<MapPainter.Covered> covered = List.of();

    /// @param top where its words may begin, below what floats at the top
    CompareLayer(DoubleSupplier top) {
        this.top = top;
        setPickOnBounds(false);
    }

    final double top() {
        return Math.round(top.getAsDouble());
    }

    /// In the language of the moment.
    public abstract void say(Comparison both, Messages texts);

    /// What of it takes the keyboard; null where nothing does.
    public @Nullable Node keyboard() {
        return null;
    }

    /// @param to told when [#covered] changes
    public final void onCovering(Runnable to) {
        covering = to;
    }

    /// What of it names keep clear of, logical pixels.
    public final List<MapPainter.Covered> covered() {
        return covered;
    }

    final void cover(Region chip) {
        List<MapPainter.Covered> now =
                List.of(
                        new MapPainter.Covered(
                                chip.getLayoutX(),
                                chip.getLayoutY(),
                                chip.getWidth(),
                                chip.getHeight()));
        if (!now.equals(covered)) {
            covered = now;
            covering.run();
        }
    }

    /// The person wants nothing that moves by itself.
    public void keepStill(boolean now) {}

    /// Whoever still remembers a node of it (the keyboard was there, the pointer is) reaches nobody
    /// else through it.
    public void close() {
        covering = () -> {};
    }

    /// As wide as it wants to be, as far as there is room.
    final void place(Region chip, double x, double most) {
        double width = Math.ceil(Math.min(chip.prefWidth(-1), most));
        chip.resizeRelocate(x, top(), width, Math.ceil(chip.prefHeight(width)));
    }
}
