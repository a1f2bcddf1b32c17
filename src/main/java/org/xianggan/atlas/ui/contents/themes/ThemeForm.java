package org.xianggan.atlas.ui.contents.themes;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.parts.Columns;
import org.xianggan.atlas.ui.contents.parts.FactViews;
import org.xianggan.atlas.ui.contents.parts.PlaceOf;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;
import org.xianggan.atlas.ui.contents.themes.ThemesModel.Row;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// How the rows of the themes look and what they do.
final class ThemeForm implements RowForm<Row> {
    private static final double NARROWEST_FIGURE = 132;
    private static final int MOST_FIGURES = 5;

    private final Desk desk;
    private final Messages texts;
    private final FactViews facts;
    private final Consumer<EntityId> opens;
    private final Consumer<ThemeText> shows;

    /// @param opens a theme
    /// @param shows a theme's state of the map
    ThemeForm(Desk desk, Consumer<EntityId> opens, Consumer<ThemeText> shows) {
        this.desk = desk;
        this.texts = desk.texts();
        this.facts = new FactViews(desk);
        this.opens = opens;
        this.shows = shows;
    }

    @Override
    public Region draw(Row row) {
        return switch (row) {
            case Row.Brief(ThemeText theme) -> brief(theme);
            case Row.Title(ThemeText theme) ->
                    box(
                            "document-head",
                            Ui.text(theme.title(), "theme-title"),
                            Ui.text(theme.subtitle(), "fine"),
                            Ui.reading(theme.line(), "theme-line"));
            case Row.Intro(List<Said> told) -> box("theme-intro", facts.running(told));
            case Row.Figures(List<Said> figures) ->
                    box(
                            "theme-figures",
                            new Columns(
                                    NARROWEST_FIGURE,
                                    MOST_FIGURES,
                                    18,
                                    16,
                                    figures.stream().map(facts::figure).toList()));
            case Row.OnMap(ThemeText theme) ->
                    way(Feather.MAP, Ui.text(theme.map(), "way-text"), "");
            case Row.Way(ThemeText.Way way) ->
                    way(
                            Feather.CHEVRON_RIGHT,
                            Ui.reading(way.text(), "way-text"),
                            Integer.toString(way.count()));
            case Row.Head(String text, String count) ->
                    Ui.countedHead(Ui.reading(text, "page-heading"), count);
            case Row.Told(Said said) -> {
                Region words = facts.line(said, "told-text");
                HBox.setHgrow(words, Priority.ALWAYS);
                HBox line = new HBox(Ui.whole(said.date().replace("–", "–\n"), "told-date"), words);
                line.getStyleClass().add("told");
                yield line;
            }
            case Row.Item(Thing item) -> item(item);
        };
    }

    private static Region box(String style, Region... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add(style);
        return box;
    }

    private Region brief(ThemeText theme) {
        HBox head =
                new HBox(
                        Ui.text(theme.title(), "index-title"),
                        Ui.spring(),
                        Ui.whole(Integer.toString(theme.size()), "index-count"));
        head.getStyleClass().add("index-head");
        VBox words = new VBox(head, Ui.reading(theme.line(), "fine"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, new FontIcon(Feather.CHEVRON_RIGHT));
        row.getStyleClass().add("index-row");
        return row;
    }

    private static Region way(Feather icon, Region words, String count) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(new FontIcon(icon), words);
        if (!count.isEmpty()) {
            row.getChildren().add(Ui.whole(count, "block-aside"));
        }
        row.getStyleClass().add("way");
        return row;
    }

    private Region item(Thing item) {
        StackPane symbol = new StackPane();
        symbol.getStyleClass().add("link-symbol");
        if (item.row() != null) {
            symbol.getChildren().add(desk.swatches().view(new Swatch.OfRow(item.row()), 24, 14));
        }
        Region name = Ui.reading(item.name().replace("-", "-\u200B"), "link-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(symbol, name);
        if (!item.detail().isEmpty()) {
            row.getChildren().add(Ui.text(item.detail(), "link-detail"));
        }
        row.getStyleClass().add("theme-item");
        return row;
    }

    @Override
    public String says(Row row) {
        return switch (row) {
            case Row.Brief(ThemeText t) ->
                    texts.first("contents.says", t.title(), t.size(), flat(t.line()));
            case Row.Title(ThemeText t) -> t.title() + " " + t.subtitle() + " " + flat(t.line());
            case Row.OnMap(ThemeText t) -> t.map();
            case Row.Intro(List<Said> told) -> facts.spoken(told);
            case Row.Figures(List<Said> figures) ->
                    figures.stream()
                            .map(facts::spoken)
                            .collect(Collectors.joining(texts.first("form.semicolon")));
            case Row.Head(String text, String count) -> flat(text) + " " + count;
            case Row.Told(Said said) -> facts.spoken(said);
            case Row.Item(Thing item) -> item.flat() + " " + item.detail();
            case Row.Way(ThemeText.Way way) -> flat(way.text()) + " " + way.count();
        };
    }

    private static String flat(String text) {
        return text.replace(Reading.SECOND, " ");
    }

    @Override
    public void open(Row row) {
        switch (row) {
            case Row.Brief(ThemeText theme) -> opens.accept(theme.id());
            case Row.OnMap(ThemeText theme) -> shows.accept(theme);
            case Row.Item(Thing item) -> desk.guide().flyTo(item.id());
            case Row.Way(ThemeText.Way way) -> desk.guide().openPage(way.page(), way.target());
            case Row.Told(Said said) ->
                    PlaceOf.first(said.about()).ifPresent(id -> desk.guide().open(id));
            case Row.Title t -> {}
            case Row.Intro i -> {}
            case Row.Figures f -> {}
            case Row.Head h -> {}
        }
    }

    @Override
    public @Nullable EntityId id(Row row) {
        return row instanceof Row.Item(Thing item) ? item.id() : null;
    }

    @Override
    public boolean isHeading(Row row) {
        return row instanceof Row.Title
                || row instanceof Row.Head
                || row instanceof Row.Intro
                || row instanceof Row.Figures;
    }

    @Override
    public String copied(Row row) {
        return switch (row) {
            case Row.Intro(List<Said> told) -> all(told);
            case Row.Figures(List<Said> figures) -> all(figures);
            case Row.Told(Said said) -> facts.copied(said);
            default -> says(row);
        };
    }

    private String all(List<Said> told) {
        return told.stream().map(facts::copied).collect(Collectors.joining("\n"));
    }
}
