package org.xianggan.atlas.ui.show.stage;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.play.Ink;
import org.xianggan.atlas.core.show.play.Passage;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;

import java.util.List;
import java.util.concurrent.Executor;

/// What the audience sees: the slide and nothing else.
final class StageView extends StackPane {
    /// A pointer that rests is in the way.
    private static final Duration REST = Duration.seconds(2);

    /// From pulse to pulse, nanoseconds.
    private static final double FRAME = 1e9 / 60;

    private final StageModel model;
    private final SlidePane slide = new SlidePane();
    private final StackPane free = new StackPane();
    private final SlidePane heldMap = new SlidePane();
    private final Region veil = new Region();
    private final FramePlayer frames;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Passage moving;
    private Cursor cursor = Cursor.DEFAULT;
    private double scale = 1;

    StageView(StageModel model, Executor composer) {
        this.model = model;
        frames = new FramePlayer(composer);
        setId("stage-view");
        getStyleClass().add("stage-view");
        veil.setId("stage-veil");
        veil.getStyleClass().add("stage-veil");
        free.setId("stage-free");
        getChildren().addAll(slide, free, heldMap, veil);
        heldMap.setVisible(false);
        free.setVisible(false);
        veil.setVisible(false);
        rest.setOnFinished(e -> setCursor(Cursor.NONE));
        addEventFilter(MouseEvent.MOUSE_MOVED, e -> stir());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> stir());
        rest.play();
    }

    SlidePane slide() {
        return slide;
    }

    /// @param pixels device pixels of a logical one
    void setScale(double pixels) {
        scale = pixels;
        slide.setScale(pixels);
        heldMap.setScale(pixels);
    }

    /// Where the map stands that is explored.
    void holdFree(@Nullable Node map) {
        if (map == null) {
            free.getChildren().clear();
        } else if (!free.getChildren().contains(map)) {
            free.getChildren().setAll(map);
        }
    }

    void show(ShowPlay play) {
        Sight sight = play.sight();
        boolean mapHeld = sight instanceof Sight.Free && play.isFrozen();
        if (mapHeld && !heldMap.isVisible()) {
            heldMap.show(photograph());
        } else if (!mapHeld && heldMap.isVisible()) {
            heldMap.show(null);
        }
        heldMap.setVisible(mapHeld);
        free.setVisible(sight instanceof Sight.Free && !mapHeld);
        veil.setVisible(sight instanceof Sight.Black || sight instanceof Sight.White);
        veil.setStyle(
                sight instanceof Sight.White
                        ? "-fx-background-color: white"
                        : "-fx-background-color: black");
        switch (sight) {
            case Sight.Still(var view, var drawn) -> {
                move(null);
                Shot shot = model.feed().shot(view);
                if (shot != null) {
                    slide.show(shot.image());
                }
                slide.draw(drawn, play.isFrozen() ? null : play.ink().dot());
            }
            case Sight.Moving(Passage way) -> {
                move(way);
                slide.draw(List.of(), play.ink().dot());
            }
            default -> {
                move(null);
                slide.draw(List.of(), null);
            }
        }
        hand(play);
    }

    private void move(@Nullable Passage way) {
        boolean goesOn =
                way != null
                        && moving != null
                        && way.from().equals(moving.from())
                        && way.to().equals(moving.to());
        moving = way;
        if (!goesOn) {
            FrameMaker maker = way == null ? null : model.frames(way);
            frames.play(maker, way == null || way.lasts() <= 0 ? 0 : FRAME / way.lasts());
        }
    }

    /// With each pulse while something moves.
    void pulse() {
        Passage way = moving;
        if (way != null && way.lasts() > 0) {
            double lasts = way.lasts();
            Image image = frames.next(Math.min(1, (way.gone() + FRAME) / lasts), FRAME / lasts);
            if (image != null) {
                slide.show(image);
            }
        }
    }

    /// What the map looks like that is about to be taken from the wall.
    private @Nullable Image photograph() {
        if (free.getChildren().isEmpty() || free.getWidth() < 1 || free.getHeight() < 1) {
            return null;
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        return free.snapshot(
                how,
                new WritableImage(
                        (int) Math.round(free.getWidth() * scale),
                        (int) Math.round(free.getHeight() * scale)));
    }

    private void hand(ShowPlay play) {
        Ink.Tool tool = play.exploring() ? Ink.Tool.NONE : play.ink().tool();
        Cursor wanted =
                switch (tool) {
                    case NONE -> Cursor.DEFAULT;
                    case LASER -> Cursor.NONE;
                    case PEN -> Cursor.CROSSHAIR;
                };
        if (wanted != cursor) {
            cursor = wanted;
            stir();
        }
    }

    private void stir() {
        setCursor(cursor);
        rest.playFromStart();
    }

    /// Whether the pointer is hidden because it rests.
    boolean rests() {
        return getCursor() == Cursor.NONE;
    }

    void close() {
        rest.stop();
        move(null);
        holdFree(null);
    }
}
