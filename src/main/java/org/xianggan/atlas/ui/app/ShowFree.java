package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.detail.DetailViewModel;
import org.xianggan.atlas.ui.search.SearchView;
import org.xianggan.atlas.ui.search.SearchViewModel;
import org.xianggan.atlas.ui.show.stage.FreeMap;

import java.util.List;

/// The map that a presenter moves freely in the middle of a show: it is searched, and what is
/// chosen opens beside it.
final class ShowFree implements FreeMap {
    private static final double PANEL = 400;

    private final Atlas atlas;
    private final WindowShell.Surroundings around;
    private final MapArea map;
    private final Selection selection = new Selection();
    private final Overlay overlay = new Overlay();
    private final SearchView search;
    private final DetailViewModel detail;
    private final Region panel;
    private final StackPane root;

    ShowFree(Atlas atlas, WindowShell.Surroundings around) {
        this.atlas = atlas;
        this.around = around;
        Messages texts = around.texts();
        MapState start =
                around.settings().get().applyTo(MapState.initial(atlas.catalogue().defaultYear()));
        map = around.anotherMap().apply(start);
        Swatches swatches =
                new Swatches(atlas.painter(), around.tasks(), start.theme(), around.deviceScale());
        Reading reading = new Reading(texts, atlas.catalogue()::english);
        CitationMarks marks =
                new CitationMarks(
                        WindowShell.citations(atlas, around, overlay, this::open, fact -> {}));
        detail =
                new DetailViewModel(
                        atlas.catalogue(), atlas.library(), selection, around.tasks(), texts);
        panel =
                (Region)
                        new DetailView(
                                        detail,
                                        texts,
                                        swatches,
                                        this::open,
                                        marks,
                                        around.clip(),
                                        List.of())
                                .node();
        panel.setMaxWidth(PANEL);
        panel.getStyleClass().add("free-panel");
        search =
                new SearchView(
                        new SearchViewModel(
                                atlas.finder(), around.tasks(), texts, reading, this::found),
                        swatches,
                        overlay,
                        texts,
                        new SearchView.Look("free-search", "search", ""));
        Label back = Ui.whole(texts.get("show.free.back"), "free-back");
        HBox bar = new HBox(search.node(), back);
        bar.getStyleClass().add("free-bar");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.TOP_LEFT);
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        root = new StackPane(map.whole(), panel, bar, overlay);
        root.getStyleClass().addAll("window", "free-map");
        selection
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            map.selectedProperty().set(is);
                            Ui.show(panel, is != null);
                        });
        map.selectedProperty().addListener((o, was, is) -> selection.select(is));
        map.setOnTakeBack(selection::takeBack);
        Ui.show(panel, false);
    }

    private void open(EntityId id) {
        selection.select(id);
        around.tasks()
                .of(() -> atlas.catalogue().entity(id))
                .onSuccess(e -> e.ifPresent(one -> Wayfinder.fly(map, one.box(), one.anchor())))
                .start();
    }

    private void found(SearchHit hit) {
        map.node().requestFocus();
        Wayfinder.found(hit, map, this::open);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void show(@Nullable SlideMap scene) {
        selection.select(null);
        if (scene == null) {
            map.home();
            return;
        }
        // The names of the map on a wall are larger than those of a window.
        map.stateProperty().set(scene.state().enlarged(true));
        detail.at(scene.state().year());
        selection.select(scene.state().selected());
        GeoBox box = WebMercator.unproject(scene.viewport().box());
        if (map.node().getWidth() > 0) {
            ShowSide.showAll(map, box);
            return;
        }
        // A map that is new shows the whole region as soon as it knows how large it is.
        ChangeListener<Number> sized =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Number> width, Number was, Number is) {
                        if (is.doubleValue() > 0) {
                            width.removeListener(this);
                            Platform.runLater(() -> ShowSide.showAll(map, box));
                        }
                    }
                };
        map.node().widthProperty().addListener(sized);
    }

    @Override
    public void rest() {
        overlay.close();
        map.setTravel(null);
        map.setWeb(null);
    }

    @Override
    public void close() {
        map.close();
    }
}
