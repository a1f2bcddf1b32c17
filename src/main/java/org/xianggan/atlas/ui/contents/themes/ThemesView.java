package org.xianggan.atlas.ui.contents.themes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.AfterPicture;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.parts.Books;

import java.util.List;
import java.util.Optional;

/// The themes on the screen. An open theme shows its state of the map until it is left.
final class ThemesView implements PageView {
    private final Desk desk;
    private final ThemesModel themes = new ThemesModel(this::render);
    private final PageModel<List<ThemeText>> model;
    private final PageList<ThemesModel.Row> list;
    private final Hyperlink up = new Hyperlink();
    private final HBox bar = new HBox(up);
    private final PageFrame<List<ThemeText>> frame;
    private final AfterPicture map = new AfterPicture();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable EntityId drawn;

    /// Whether the first theme is open for nobody to see.
    private boolean trying;

    /// Whether the map is to follow as soon as the themes are there.
    private boolean mapWanted;

    ThemesView(Desk desk) {
        this.desk = desk;
        model =
                new PageModel<>(
                        ThemesPage.ID,
                        () -> new ThemeWriter(Books.of(desk)).write(),
                        desk.tasks(),
                        desk.texts());
        list =
                new PageList<>(
                        new ThemeForm(desk, this::open, t -> desk.guide().show(t.wish())),
                        desk.selection(),
                        desk.clip());
        list.node().setId("themes-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        up.setId("themes-up");
        up.getStyleClass().setAll("crumb");
        up.setOnAction(e -> back());
        bar.getStyleClass().add("page-bar");
        VBox body = new VBox(bar, list.node());
        body.setMinSize(0, 0);
        body.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                list.focus();
                            }
                        });
        frame = new PageFrame<>(model, desk.texts(), body, this::fill, List::isEmpty);
        loading.bind(model.loadingProperty().or(map.waitingProperty()));
    }

    private void fill(List<ThemeText> all) {
        themes.fill(all);
        if (trying && !all.isEmpty()) {
            themes.open(all.getFirst().id());
        }
    }

    private void open(EntityId theme) {
        themes.open(theme);
        showMap();
        list.focus();
    }

    private void render() {
        Optional<ThemeText> theme = themes.current();
        up.setText(desk.texts().first("contents.themes.up"));
        up.setAccessibleText(desk.texts().get("contents.themes.up.says"));
        Ui.show(bar, theme.isPresent());
        list.name(theme.map(ThemeText::title).orElse(desk.texts().first("contents.themes")));
        list.fill(themes.rows());
        EntityId now = theme.map(ThemeText::id).orElse(null);
        if (now == null ? drawn != null : !now.equals(drawn)) {
            drawn = now;
            list.toTop();
        }
        if (mapWanted && now != null) {
            showMap();
        }
    }

    /// The page first: painting the map takes both processors from it.
    private void showMap() {
        Optional<ThemeText> theme = themes.current();
        mapWanted = theme.isEmpty();
        theme.ifPresent(
                t ->
                        map.then(
                                () -> {
                                    if (frame.getScene() != null) {
                                        desk.guide().show(t.wish());
                                    }
                                }));
    }

    @Override
    public boolean back() {
        boolean went = themes.back();
        if (went) {
            mapWanted = false;
            map.cancel();
            desk.guide().show(MapWish.NONE);
            list.focus();
        }
        return went;
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        if (target != null) {
            themes.open(target);
        }
        model.ask();
        showMap();
    }

    @Override
    public Runnable prepare() {
        trying = true;
        model.ask();
        return () -> {
            trying = false;
            themes.back();
        };
    }

    @Override
    public void refresh() {
        list.refresh();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
