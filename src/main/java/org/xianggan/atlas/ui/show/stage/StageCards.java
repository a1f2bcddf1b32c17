package org.xianggan.atlas.ui.show.stage;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.core.show.play.Seating;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.function.Consumer;

/// What lies over the presenter's side for a moment.
final class StageCards {
    private StageCards() {}

    /// Every key and what it does.
    static Node keys(Messages texts, Runnable close) {
        TilePane lines = new TilePane();
        lines.setPrefColumns(2);
        lines.getStyleClass().add("stage-keys");
        StageKeys.HINTS.hints().forEach(h -> lines.getChildren().add(line(h, texts)));
        return card("stage-keys-card", texts.first("show.keys.title"), lines, close);
    }

    private static Node line(KeyHint hint, Messages texts) {
        HBox line = new HBox();
        line.getStyleClass().add("stage-key-line");
        FlowPane caps = new FlowPane(4, 4);
        caps.setPrefWrapLength(190);
        caps.setMinWidth(190);
        caps.setMaxWidth(190);
        for (List<String> way : hint.caps(texts)) {
            HBox together = new HBox();
            together.getStyleClass().add("key-way");
            way.forEach(cap -> together.getChildren().add(Ui.whole(cap, "key-cap")));
            caps.getChildren().add(together);
        }
        Region said = Ui.label(texts.first(hint.text()), "stage-key-text");
        said.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().setAll(caps, said);
        line.setAccessibleText(
                texts.first("form.labelled", texts.first(hint.text()), hint.spoken(texts)));
        return line;
    }

    /// Which screen is for the audience.
    static Node screens(Seating seating, Messages texts, Consumer<String> choose, Runnable close) {
        VBox rows = new VBox();
        rows.getStyleClass().add("stage-screens");
        int number = 0;
        for (Display d : seating.displays()) {
            number++;
            Button one =
                    new Button(
                            texts.first(
                                    "show.screens.one",
                                    String.valueOf(number),
                                    String.valueOf(d.pixelsWide()),
                                    String.valueOf(d.pixelsHigh()),
                                    role(d, seating, texts)));
            one.setId("stage-screen-" + number);
            one.getStyleClass().addAll("page-button", "stage-screen");
            one.setMaxWidth(Double.MAX_VALUE);
            one.setOnAction(
                    e -> {
                        choose.accept(d.id());
                        close.run();
                    });
            rows.getChildren().add(one);
        }
        rows.getChildren().add(0, Ui.text(texts.get("show.screens.ask"), "stage-card-text"));
        if (seating.isAlone()) {
            rows.getChildren().add(Ui.text(texts.get("show.screens.alone"), "stage-card-text"));
        }
        return card("stage-screens-card", texts.first("show.screens.title"), rows, close);
    }

    private static String role(Display d, Seating seating, Messages texts) {
        if (seating.audience().filter(d::equals).isPresent()) {
            return texts.first("show.screens.audience");
        }
        return seating.console().filter(d::equals).isPresent()
                ? texts.first("show.screens.console")
                : "";
    }

    private static Node card(String id, String title, Node content, Runnable close) {
        VBox box = new VBox(Ui.label(title, "stage-card-title"), content);
        box.setId(id);
        box.getStyleClass().add("stage-card");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane scrim = new StackPane(box);
        scrim.getStyleClass().add("stage-scrim");
        scrim.setOnMouseClicked(
                e -> {
                    if (e.getTarget() == scrim) {
                        close.run();
                    }
                    e.consume();
                });
        return scrim;
    }
}
