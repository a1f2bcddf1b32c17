package org.xianggan.atlas.ui.sitecard;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.SitePatches;
import org.xianggan.atlas.core.sight.SitePatches.Incoming;
import org.xianggan.atlas.core.sight.SitePatches.Statement;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.sitecard.SitesRows.Row;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cards on the screen: each leads to its site; a colleague's patch is looked at before all of it
/// is taken, or some.
final class SitesView implements PageView {
    private static final String ENDING = "tsv";

    private final Messages texts;
    private final SiteCards cards;
    private final SitesModel sites;
    private final SaveDialog save;
    private final OpenDialog open;
    private final PageModel<List<Row>> model;
    private final PageList<Row> list;
    private final PageFrame<List<Row>> frame;
    private final Button export = Ui.pageButton("cards-export", this::export);
    private final Button read = Ui.pageButton("cards-read", this::read);
    private final Button take = Ui.pageButton("cards-take", this::take);
    private final Button all = Ui.pageButton("cards-all", this::chooseAll);
    private final Button leave = Ui.pageButton("cards-leave", () -> comes(Incoming.NOTHING));
    private final Label told = Ui.text("", "fine");
    private final Set<Statement> refused = new HashSet<>();

    /// Read on a worker, set on the FX thread.
    private volatile Incoming incoming = Incoming.NOTHING;

