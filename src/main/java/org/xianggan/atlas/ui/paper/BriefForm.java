package org.xianggan.atlas.ui.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// 方案说明 in a page: a button that unfolds what it asks (format, for whom, review number), and what
/// was written.
public final class BriefForm extends VBox {
    private final BriefModel model;
    private final SaveDialog save;
    private final Messages texts;
    private final Button open = Ui.pageButton("brief-open", this::unfold);
    private final Label title = Ui.text("", "page-heading");
    private final Label line = Ui.text("", "fine");
    private final Label forWhom = Ui.text("", "fine");
    private final Label asked = Ui.text("", "fine");
    private final Segments<BriefFormat> formats;
    private final Segments<Boolean> editions;
    private final TextField review = new TextField();
    private final Button write = Ui.pageButton("brief-write", this::write);
    private final Button close = Ui.pageButton("brief-close", this::fold);
    private final VBox card = new VBox();

    public BriefForm(BriefModel model, SaveDialog save, Messages texts) {
        this.model = model;
        this.save = save;
        this.texts = texts;
        formats =
                new Segments<>(
                        f -> "brief-" + f.id(),
                        f -> f.id().toUpperCase(Locale.ROOT),
                        f -> {
                            model.format(f);
                            choose();
                        });
        editions =
                new Segments<>(
                        p -> p ? "brief-public" : "brief-internal",
                        p -> texts.first(p ? "brief.edition.public" : "brief.edition.internal"),
                        p -> {
                            model.makePublic(p);
                            choose();
                        });
        review.setId("brief-review");
        write.getStyleClass().add("accent");
        card.setId("brief-card");
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
                        new MakingBox("brief-told", model.making(), texts));
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
        open.setText(texts.first("brief.open"));
        open.setAccessibleText(texts.get("brief.card.line"));
        line.setText(texts.get("brief.card.line"));
        forWhom.setText(texts.get("brief.edition"));
        asked.setText(texts.get("brief.review"));
        review.setAccessibleText(texts.get("brief.review"));
        write.setText(texts.first("brief.write"));
        close.setText(texts.first("brief.close"));
        say();
        choose();
    }

    /// The scenario of the moment by its name; asked again whenever it may be another.
    public void say() {
        title.setText(texts.get("brief.card", model.name()));
    }

    private void choose() {
        formats.show(List.of(BriefFormat.values()), model.format());
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
                        texts.first("brief.card", model.name()),
                        FileNames.of(model.fileName()),
                        model.format().id());
        if (file != null) {
            model.write(review.getText(), file);
            // A number is for one export, never remembered for another.
            review.clear();
        }
    }
}
