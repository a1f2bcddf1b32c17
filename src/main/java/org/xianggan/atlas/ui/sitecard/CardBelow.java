package org.xianggan.atlas.ui.sitecard;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.sight.Nearby;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Rows;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Locale;

/// What the office keeps about a site, row by row; the loops that it is in; what lies near it.
final class CardBelow implements Runnable {
    private static final int FOLDED = 5;

    private final SiteCards cards;
    private final EntityId id;
    private final String title;
    private final Messages texts;
    private final VBox kept = block();
    private final VBox loops = block();
    private final VBox near = block();
    private final CardPhotos photos;
    private boolean unfolded;

    CardBelow(SiteCards cards, EntityId id, String title, VBox box) {
        this.cards = cards;
        this.id = id;
        this.title = title;
        this.texts = cards.around().texts();
        kept.setId("site-card-kept");
        near.setId("site-card-near");
        loops.setId("site-card-loops");
        Ui.show(near, false);
        photos = new CardPhotos(cards, id, title);
        photos.takeDrops(box);
        box.getChildren().setAll(kept, photos.node(), loops, near);
    }

    private static VBox block() {
        VBox block = new VBox();
        block.getStyleClass().addAll("block", "text-rows");
        block.setMinWidth(0);
        return block;
    }

    @Override
    public void run() {
        SiteCard card = cards.model().card(id);
        kept.getChildren().setAll(heading("site.card.kept.title", ""));
        List<CardRows.Row> rows = new CardRows(texts, cards.model().today()).of(card);
        rows.forEach(r -> kept.getChildren().add(row(r)));
        if (rows.isEmpty()) {
            kept.getChildren().add(Ui.said(texts, "site.card.nothing", "fine"));
        }
        photos.show();
        List<String> in = cards.loopsOf(id);
        loops.getChildren().setAll(heading("site.card.loops", Integer.toString(in.size())));
        in.forEach(name -> loops.getChildren().add(Ui.text(name, "row-text")));
        Ui.show(loops, !in.isEmpty());
        cards.model().near(id, this::near);
    }

    private Node heading(String key, String aside) {
        HBox box =
                new HBox(
                        Ui.reading(Reading.said(texts, key), "block-heading"),
                        Ui.whole(aside, "block-aside"));
        box.getStyleClass().add("block-head");
        return box;
    }

    private Node row(CardRows.Row row) {
        VBox label = new VBox(Ui.reading(row.label(), "row-label"));
        label.getStyleClass()
                .add(texts.language() == Language.ZH ? "row-labels" : "row-labels-wide");
        VBox said = new VBox(Ui.text(row.text(), "row-text"), Ui.text(row.who(), "fine"));
        said.setMinWidth(0);
        if (!row.old().isEmpty()) {
            said.getChildren().add(Ui.text(row.old(), "fine", "card-old"));
            if (!row.fields().isEmpty() && cards.model().editableProperty().get()) {
                said.getChildren().add(confirm(row));
            }
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(label, said);
        line.setId("site-card-row-" + row.id());
        line.getStyleClass().add("text-row");
        line.setAccessibleText(
                row.label().replace(Reading.SECOND, " ") + " " + row.text() + " " + row.who());
        return line;
    }

    /// Who has rung and heard the same says so in one press.
    private Node confirm(CardRows.Row row) {
        Hyperlink link = new Hyperlink(texts.get("site.card.confirm"));
        link.getStyleClass().setAll("more");
        link.setId("site-card-confirm-" + row.id());
        link.setDisable(cards.model().person().isBlank());
        link.setOnAction(e -> cards.model().confirm(id, row.fields(), title));
        return link;
    }

    private void near(List<Nearby> all) {
        Ui.show(near, !all.isEmpty());
        near.getChildren().setAll(heading("site.card.near", Integer.toString(all.size())));
        // One more is shown rather than hidden behind a link of the same height.
        int shown = unfolded || all.size() <= FOLDED + 1 ? all.size() : FOLDED;
        all.subList(0, shown).forEach(n -> near.getChildren().add(link(n)));
        if (shown < all.size()) {
            Hyperlink more = new Hyperlink(texts.get("detail.all", all.size()));
            more.getStyleClass().setAll("more");
            more.setOnAction(
                    e -> {
                        unfolded = true;
                        near(all);
                    });
            near.getChildren().add(more);
        }
    }

    private Node link(Nearby n) {
        StackPane symbol = new StackPane();
        symbol.getStyleClass().add("link-symbol");
        Rows.of(n.sight().id(), n.sight().kind())
                .ifPresent(
                        row ->
                                symbol.getChildren()
                                        .add(
                                                cards.around()
                                                        .swatches()
                                                        .view(new Swatch.OfRow(row), 24, 14)));
        Region name = Ui.reading(Reading.name(n.sight().names(), texts.language()), "link-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        String km = km(n);
        Pressable line =
                new Pressable(
                        n.sight().names().in(texts.language()) + " " + km,
                        () -> cards.around().navigator().open(n.sight().id()),
                        symbol,
                        name,
                        Ui.whole(km, "link-detail"));
        line.getStyleClass().addAll("link-line", "link");
        line.setUserData(n.sight().id());
        return line;
    }

    private String km(Nearby n) {
        String km = String.format(Locale.ROOT, "%.1f", n.metres() / 1000);
        return texts.first(n.rough() ? "site.card.about-km" : "site.card.km", km);
    }
}
