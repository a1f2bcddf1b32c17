package org.xianggan.atlas.ui.help;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

/// What the classes of accuracy promise, and how each is drawn.
final class AccuracyPage {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 20;

    private final Messages texts;
    private final Swatches swatches;

    AccuracyPage(Messages texts, Swatches swatches) {
        this.texts = texts;
        this.swatches = swatches;
    }

    Node page() {
        VBox page = new VBox();
        page.getStyleClass().add("help-column");
        page.getChildren().add(Ui.said(texts, "help.accuracy.lead", "help-lead"));
        for (AccuracyClass one : AccuracyClass.values()) {
            page.getChildren().add(line(one));
        }
        HBox hollow =
                new HBox(
                        Ui.whole("", "accuracy-letter"),
                        symbol(new Swatch.OfHollowMark()),
                        grown(Ui.said(texts, "help.hollow.long", "help-text")));
        hollow.getStyleClass().addAll("help-line", "accuracy-line");
        page.getChildren().add(hollow);
        page.getChildren().add(Ui.said(texts, "help.accuracy.where", "fine"));
        return page;
    }

    private Node line(AccuracyClass one) {
        String name = one.name();
        VBox words =
                new VBox(
                        Ui.reading(
                                Reading.said(
                                        texts,
                                        "help.accuracy.points",
                                        texts.first("accuracy." + name)),
                                "help-text"),
                        Ui.reading(
                                Reading.said(
                                        texts,
                                        "help.accuracy.lines",
                                        texts.first("accuracy-line." + name)),
                                "help-text"),
                        Ui.said(
                                texts,
                                one.isSketch() ? "help.drawn.sketch" : "help.drawn.true",
                                "fine"));
        words.getStyleClass().add("accuracy-words");
        Swatch swatch = one.isSketch() ? new Swatch.OfSketch() : new Swatch.OfStatus(Status.OPEN);
        HBox line = new HBox(Ui.whole(name, "accuracy-letter"), symbol(swatch), grown(words));
        line.getStyleClass().addAll("help-line", "accuracy-line");
        return line;
    }

    private Node symbol(Swatch swatch) {
        StackPane box = new StackPane(swatches.view(swatch, WIDTH, HEIGHT));
        box.getStyleClass().add("accuracy-symbol");
        return box;
    }

    private static Region grown(Region words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }
}
