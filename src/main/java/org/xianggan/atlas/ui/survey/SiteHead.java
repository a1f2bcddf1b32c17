package org.xianggan.atlas.ui.survey;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.SightMatcher;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.core.survey.SiteWords;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// Above the offers: what they are, and all that are certain enough accepted at once, how many is
/// told before.
final class SiteHead extends VBox {
    private static final List<Double> CHOICES =
            List.of(0.95, SightMatcher.SURE, 0.85, 0.8, 0.7, 0.6, 0.5);

    private final SiteDesk work;
    private final Messages texts;
    private final ChoiceBox<Double> least = new ChoiceBox<>();
    private SiteReview review = new SiteReview(List.of());
    private boolean asking;

    SiteHead(SiteDesk work, Messages texts) {
        this.work = work;
        this.texts = texts;
        getStyleClass().add("site-head");
        setId("survey-sites-head");
        least.setId("survey-sites-least");
        least.getStyleClass().addAll("page-choice", "site-least");
        least.getItems().setAll(CHOICES);
        least.setValue(SightMatcher.SURE);
        least.valueProperty().addListener(o -> stopAsking());
        texts.onSpeak(this::draw);
        draw();
    }

    void show(SiteReview next) {
        if (!next.equals(review)) {
            review = next;
            asking = false;
            draw();
        }
    }

    private void stopAsking() {
        asking = false;
        draw();
    }

    private List<SiteOffer> wanted() {
        Double from = least.getValue();
        return review.above(from == null ? SightMatcher.SURE : from);
    }

    private void draw() {
        boolean held = Ui.holdsFocus(this);
        boolean chose = least.isFocused();
        least.setConverter(Ui.saying(v -> texts.first("survey.sites.least", SiteWords.percent(v))));
        Ui.named(least, texts.first("survey.sites.least.name"));
        List<SiteOffer> wanted = wanted();
        Node[] parts;
        if (asking) {
            Button no = button("survey-sites-no", "survey.sites.all.no", this::stopAsking);
            Button yes =
                    button("survey-sites-yes", "survey.sites.all.yes", () -> work.accept(wanted));
            parts = new Node[] {no, yes};
        } else {
            Button all = button("survey-sites-all", "survey.sites.all", this::ask);
            all.setText(texts.first("survey.sites.all", wanted.size()));
            all.setDisable(wanted.isEmpty());
            parts = new Node[] {least, all};
        }
        FlowPane line = new FlowPane(parts);
        line.getStyleClass().add("import-buttons");
        getChildren()
                .setAll(
                        asking
                                ? Ui.text(
                                        texts.get("survey.sites.all.ask", wanted.size()),
                                        "import-summary")
                                : Ui.said(texts, "survey.sites.about", "fine"),
                        line);
        if (held) {
            (chose && !asking ? least : parts[parts.length - 1]).requestFocus();
        }
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        return button;
    }

    private void ask() {
        asking = true;
        draw();
    }
}
