package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// 24 县: a click opens the county in the panel and flies there.
final class CountiesPage implements ContentsPage {
    static final String ID = "counties";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return Counties.ofZone(catalogue).size();
    }

    @Override
    public PageView view(Desk desk) {
        return new View(desk);
    }

    private static final class View implements PageView {
        private final Desk desk;
        private final PageModel<List<Counties.Row>> model;
        private final PageList<Counties.Row> list;
        private final PageFrame<List<Counties.Row>> frame;

        View(Desk desk) {
            this.desk = desk;
            model =
                    new PageModel<>(
                            ID,
                            () ->
                                    new Counties(
                                                    desk.library(),
                                                    desk.catalogue(),
                                                    desk.texts(),
                                                    desk.reading())
                                            .rows(),
                            desk.tasks(),
                            desk.texts());
            list = new PageList<>(new Form(desk), desk.selection(), desk.clip());
            list.node().setId("counties-list");
            frame = new PageFrame<>(model, desk.texts(), list.node(), this::fill, List::isEmpty);
        }

        private void fill(List<Counties.Row> rows) {
            list.name(desk.texts().first("contents." + ID));
            list.fill(rows);
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
                list.goTo(r -> r instanceof Counties.Row.One one && one.id().equals(target));
            }
        }

        @Override
        public void focus() {
            frame.focus();
        }
    }

    private record Form(Desk desk) implements RowForm<Counties.Row> {
        @Override
        public Region draw(Counties.Row row) {
            return switch (row) {
                case Counties.Row.Silent(String text) -> {
                    VBox words = new VBox(Ui.reading(text, "silent"));
                    words.getStyleClass().add("page-sum-row");
                    yield words;
                }
                case Counties.Row.Head(String text, int count) ->
                        Ui.countedHead(Ui.reading(text, "page-heading"), Integer.toString(count));
                case Counties.Row.One one -> {
                    VBox name = new VBox(Ui.reading(one.name(), "page-row-name"));
                    name.getStyleClass().add("county-name");
                    VBox state =
                            new VBox(
                                    Ui.reading(
                                            one.state(), "fine", one.named() ? "named" : "silent"));
                    HBox.setHgrow(state, Priority.ALWAYS);
                    state.setMinWidth(0);
                    HBox words = new HBox(name, state);
                    words.getStyleClass().add("county-row");
                    yield words;
                }
            };
        }

        @Override
        public String says(Counties.Row row) {
            return switch (row) {
                case Counties.Row.Silent(String text) -> text.replace(Reading.SECOND, " ");
                case Counties.Row.Head(String text, int count) ->
                        text.replace(Reading.SECOND, " ") + " " + count;
                case Counties.Row.One one ->
                        (one.name() + " · " + one.state()).replace(Reading.SECOND, " ");
            };
        }

        @Override
        public void open(Counties.Row row) {
            if (row instanceof Counties.Row.One one) {
                desk.guide().flyTo(one.id());
            }
        }

        @Override
        public @Nullable EntityId id(Counties.Row row) {
            return row instanceof Counties.Row.One one ? one.id() : null;
        }

        @Override
        public boolean isHeading(Counties.Row row) {
            return !(row instanceof Counties.Row.One);
        }

        @Override
        public String copied(Counties.Row row) {
            return says(row);
        }
    }
}
