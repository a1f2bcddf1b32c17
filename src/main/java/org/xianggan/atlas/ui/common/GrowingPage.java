package org.xianggan.atlas.ui.common;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// A column of [Section]s in a scroll pane. What fills the view is made at once; the rest follows
/// from the second picture on, a few milliseconds of work in each.
public final class GrowingPage extends VBox {
    /// Of a picture's 16 ms: styles and layout of what was made come on top.
    private static final long NANOS = 3_000_000;

    /// Heights are taken before the page is laid out, some a little too large.
    private static final double SPARE = 40;

    /// What a page shows and has still to make, to be shown again as it was.
    public static final class Kept {
        private final List<Node> nodes;
        private final Deque<Runnable> steps;

        private Kept(List<Node> nodes, Deque<Runnable> steps) {
            this.nodes = nodes;
            this.steps = steps;
        }
    }

    private final DoubleSupplier viewHeight;
    private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper();
    private Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Runnable> afterPicture = new ArrayList<>();
    private @Nullable Node newest;
    private boolean pictured;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    // The first call comes before the picture of what was made at once.
                    if (!pictured) {
                        pictured = true;
                    } else if (!afterPicture.isEmpty()) {
                        List<Runnable> due = List.copyOf(afterPicture);
                        afterPicture.clear();
                        due.forEach(Runnable::run);
                        settle();
                    } else {
                        grow();
                    }
                }
            };

    /// @param viewHeight of what is seen of the page, logical pixels; 0 where that is not known yet
    public GrowingPage(DoubleSupplier viewHeight) {
        this.viewHeight = viewHeight;
    }

    /// True until all sections are there and what waits for the picture has been done.
    public ReadOnlyBooleanProperty growingProperty() {
        return growing.getReadOnlyProperty();
    }

    public void show(List<Section<?>> sections) {
        show(sections, 0);
    }

    /// @param above how far the reader has scrolled down: what is above is made at once as well,
    ///     logical pixels
    public void show(List<Section<?>> sections, double above) {
        getChildren().clear();
        steps = new ArrayDeque<>();
        sections.forEach(this::plan);
        double height = 0;
        double wanted = above + viewHeight.getAsDouble() + SPARE;
        while (!steps.isEmpty() && (height < wanted || getScene() == null)) {
            newest = null;
            steps.removeFirst().run();
            height += height(newest);
        }
        pictured = false;
        settle();
    }

    public Kept keep() {
        return new Kept(List.copyOf(getChildren()), steps);
    }

    public void show(Kept kept) {
        steps = kept.steps;
        getChildren().setAll(kept.nodes);
        pictured = false;
        settle();
    }

    /// Runs once what is in view now has been painted, before the rest of the page is made.
    public void afterPicture(Runnable action) {
        afterPicture.add(action);
        settle();
    }

    private void settle() {
        boolean more = !steps.isEmpty() || !afterPicture.isEmpty();
        if (more) {
            timer.start();
        } else {
            timer.stop();
        }
        growing.set(more);
    }

    private void grow() {
        long began = System.nanoTime();
        while (!steps.isEmpty() && System.nanoTime() - began < NANOS) {
            steps.removeFirst().run();
        }
        if (steps.isEmpty()) {
            settle();
        }
    }

    private <P extends Node> void plan(Section<P> section) {
        Frame<P> frame = new Frame<>(section);
        steps.addLast(frame::begin);
        section.rows().forEach(row -> steps.addLast(() -> frame.add(row)));
    }

    /// What a step added: the lowest row of the lowest section.
    private final class Frame<P extends Node> {
        private final Section<P> section;
        private @Nullable P made;

        Frame(Section<P> section) {
            this.section = section;
        }

        void begin() {
            P node = section.frame().get();
            made = node;
            getChildren().add(node);
            newest = node;
        }

        void add(Consumer<P> row) {
            P node = made;
            if (node != null) {
                row.accept(node);
                newest =
                        node instanceof Parent parent
                                ? parent.getChildrenUnmodifiable().getLast()
                                : node;
            }
        }
    }

    private double height(@Nullable Node node) {
        if (node == null || getScene() == null) {
            return 0;
        }
        node.applyCss();
        return node.prefHeight(Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset()));
    }
}
