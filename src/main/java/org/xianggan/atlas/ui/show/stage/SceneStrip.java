package org.xianggan.atlas.ui.show.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.ui.common.Ui;

import java.util.stream.IntStream;

/// All scenes in a row, small: one jumps by them. Each says what was planned for it and what it
/// took.
final class SceneStrip extends ListView<Integer> {
    /// Of a picture, logical pixels.
    static final double HEIGHT = 76;

    private static final double NARROWEST = 76;
    private static final double WIDEST = 240;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final StageModel model;
    private final Thumbs thumbs;
    private final Messages texts;
    private int shown = -1;

    SceneStrip(StageModel model, Thumbs thumbs, Messages texts) {
        this.model = model;
        this.thumbs = thumbs;
        this.texts = texts;
        setId("console-strip");
        getStyleClass().add("console-strip");
        setOrientation(Orientation.HORIZONTAL);
        setFocusTraversable(false);
        setAccessibleText(texts.get("show.console.strip"));
        setCellFactory(list -> new Cell());
        getItems().setAll(IntStream.rangeClosed(0, model.play().lineUp().last()).boxed().toList());
    }

    /// Pictures, times and marks as they are now.
    void update() {
        ShowPlay play = model.play();
        if (shown != play.at()) {
            shown = play.at();
            // One before it stays in sight: one sees where one comes from.
            scrollTo(Math.max(0, shown - 2));
        }
        lookupAll(".console-cell").forEach(n -> ((Cell) n).update());
        thumbs.work(play.at());
    }

    private final class Cell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final StackPane frame = new StackPane(picture);
        private final Label number = Ui.whole("", "console-cell-number");
        private final Label title = Ui.label("", "console-cell-title");
        private final Label times = Ui.label("", "console-cell-times");

        Cell() {
            getStyleClass().add("console-cell");
            setAccessibleRole(AccessibleRole.BUTTON);
            frame.getStyleClass().add("console-cell-frame");
            picture.setFitHeight(HEIGHT);
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            title.setMinWidth(0);
            HBox head = new HBox(number, title);
            head.getStyleClass().add("console-cell-head");
            VBox all = new VBox(frame, head, times);
            all.getStyleClass().add("console-cell-box");
            setText(null);
            setGraphic(null);
            all.setMinWidth(0);
            body = all;
            setOnMouseClicked(
                    e -> {
                        if (getItem() != null) {
                            model.send(new PlayEvent.GoTo(getItem()));
                        }
                    });
        }

        private final VBox body;

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : body);
            update();
        }

        void update() {
            Integer i = getItem();
            if (i == null || isEmpty()) {
                return;
            }
            ShowPlay play = model.play();
            Scene scene = play.lineUp().scenes().get(i);
            int planned = play.lineUp().times().planned().get(i);
            int actual = play.actual(i);
            Image image = thumbs.of(i);
            picture.setImage(image);
            double wide =
                    Math.clamp(
                            model.feed().fit().size().width() / 1080 * HEIGHT, NARROWEST, WIDEST);
            picture.setFitWidth(wide);
            frame.setMinSize(wide + 4, HEIGHT + 4);
            frame.setMaxSize(wide + 4, HEIGHT + 4);
            body.setMaxWidth(wide + 4);
            number.setText(String.valueOf(i + 1));
            title.setText(scene.title().in(texts.language()));
            times.setText(
                    actual > 0
                            ? Times.clock(actual) + " / " + Times.clock(planned)
                            : Times.clock(planned));
            pseudoClassStateChanged(ON, i == play.at());
            pseudoClassStateChanged(
                    HELD,
                    play.isFrozen()
                            && play.sight() instanceof Sight.Still(var v, var ink)
                            && v.scene() == i);
            pseudoClassStateChanged(OVER, actual > planned);
            setAccessibleText(
                    texts.first("show.console.cell", i + 1, scene.title().in(texts.language())));
        }
    }
}
