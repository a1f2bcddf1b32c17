package org.xianggan.atlas.ui.map.compare;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.DoubleSupplier;

/// The line between two pictures, and beside it what each is called.
public final class SwipeLayer extends CompareLayer {
    private static final double BESIDE_LINE = 8;

    /// Less than this says nothing.
    private static final double NARROWEST = 96;

    /// What floats at the right edge of the map.
    private static final double RIGHT = 54;

    private final Swipe swipe;
    private final SwipeLine line;
    private final SideChip before = new SideChip("before");
    private final SideChip after = new SideChip("after");
    private Runnable moved = () -> {};
    private String said = "";

    public SwipeLayer(Swipe swipe, DoubleSupplier top) {
        super(top);
        this.swipe = swipe;
        line = new SwipeLine(swipe);
        getChildren().setAll(before, after, line);
        swipe.partProperty()
                .addListener(
                        (o, was, is) -> {
                            moved.run();
                            speak();
                            requestLayout();
                        });
    }

    @Override
    public void say(Comparison both, Messages texts) {
        before.say(texts.first("compare.before", both.before().name()));
        after.say(texts.first("compare.after", both.after().name()));
        said = texts.get("compare.line", both.before().name(), both.after().name());
        speak();
        requestLayout();
    }

    /// @param to told when the line lies elsewhere
    public void onMoved(Runnable to) {
        moved = to;
    }

    @Override
    public void close() {
        super.close();
        moved = () -> {};
    }

    /// Where it is comes first: it is what changes.
    private void speak() {
        line.setAccessibleText(Math.round(swipe.part() * 100) + "%\n" + said);
    }

    @Override
    public Node keyboard() {
        return line;
    }

    /// Where the line lies, whole logical pixels from the left.
    public double at() {
        return Math.rint(swipe.part() * getWidth());
    }

    @Override
    protected void layoutChildren() {
        moved.run();
        double at = at();
        // At the edges it can still be taken.
        double half = SwipeLine.WIDTH / 2;
        line.resizeRelocate(at - half, 0, SwipeLine.WIDTH, getHeight());
        double left = at - BESIDE_LINE - EDGE;
        double right = getWidth() - RIGHT - at - BESIDE_LINE;
        Ui.show(before, left >= NARROWEST);
        Ui.show(after, right >= NARROWEST);
        place(before, 0, left);
        before.setLayoutX(Math.round(at - BESIDE_LINE - before.getWidth()));
        place(after, Math.round(at + BESIDE_LINE), right);
    }
}
