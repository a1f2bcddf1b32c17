package org.xianggan.atlas.ui.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A hand-out in a page (方案说明, 折页): a button that unfolds what it asks (format, for whom, review
/// number), and what was written.
public final class HandOutForm<F> extends VBox {
    private final HandOut<F> model;
    private final String key;
    private final SaveDialog save;
    private final Messages texts;
    private final Button open;
    private final Label title = Ui.text("", "page-heading");
    private final Label line = Ui.text("", "fine");
    private final Label forWhom = Ui.text("", "fine");
    private final Label asked = Ui.text("", "fine");
    private final Segments<F> formats;
    private final Segments<Boolean> editions;
    private final TextField review = new TextField();
    private final Button write;
    private final Button close;
    private final VBox card = new VBox();

    /// @param more what is asked besides
    public HandOutForm(HandOut<F> model, SaveDialog save, Messages texts, Region... more) {
        this.model = model;
        this.key = model.key();
        this.save = save;
        this.texts = texts;
        open = Ui.pageButton(key + "-open", this::unfold);
        write = Ui.pageButton(key + "-write", this::write);
        close = Ui.pageButton(key + "-close", this::fold);
        formats =
                new Segments<>(
                        f -> key + "-" + model.ending(f),
                        f -> texts.firstOr(
                                        key + ".format." + model.ending(f),
                                        model.ending(f).toUpperCase(Locale.ROOT)),
                        f -> {
                            model.format(f);
                            choose();
                        });
        editions =
                new Segments<>(
                        p -> key + (p ? "-public" : "-internal"),
                        p -> texts.first(p ? "brief.edition.public" : "brief.edition.internal"),
                        p -> {
                            model.makePublic(p);
                            choose();
                        });
        review.setId(key + "-review");
        write.getStyleClass().add("accent");
        card.setId(key + "-card");
        card.getStyleClass().add("paper-part");
        card.getChildren()
                .setAll(
                        title,
                        line,
                        bar(formats),
                        forWhom,
                        bar(editions),
                        asked,
                        review,
                        bar(write, close),
                        new MakingBox(key + "-told", model.making(), texts));
        card.getChildren().addAll(3, List.of(more));
        getChildren().setAll(bar(open), card);
        getStyleClass().add("paper-part");
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        Ui.show(card, false);
        model.stateProperty().addListener(o -> choose());
        texts.onSpeak(this::name);
        name();
    }

    private static FlowPane bar(javafx.scene.Node... nodes) {
        FlowPane bar = new FlowPane(nodes);
        bar.getStyleClass().add("paper-bar");
        bar.setMinWidth(0);
        return bar;
    }

    private void name() {
        open.setText(texts.first(key + ".open"));
        open.setAccessibleText(texts.get(key + ".card.line"));
        line.setText(texts.get(key + ".card.line"));
        forWhom.setText(texts.get("brief.edition"));
        asked.setText(texts.get("brief.review"));
        review.setAccessibleText(texts.get("brief.review"));
        write.setText(texts.first("brief.write"));
        close.setText(texts.first("brief.close"));
        say();
        choose();
    }

    /// What it is of, by its name; asked again whenever that may be another.
    public void say() {
        title.setText(texts.get(key + ".card", model.name()));
    }

    private void choose() {
        formats.show(model.formats(), model.format());
        editions.show(List.of(false, true), model.isPublic());
        write.setDisable(model.making().busy());
    }

    private void unfold() {
        boolean there = !card.isVisible();
        say();
        Ui.show(card, there);
        if (there) {
            formats.getChildren().getFirst().requestFocus();
        }
    }

    private void fold() {
        Ui.show(card, false);
        open.requestFocus();
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            fold();
            e.consume();
        }
    }

    private void write() {
        Path file =
                save.ask(
                        this,
                        texts.first(key + ".card", model.name()),
                        FileNames.of(model.fileName()),
                        model.ending(model.format()));
        if (file != null) {
            model.write(review.getText(), file);
            // A number is for one export, never remembered for another.
            review.clear();
        }
    }
}
