package org.xianggan.atlas.ui.contents;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Around what a page shows: its skeleton while it is long in coming, a sentence where there is
/// nothing, and what to do where it failed. The page itself stays, and only takes in what is new.
public final class PageFrame<T> extends StackPane {
    /// A page that comes quickly shows no skeleton at all.
    private static final Duration PATIENCE = Duration.millis(150);

    private final PageModel<T> model;
    private final Messages texts;
    private final Region body;
    private final Consumer<T> fill;
    private final Predicate<T> nothing;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Node keyboard;
    private boolean focusWanted;

    /// @param body what is filled
    /// @param fill brings the body to what was loaded
    /// @param nothing whether that is empty
    public PageFrame(
            PageModel<T> model,
            Messages texts,
            Region body,
            Consumer<T> fill,
            Predicate<T> nothing) {
        this.model = model;
        this.texts = texts;
        this.body = body;
        this.keyboard = body;
        this.fill = fill;
        this.nothing = nothing;
        getStyleClass().add("page-frame");
        setMinSize(0, 0);
        patience.setOnFinished(e -> show(skeleton()));
        model.stateProperty().addListener(o -> render());
        model.loadingProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                patience.stop();
                            } else if (getChildren().isEmpty()) {
                                patience.playFromStart();
                            }
                        });
        render();
    }

    private void render() {
        switch (model.stateProperty().get()) {
            case PageModel.State.Waiting<T> waiting -> getChildren().clear();
            case PageModel.State.Ready<T>(T content) -> {
                fill.accept(content);
                show(nothing.test(content) ? told(texts.get("contents.empty")) : body);
            }
            case PageModel.State.Failure<T>(String sentence, String nextStep) -> {
                VBox box = told(sentence);
                Button again = new Button(texts.get("detail.again"));
                again.setOnAction(e -> model.reload());
                box.getChildren().addAll(Ui.text(nextStep, "welcome-text"), again);
                show(box);
            }
        }
    }

    /// Which part of the body takes the keyboard, where it is not the body itself.
    public PageFrame<T> focusing(Node part) {
        keyboard = part;
        return this;
    }

    /// Gives the keyboard to the body, as soon as it is there.
    public void focus() {
        focusWanted = true;
        giveFocus();
    }

    private void giveFocus() {
        if (focusWanted && getChildren().contains(body) && getScene() != null) {
            focusWanted = false;
            keyboard.requestFocus();
        }
    }

    private void show(Node node) {
        if (getChildren().size() != 1 || getChildren().getFirst() != node) {
            getChildren().setAll(node);
        }
        giveFocus();
    }

    private static VBox told(String sentence) {
        VBox box = new VBox(Ui.text(sentence, "failure-text"));
        box.getStyleClass().addAll("told", "page-told");
        return box;
    }

    private static Node skeleton() {
        VBox box = new VBox();
        box.getStyleClass().addAll("skeleton", "page-told");
        for (double width : new double[] {180, 320, 280, 320, 140, 300, 320, 260}) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setMaxWidth(width);
            box.getChildren().add(bar);
        }
        return box;
    }
}
