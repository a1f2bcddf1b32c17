package org.xianggan.atlas.ui.show.stage;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.SwipeEvent;

import org.xianggan.atlas.core.show.play.Ink;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;

/// What pointer and fingers ask for on a slide.
final class StagePointer {
    private final StageModel model;
    private final SlidePane slide;
    private final boolean turns;

    /// @param turns whether a click goes on to the next scene
    private StagePointer(StageModel model, SlidePane slide, boolean turns) {
        this.model = model;
        this.slide = slide;
        this.turns = turns;
    }

    /// @param node hears of the pointer
    /// @param slide beneath it
    static void on(Node node, SlidePane slide, StageModel model, boolean turns) {
        StagePointer p = new StagePointer(model, slide, turns);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, p::move);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, p::move);
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, p::press);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, p::click);
        node.addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.send(new PlayEvent.PointerGone()));
        node.addEventHandler(SwipeEvent.SWIPE_LEFT, e -> p.swipe(Key.NEXT));
        node.addEventHandler(SwipeEvent.SWIPE_RIGHT, e -> p.swipe(Key.PREVIOUS));
    }

    private Ink.Tool tool() {
        return model.play().ink().tool();
    }

    private void move(MouseEvent e) {
        if (tool() != Ink.Tool.NONE && !model.play().exploring()) {
            Point2D at = at(e);
            model.send(
                    e.isPrimaryButtonDown()
                            ? new PlayEvent.Drag(at.getX(), at.getY())
                            : new PlayEvent.Point(at.getX(), at.getY()));
        }
    }

    private void press(MouseEvent e) {
        if (tool() == Ink.Tool.PEN && e.getButton() == MouseButton.PRIMARY) {
            Point2D at = at(e);
            model.send(new PlayEvent.Press(at.getX(), at.getY()));
        }
    }

    /// The left half of a touch screen goes back; a mouse has a second button for it.
    private void click(MouseEvent e) {
        if (!turns || !e.isStillSincePress() || model.play().exploring()) {
            return;
        }
        if (e.getButton() == MouseButton.SECONDARY) {
            model.send(Key.PREVIOUS);
        } else if (e.getButton() == MouseButton.PRIMARY && tool() != Ink.Tool.PEN) {
            boolean back = e.isSynthesized() && e.getX() < slide.getWidth() / 2;
            model.send(back ? Key.PREVIOUS : Key.NEXT);
        }
    }

    private void swipe(Key key) {
        if (turns && tool() != Ink.Tool.PEN && !model.play().exploring()) {
            model.send(key);
        }
    }

    private Point2D at(MouseEvent e) {
        Point2D here = slide.sceneToLocal(e.getSceneX(), e.getSceneY());
        return slide.onSlide(here.getX(), here.getY());
    }
}
