package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// The first page: every page with its count and one line.
final class IndexPage implements PageView {
    /// @param count how many things the page holds
    record Entry(String id, String title, String line, int count) {
        static Entry of(ContentsPage page, Desk desk) {
            Messages texts = desk.texts();
            return new Entry(
                    page.id(),
                    Reading.said(texts, "contents." + page.id()),
                    Reading.said(texts, "contents." + page.id() + ".line"),
                    page.count(desk.library(), desk.catalogue()));
        }
    }

    private final ContentsModel contents;
    private final Desk desk;
    private final PageModel<List<Entry>> model;
    private final PageList<Entry> list;
    private final PageFrame<List<Entry>> frame;

    IndexPage(ContentsModel contents, Desk desk) {
        this.contents = contents;
        this.desk = desk;
        model =
                new PageModel<>(
                        ContentsModel.INDEX,
                        () -> contents.pages().stream().map(p -> Entry.of(p, desk)).toList(),
                        desk.tasks(),
                        desk.texts());
        list = new PageList<>(new Form(), desk.selection(), desk.clip());
        list.node().setId("contents-list");
        frame = new PageFrame<>(model, desk.texts(), list.node(), this::fill, List::isEmpty);
    }

    private void fill(List<Entry> entries) {
        list.name(desk.texts().first(contents.key("title")));
        list.fill(entries);
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
    }

    @Override
    public void focus() {
        frame.focus();
    }

    private final class Form implements RowForm<Entry> {
        @Override
        public Region draw(Entry e) {
            Region title = Ui.reading(e.title(), "index-title");
            HBox.setHgrow(title, Priority.ALWAYS);
            HBox head = new HBox(title);
            if (e.count() >= 0) {
                head.getChildren().add(Ui.whole(Integer.toString(e.count()), "index-count"));
            }
            head.getStyleClass().add("index-head");
            VBox words = new VBox(head, Ui.reading(e.line(), "fine"));
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(words, new FontIcon(Feather.CHEVRON_RIGHT));
            row.getStyleClass().add("index-row");
            return row;
        }

        @Override
        public String says(Entry e) {
            String title = e.title().replace(Reading.SECOND, " ");
            String line = e.line().replace(Reading.SECOND, " ");
            return e.count() < 0
                    ? desk.texts().first("contents.says-plainly", title, line)
                    : desk.texts().first("contents.says", title, Integer.toString(e.count()), line);
        }

        @Override
        public void open(Entry e) {
            desk.guide().openPage(e.id(), null);
        }
    }
}
