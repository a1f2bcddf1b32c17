package org.xianggan.atlas.ui.sitecard;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SitePhoto;
import org.xianggan.atlas.ui.common.Ui;

/// A photograph in a card above the window: before it is kept, with what is asked of it; afterwards
/// large.
final class PhotoCard extends VBox {
    private static final double ASKED = 360;
    private static final double LARGE = 760;

    /// What is done with a new one.
    @FunctionalInterface
    interface Keep {
        /// @param there whether the site is where it was taken
        void keep(String credit, String by, boolean there);
    }

    private PhotoCard(double width) {
        getStyleClass().addAll("citation-card", "photo-card");
        setPrefWidth(width);
        setMaxWidth(width);
    }

    private static ImageView view(Image image, double longest) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        boolean wide = image.getWidth() >= image.getHeight();
        double edge = Math.min(longest, Math.max(image.getWidth(), image.getHeight()));
        if (wide) {
            view.setFitWidth(edge);
        } else {
            view.setFitHeight(edge);
        }
        return view;
    }

    /// @param image of the same, as large as it is shown
    static PhotoCard asking(
            PhotoReader.Taken taken,
            Image image,
            String by,
            Messages texts,
            Keep keep,
            Runnable leave) {
        PhotoCard card = new PhotoCard(ASKED + 32);
        card.setId("photo-asked");
        card.setAccessibleText(texts.first("site.photo.title"));
        TextField credit = field("photo-credit", texts.first("site.photo.credit"));
        TextField person = field("photo-by", texts.first("site.card.by"));
        person.setText(by);
        CheckBox there = new CheckBox();
        there.setId("photo-there");
        there.setWrapText(true);
        there.setMinHeight(USE_PREF_SIZE);
        LonLat at = taken.at();
        there.setText(at == null ? "" : texts.get("site.photo.at", at.toText(4)));
        Label fault = Ui.text("", "card-fault");
        fault.setId("photo-fault");
        Ui.show(fault, false);
        Button yes =
                Ui.pageButton(
                        "photo-keep",
                        () -> {
                            String missing =
                                    credit.getText().isBlank()
                                            ? "site.photo.credit.missing"
                                            : Said.name(person.getText()).isEmpty()
                                                    ? "site.card.wrong.by"
                                                    : "";
                            Ui.say(fault, missing.isEmpty() ? "" : texts.get(missing));
                            if (missing.isEmpty()) {
                                keep.keep(credit.getText(), person.getText(), there.isSelected());
                            }
                        });
        yes.setText(texts.first("site.photo.keep"));
        yes.setDefaultButton(true);
        Button no = Ui.pageButton("photo-leave", leave);
        no.setText(texts.first("site.photo.leave"));
        credit.setOnAction(e -> yes.fire());
        person.setOnAction(e -> yes.fire());
        card.getChildren()
                .setAll(
                        Ui.text(texts.first("site.photo.title"), "citation-publisher"),
                        view(image, ASKED),
                        credit);
        if (by.isBlank()) {
            card.getChildren().add(person);
        }
        if (at != null) {
            card.getChildren().addAll(there, Ui.text(texts.get("site.photo.at.gone"), "fine"));
        }
        card.getChildren().addAll(fault, bar(yes, no));
        card.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                credit.requestFocus();
                            }
                        });
        return card;
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.getStyleClass().add("page-search");
        return field;
    }

    private static FlowPane bar(Button... buttons) {
        FlowPane bar = new FlowPane(buttons);
        bar.getStyleClass().add("page-filters");
        bar.setMinWidth(0);
        return bar;
    }

    /// @param image as large as it is kept
    /// @param height of the window: it fits into it
    static PhotoCard large(
            SitePhoto photo,
            Image image,
            double width,
            double height,
            boolean editable,
            Messages texts,
            Runnable remove,
            Runnable close) {
        double room = Math.min(LARGE, Math.min(width - 80, (height - 160) * aspect(image)));
        ImageView view = view(image, room);
        PhotoCard card = new PhotoCard(Math.max(260, view.getBoundsInLocal().getWidth() + 32));
        card.setId("photo-large");
        Button gone = Ui.pageButton("photo-remove", remove);
        gone.setText(texts.first("site.photo.remove"));
        gone.setDisable(!editable);
        Button shut = Ui.pageButton("photo-close", close);
        shut.setText(texts.first("detail.close"));
        card.setAccessibleText(photo.credit());
        card.getChildren()
                .setAll(
                        view,
                        Ui.text(photo.credit(), "row-text"),
                        Ui.text(photo.on() + " " + photo.by(), "fine"),
                        bar(shut, gone));
        card.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                shut.requestFocus();
                            }
                        });
        return card;
    }

    /// Longer edge by height.
    private static double aspect(Image image) {
        return Math.max(image.getWidth(), image.getHeight()) / image.getHeight();
    }
}
