package org.xianggan.atlas.ui.contents;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.MarkedText;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

/// How passages and their facts look and what they do: a passage shows its facts, a fact marks its
/// words and leads to what it is about.
record PassageForm(Desk desk, DocumentsModel documents) implements RowForm<DocumentsModel.Row> {
    @Override
    public Region draw(DocumentsModel.Row row) {
        return switch (row) {
            case DocumentsModel.Row.Title(DocumentText d) -> title(d);
            case DocumentsModel.Row.Head(String text) -> {
                VBox head = new VBox(Ui.text(text, "passage-heading"));
                head.getStyleClass().add("page-head-row");
                yield head;
            }
            case DocumentsModel.Row.Text text -> passage(text);
            case DocumentsModel.Row.Fact fact -> fact(fact);
        };
    }

    private static Region title(DocumentText d) {
        VBox box = new VBox(Ui.reading(d.name(), "document-title"), Ui.text(d.about(), "fine"));
        if (d.note() != null) {
            box.getChildren().add(Ui.reading(d.note(), "fine"));
        }
        box.getStyleClass().add("document-head");
        return box;
    }

    private Region passage(DocumentsModel.Row.Text row) {
        DocumentText.Passage p = row.passage();
        MarkedText words = new MarkedText(p.text(), row.quoted(), row.found(), "passage-words");
        VBox right = new VBox(words);
        right.getStyleClass().add("passage");
        if (!p.facts().isEmpty()) {
            HBox more =
                    new HBox(
                            new FontIcon(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT),
                            Ui.text(
                                    desk.texts()
                                            .first("contents.documents.facts", p.facts().size()),
                                    "passage-more"));
            more.getStyleClass().add("passage-more-line");
            right.getChildren().add(more);
        }
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox line = new HBox(Ui.whole(p.key(), "passage-key"), right);
        line.getStyleClass().add("passage-row");
        return line;
    }

    private static Region fact(DocumentsModel.Row.Fact row) {
        Label aside = Ui.text(row.said().aside(), "fine");
        VBox box = new VBox(Ui.reading(row.said().text(), "passage-fact-text"), aside);
        row.said().notes().forEach(n -> box.getChildren().add(Ui.reading(n, "fine", "silent")));
        box.getStyleClass().add("passage-fact");
        if (row.marked()) {
            box.getStyleClass().add("marked");
        }
        VBox row2 = new VBox(box);
        row2.getStyleClass().add(row.last() ? "passage-fact-last" : "passage-fact-row");
        return row2;
    }

    @Override
    public String says(DocumentsModel.Row row) {
        return switch (row) {
            case DocumentsModel.Row.Title(DocumentText d) ->
                    d.name().replace(Reading.SECOND, " ") + " · " + d.about();
            case DocumentsModel.Row.Head(String text) -> text;
            case DocumentsModel.Row.Text t ->
                    t.passage().key()
                            + " "
                            + t.passage().text()
                            + " "
                            + desk.texts()
                                    .first("contents.documents.facts", t.passage().facts().size());
            case DocumentsModel.Row.Fact f ->
                    f.said().text().replace(Reading.SECOND, " ") + " · " + f.said().aside();
        };
    }

    @Override
    public void open(DocumentsModel.Row row) {
        switch (row) {
            case DocumentsModel.Row.Text t -> {
                if (!t.passage().facts().isEmpty()) {
                    documents.toggle(t.passage().key());
                }
            }
            case DocumentsModel.Row.Fact f -> {
                documents.mark(f.said().fact());
                EntityId about = f.said().about();
                if (about != null) {
                    desk.guide().open(about);
                }
            }
            case DocumentsModel.Row.Title t -> {}
            case DocumentsModel.Row.Head h -> {}
        }
    }

    @Override
    public boolean isHeading(DocumentsModel.Row row) {
        return row instanceof DocumentsModel.Row.Title || row instanceof DocumentsModel.Row.Head;
    }

    @Override
    public @Nullable String copied(DocumentsModel.Row row) {
        return switch (row) {
            case DocumentsModel.Row.Title(DocumentText d) -> d.name() + " · " + d.about();
            case DocumentsModel.Row.Head(String text) -> text;
            case DocumentsModel.Row.Text t -> quoted(t.passage().text(), t.passage().key());
            case DocumentsModel.Row.Fact f -> f.said().text() + "\n" + source(f.said().aside());
        };
    }

    private String quoted(String text, String key) {
        return "“" + text + "”\n" + source(key);
    }

    private String source(String place) {
        DocumentText d = documents.documents().get(documents.chosen());
        return desk.texts()
                .first(
                        "citation.source",
                        d.name().replace(Reading.SECOND, " ") + "，" + d.about() + "，" + place);
    }
}
