package org.xianggan.atlas.ui.sitecard;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.core.sight.SitePhoto;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.nio.file.Path;
import java.util.List;

/// The photographs of a site: small in its panel, large when one is pressed; added from a file or
/// by dropping one on the card.
final class CardPhotos {
    private static final double SMALL = 156;

    private final SiteCards cards;
    private final EntityId id;
    private final String title;
    private final Messages texts;
    private final Overlay overlay;
    private final VBox box = new VBox();
    private List<String> shown = List.of();

    CardPhotos(SiteCards cards, EntityId id, String title) {
        this.cards = cards;
        this.id = id;
        this.title = title;
        this.texts = cards.around().texts();
        this.overlay = cards.around().overlay();
        box.setId("site-card-photos");
        box.getStyleClass().addAll("block", "text-rows");
        box.setMinWidth(0);
        Ui.show(box, false);
    }

    Node node() {
        return box;
    }

    /// As the card has them now.
    void show() {
        List<String> now = cards.model().card(id).photos();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        cards.model().photos(id, 2 * SMALL, this::fill);
    }

    private void fill(List<SitesModel.Shown> photos) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("card-photos");
        flow.setMinWidth(0);
        photos.forEach(p -> flow.getChildren().add(small(p)));
        box.getChildren()
                .setAll(
                        Ui.reading(Reading.said(texts, "site.photo.heading"), "block-heading"),
                        flow);
        Ui.show(box, !photos.isEmpty());
    }

    private Node small(SitesModel.Shown shown) {
        ImageView view = new ImageView(shown.image());
        view.setPreserveRatio(true);
        view.setFitWidth(SMALL);
        VBox all = new VBox(view, Ui.text(shown.photo().credit(), "fine"));
        all.setMaxWidth(SMALL);
        Pressable photo =
                new Pressable(
                        texts.first("site.photo.says", title, shown.photo().credit()),
                        () -> open(shown.photo()),
                        all);
        photo.getStyleClass().addAll("link", "card-photo");
        return photo;
    }

    private void open(SitePhoto photo) {
        cards.model().large(photo, image -> open(photo, image));
    }

    private void open(SitePhoto photo, Image image) {
        overlay.open(
                PhotoCard.large(
                        photo,
                        image,
                        overlay.getWidth(),
                        overlay.getHeight(),
                        cards.model().editableProperty().get(),
                        texts,
                        () -> {
                            overlay.close();
                            cards.model().removePhoto(photo, title);
                        },
                        overlay::close),
                box);
    }

    /// Asks for a file.
    void add(Node beside) {
        Path file = cards.model().askPhoto(beside);
        if (file != null) {
            take(file, beside);
        }
    }

    private void take(Path file, Node beside) {
        if (!cards.model().hasRoomForPhoto(id)) {
            cards.around().say().accept(texts.get("site.photo.many", SitesModel.MOST_PHOTOS));
            return;
        }
        cards.around().say().accept(texts.get("site.photo.reading", file.getFileName()));
        cards.model().readPhoto(file, read -> ask(read.taken(), read.image(), beside));
    }

    private void ask(PhotoReader.Taken taken, Image image, Node beside) {
        overlay.open(
                PhotoCard.asking(
                        taken,
                        image,
                        cards.model().person(),
                        texts,
                        (credit, by, there) -> {
                            overlay.close();
                            cards.model().setPerson(by);
                            if (cards.model().addPhoto(id, taken, credit, there, title)) {
                                cards.around().say().accept(texts.get("site.photo.kept", title));
                            }
                        },
                        overlay::close),
                beside);
    }

    /// Files that are dropped on `part` are photographs of this site.
    void takeDrops(Node part) {
        part.addEventHandler(
                DragEvent.DRAG_OVER,
                e -> {
                    if (e.getDragboard().hasFiles() && cards.model().editableProperty().get()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        part.addEventHandler(
                DragEvent.DRAG_DROPPED,
                e -> {
                    if (e.getDragboard().hasFiles() && cards.model().editableProperty().get()) {
                        take(e.getDragboard().getFiles().getFirst().toPath(), part);
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }
}
