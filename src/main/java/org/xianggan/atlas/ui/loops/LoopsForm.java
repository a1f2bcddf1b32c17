package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A loop of the person, to be opened; a published route, to be looked at and copied.
final class LoopsForm implements RowForm<LoopsRow> {
    private final Desk desk;
    private final LoopDesk loops;
    private final LoopsModel model;
    private final Messages texts;
    private final LoopWords words;
    private final References references;

    LoopsForm(Desk desk, LoopDesk loops, LoopsModel model) {
        this.desk = desk;
        this.loops = loops;
        this.model = model;
        this.texts = desk.texts();
        words = new LoopWords(texts, stop -> null);
        references = new References(desk.reading());
    }

    @Override
    public Region draw(LoopsRow row) {
        return switch (row) {
            case LoopsRow.Head(String key, int count) -> {
                HBox head = new HBox(Ui.label(texts.first(key, count), "turn-head"));
                head.getStyleClass().add("turn-head-row");
                yield head;
            }
            case LoopsRow.None(String key) -> {
                HBox none = new HBox(Ui.text(texts.get(key), "fine"));
                none.getStyleClass().add("plan-row");
                yield none;
            }
            case LoopsRow.Mine(LoopShelf.Kept kept) -> mine(kept);
            case LoopsRow.Published(PublishedRoute route) -> published(route);
        };
    }

    private Region mine(LoopShelf.Kept kept) {
        String name = shown(kept);
        VBox text =
                new VBox(
                        Ui.text(name, "loop-row-name"),
                        Ui.text(
                                texts.first(
                                        "loop.page.mine.line",
                                        kept.loop().stops().size(),
                                        words.frame(kept.loop())),
                                "fine"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy =
                Ui.iconButton(
                        Feather.COPY,
                        texts.first("loop.page.copy", name),
                        () -> opened(model.copy(kept)));
        Button delete =
                Ui.iconButton(
                        Feather.TRASH_2,
                        texts.first("loop.page.delete", name),
                        () -> loops.shelf().remove(kept));
        delete.setId("loop-delete-" + kept.id());
        HBox line = new HBox(text, copy, delete);
        line.getStyleClass().add("loop-row");
        return line;
    }

    private String shown(LoopShelf.Kept kept) {
        String name = kept.loop().name();
        return name.isBlank() ? texts.first("loop.page.unnamed") : name;
    }

    private void opened(boolean done) {
        if (done) {
            desk.guide().openPage(LoopPage.ID, null);
        }
    }

    private Region published(PublishedRoute route) {
        VBox text =
                new VBox(
                        Ui.reading(Reading.name(route.names(), texts.language()), "loop-row-name"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        String group = route.group();
        if (group != null) {
            text.getChildren().add(Ui.text(desk.reading().word(group), "fine"));
        }
        Inline line = new Inline("fine-line").add(stops(route), "fine-words");
        line.add(desk.marks(), references.of(route.citations()), route.doubt());
        text.getChildren().add(line.flow());
        Button mine = new Button(texts.first("loop.page.make-mine"));
        mine.setId("loop-mine-" + route.id().key());
        mine.getStyleClass().addAll("button", "plan-button");
        mine.setMinWidth(Region.USE_PREF_SIZE);
        mine.setAccessibleText(
                texts.first("loop.page.make-mine.says", route.names().in(texts.language())));
        mine.setDisable(route.placed().isEmpty());
        mine.setOnAction(e -> opened(model.copy(route)));
        HBox all = new HBox(text, mine);
        all.getStyleClass().add("loop-row");
        return all;
    }

    /// How many stops were published, and of how many nobody knows where they are.
    private String stops(PublishedRoute route) {
        int known = route.placed().size();
        int named = route.stops().size();
        return named == 0
                ? texts.first("loop.page.stops.none")
                : known == named
                        ? texts.first("loop.page.stops.of", named)
                        : texts.first("loop.page.stops.some", named, known);
    }

    @Override
    public String says(LoopsRow row) {
        return switch (row) {
            case LoopsRow.Head(String key, int count) -> texts.first(key, count);
            case LoopsRow.None(String key) -> texts.first(key);
            case LoopsRow.Mine(LoopShelf.Kept kept) ->
                    shown(kept) + texts.first("form.comma") + words.frame(kept.loop());
            case LoopsRow.Published(PublishedRoute route) ->
                    route.names().in(texts.language()) + texts.first("form.comma") + stops(route);
        };
    }

    @Override
    public void open(LoopsRow row) {
        if (row instanceof LoopsRow.Mine(LoopShelf.Kept kept)) {
            loops.shelf().open(kept.id());
            desk.guide().openPage(LoopPage.ID, null);
        } else if (row instanceof LoopsRow.Published(PublishedRoute route)) {
            List<EntityId> places = new ArrayList<>();
            route.stops().forEach(s -> places.add(s.target()));
            places.removeIf(Objects::isNull);
            desk.guide().openAmong(route.id(), places);
        }
    }

    @Override
    public @Nullable EntityId id(LoopsRow row) {
        return row instanceof LoopsRow.Published(PublishedRoute route) ? route.id() : null;
    }

    @Override
    public boolean isHeading(LoopsRow row) {
        return row instanceof LoopsRow.Head || row instanceof LoopsRow.None;
    }

    @Override
    public void hovered(@Nullable LoopsRow row) {
        desk.guide().hover(row == null ? null : id(row));
    }

    @Override
    public @Nullable String copied(LoopsRow row) {
        return isHeading(row) ? null : says(row);
    }
}
