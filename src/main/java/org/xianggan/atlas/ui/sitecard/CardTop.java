package org.xianggan.atlas.ui.sitecard;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.ui.common.Ui;

/// Beneath the name of a site: what one can do with its card, and the form while it is open.
final class CardTop implements Runnable {
    private final SiteCards cards;
    private final EntityId id;
    private final String title;
    private final VBox box;
    private final Messages texts;
    private final FlowPane bar = new FlowPane();
    private final Button edit = Ui.pageButton("site-card-edit", this::edit);
    private final Button visit;
    private final Button copy;
    private final Button place;
    private final Button unplace;
    private final Button photo;
    private @Nullable CardForm form;

    /// Whether the form was opened for the name alone, by whoever wants to place the site.
    private boolean thenPlace;

    CardTop(SiteCards cards, EntityId id, String title, VBox box) {
        this.cards = cards;
        this.id = id;
        this.title = title;
        this.box = box;
        this.texts = cards.around().texts();
        visit = Ui.pageButton("site-card-visit", () -> cards.visit(id));
        copy = Ui.pageButton("site-card-copy", () -> cards.copyAnswer(id));
        place = Ui.pageButton("site-card-place", this::place);
        unplace = Ui.pageButton("site-card-unplace", () -> cards.model().unplace(id, title));
        CardPhotos photos = new CardPhotos(cards, id, title);
        photo = Ui.pageButton("site-card-photo", () -> photos.add(bar));
        photo.setText(texts.first("site.photo.add"));
        photos.takeDrops(box);
        visit.setText(texts.first("site.card.visit"));
        edit.setText(texts.first("site.card.edit"));
        copy.setText(texts.first("site.card.copy"));
        Ui.named(copy, texts.get("site.card.copy.tip"));
        place.setText(texts.first("site.card.place"));
        unplace.setText(texts.first("site.card.unplace"));
        bar.getChildren().setAll(edit, visit, copy, place, unplace, photo);
        bar.getStyleClass().addAll("page-filters", "card-bar");
        bar.setMinWidth(0);
        box.getChildren().setAll(bar);
    }

    @Override
    public void run() {
        boolean editable = cards.model().editableProperty().get();
        SiteCard card = cards.model().card(id);
        boolean placed = card.position() != null;
        edit.setDisable(!editable);
        visit.setDisable(!editable);
        place.setDisable(!editable);
        photo.setDisable(!editable);
        Ui.show(unplace, placed);
        unplace.setDisable(!editable);
        place.setText(texts.first(placed ? "site.card.place.again" : "site.card.place"));
        if (form == null && cards.draft(id).isPresent()) {
            open();
        }
    }

    /// @return the form, opened where it was not
    private CardForm open() {
        CardForm now = form;
        if (now != null) {
            return now;
        }
        SiteCard card = cards.model().card(id);
        CardDraft draft =
                cards.draft(id)
                        .orElseGet(
                                () ->
                                        CardDraft.of(
                                                card,
                                                cards.model().person(),
                                                new CardWords(texts)));
        cards.setDraft(id, draft);
        CardForm made =
                new CardForm(
                        draft,
                        texts,
                        new CardForm.Acts(
                                this::keep, this::close, typed -> cards.setDraft(id, typed)));
        form = made;
        box.getChildren().setAll(bar, made);
        return made;
    }

    private void edit() {
        open().begin();
    }

    private void keep(CardDraft draft) {
        SitesModel model = cards.model();
        model.setPerson(draft.by());
        SiteCard was = model.card(id);
        SiteCard now = draft.applied(was, model.today());
        boolean places = thenPlace;
        if (now.equals(was)) {
            close();
        } else if (model.put(now, title)) {
            close();
            cards.around().say().accept(texts.get("site.card.kept", title));
        }
        if (places && form == null) {
            cards.place(id, title);
        }
    }

    private void close() {
        cards.setDraft(id, null);
        form = null;
        thenPlace = false;
        box.getChildren().setAll(bar);
        edit.requestFocus();
    }

    /// Nobody says where something is without saying who they are.
    private void place() {
        if (cards.model().person().isBlank()) {
            open().beginAtName();
            thenPlace = true;
        } else {
            cards.place(id, title);
        }
    }
}