    SitesView(Desk desk, SiteCards cards, SaveDialog save, OpenDialog open) {
        this.texts = desk.texts();
        this.cards = cards;
        this.sites = cards.model();
        this.save = save;
        this.open = open;
        model =
                new PageModel<>(
                        SitesPage.ID,
                        () ->
                                new SitesRows(texts, sites.today())
                                        .of(sites.cardsNow(), incoming, sites.journeys().sights()),
                        desk.tasks(),
                        texts);
        list = new PageList<>(new Form(), desk.selection(), desk.clip());
        list.node().setId("cards-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        FlowPane bar = new FlowPane(export, read, take, all, leave, told);
        bar.getStyleClass().addAll("page-bar", "page-filters");
        bar.setMinWidth(0);
        VBox body = new VBox(bar, list.node());
        body.setMinSize(0, 0);
        body.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                list.focus();
                            }
                        });
        frame = new PageFrame<>(model, texts, body, this::fill, List::isEmpty);
        sites.cardsProperty().addListener(o -> model.reload());
        sites.editableProperty().addListener(o -> model.reload());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        export.setText(texts.first("site.patch.export"));
        read.setText(texts.first("site.patch.read"));
        leave.setText(texts.first("correction.leave"));
        list.name(texts.first("contents." + SitesPage.ID));
        count();
    }

    private void fill(List<Row> rows) {
        list.fill(rows);
        count();
    }

    private List<Statement> chosen() {
        var own = sites.cardsNow();
        return incoming.rows().stream()
                .filter(s -> !refused.contains(s))
                .filter(s -> !s.isKnown(sites.card(s.site())))
                .filter(s -> !SitePatches.taken(List.of(s), own).isEmpty())
                .toList();
    }

    /// What the buttons say and whether there is something for them to do.
    private void count() {
        List<Statement> chosen = chosen();
        boolean comes = !incoming.rows().isEmpty();
        Ui.show(take, comes);
        take.setText(new SitesRows(texts, sites.today()).chosen(chosen));
        take.setDisable(chosen.isEmpty() || !sites.editableProperty().get());
        Ui.show(all, comes);
        all.setText(texts.first(refused.isEmpty() ? "site.patch.none" : "site.patch.all"));
        Ui.show(leave, comes || !incoming.problems().isEmpty());
        export.setDisable(sites.cardsNow().isEmpty());
        Ui.show(told, !told.getText().isEmpty());
    }

    private void tell(String sentence) {
        told.setText(sentence);
        Ui.show(told, !sentence.isEmpty());
    }

    private void export() {
        Path file = save.ask(export, texts.first("site.patch.export"), "cards", ENDING);
        if (file != null) {
            sites.export(
                    file,
                    count ->
                            tell(
                                    count == 0
                                            ? texts.get("site.patch.empty")
                                            : texts.get(
                                                    "site.patch.exported",
                                                    file.toString(),
                                                    count)));
        }
    }

    private void read() {
        Path file = open.ask(read, texts.first("site.patch.read"), ENDING);
        if (file != null) {
            sites.preview(file, this::comes);
        }
    }

    private void comes(Incoming next) {
        incoming = next;
        refused.clear();
        tell("");
        model.reload();
    }

    private void chooseAll() {
        if (refused.isEmpty()) {
            refused.addAll(incoming.rows());
        } else {
            refused.clear();
        }
        list.refresh();
        count();
    }

    private void take() {
        List<Statement> chosen = chosen();
        if (sites.take(chosen)) {
            comes(Incoming.NOTHING);
            cards.around().say().accept(texts.get("site.patch.taken", chosen.size()));
        }
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        model.ask();
        if (target != null) {
            list.goTo(r -> r instanceof Row.Kept kept && kept.site().equals(target));
        }
    }

    @Override
    public void focus() {
        frame.focus();
    }

    /// Enter on a card selects its site; on what a colleague says it is taken or not.
    private final class Form implements RowForm<Row> {
        @Override
        public Region draw(Row row) {
            return switch (row) {
                case Row.Head(String text, int count) ->
                        Ui.countedHead(Ui.reading(text, "page-heading"), Integer.toString(count));
                case Row.Kept kept -> {
                    VBox box = box(Ui.text(kept.name(), "row-text"), Ui.text(kept.says(), "fine"));
                    if (!kept.old().isEmpty()) {
                        box.getChildren().add(Ui.text(kept.old(), "fine", "card-old"));
                    }
                    yield box;
                }
                case Row.Coming c -> coming(c);
                case Row.Wrong(String sentence) -> box(Ui.text(sentence, "doubt-text"));
                case Row.Nothing n -> box(Ui.said(texts, "site.cards.nothing", "told-text"));
            };
        }

        private Region coming(Row.Coming c) {
            FontIcon mark =
                    new FontIcon(
                            c.known()
                                    ? Feather.CHECK
                                    : refused.contains(c.statement())
                                            ? Feather.SQUARE
                                            : Feather.CHECK_SQUARE);
            mark.getStyleClass().add("card-choice");
            VBox said =
                    new VBox(
                            Ui.text(c.name(), "row-text"),
                            Ui.text(c.change(), c.known() ? "fine" : "corrected"),
                            Ui.text(
                                    c.known() ? texts.first("site.patch.known", c.who()) : c.who(),
                                    "fine"));
            if (!c.own().isEmpty()) {
                said.getChildren().add(Ui.text(c.own(), "doubt-text"));
            }
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            HBox line = new HBox(mark, said);
            line.getStyleClass().addAll("page-row", "card-coming");
            return line;
        }

        private static VBox box(Region... parts) {
            VBox box = new VBox(parts);
            box.getStyleClass().add("page-row");
            return box;
        }

        @Override
        public String says(Row row) {
            return switch (row) {
                case Row.Head(String text, int count) ->
                        text.replace(Reading.SECOND, " ") + " " + count;
                case Row.Kept k -> k.name() + " " + k.says() + " " + k.old();
                case Row.Coming c ->
                        texts.first(
                                        c.known()
                                                ? "site.patch.says.known"
                                                : refused.contains(c.statement())
                                                        ? "site.patch.says.no"
                                                        : "site.patch.says.yes")
                                + " "
                                + SitesRows.spoken(c);
                case Row.Wrong(String sentence) -> sentence;
                case Row.Nothing n -> texts.get("site.cards.nothing");
            };
        }

        @Override
        public void open(Row row) {
            switch (row) {
                case Row.Kept kept -> cards.around().navigator().open(kept.site());
                case Row.Coming c -> {
                    if (!c.known()) {
                        if (!refused.remove(c.statement())) {
                            refused.add(c.statement());
                        }
                        list.refresh();
                        count();
                    }
                }
                default -> {}
            }
        }

        @Override
        public @Nullable EntityId id(Row row) {
            return row instanceof Row.Kept kept ? kept.site() : null;
        }

        @Override
        public boolean isHeading(Row row) {
            return row instanceof Row.Head || row instanceof Row.Nothing;
        }

        @Override
        public String copied(Row row) {
            return says(row);
        }
    }
}
