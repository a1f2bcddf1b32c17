package org.xianggan.atlas.ui.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.detail.DetailViewModel;
import org.xianggan.atlas.ui.error.ErrorBanner;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.layers.LayersView;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.search.SearchView;
import org.xianggan.atlas.ui.search.SearchViewModel;

import java.util.List;

/// The whole window on an opened atlas: bar, panels, map, status line, and the one selection that
/// they share.
final class WindowShell {
    private static final double POINT_ZOOM = 12;
    private static final EntityId BELT = EntityId.of("belt:main");

    private final Atlas atlas;
    private final MapArea map;
    private final Tasks tasks;
    private final Selection selection = new Selection();
    private final Overlay overlay = new Overlay();
    private final LayersViewModel layers;
    private final LayersView layersView;
    private final DetailViewModel detail;
    private final DetailView detailView;
    private final SearchView searchView;
    private final ThreePanes panes;
    private final Swatches swatches;
    private final StackPane root;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();

    WindowShell(
            Atlas atlas,
            MapArea map,
            MapState start,
            Tasks tasks,
            ErrorPresenter errors,
            Messages texts,
            Clip clip,
            ReadOnlyDoubleProperty deviceScale) {
        this.atlas = atlas;
        this.map = map;
        this.tasks = tasks;
        swatches = new Swatches(atlas.painter(), tasks, start.theme(), deviceScale);
        layers = new LayersViewModel(atlas.contents(), selection, start.visible(), start.year());
        layersView = new LayersView(layers, swatches, texts);
        detail = new DetailViewModel(atlas.catalogue(), selection, tasks, texts);
        detailView = new DetailView(detail, texts, swatches, this::open, overlay, clip, doors());
        searchView =
                new SearchView(
                        new SearchViewModel(atlas.finder(), tasks, texts, this::found),
                        swatches,
                        overlay,
                        texts);
        shareSelection();
        layers.visibleProperty()
                .addListener(
                        (o, was, is) ->
                                map.stateProperty().set(map.stateProperty().get().showing(is)));
        panes =
                new ThreePanes(
                        (Region) layersView.node(),
                        withBanner(map.node(), errors, texts),
                        (Region) detailView.node());
        BorderPane frame = new BorderPane(panes);
        frame.setTop(topBar(texts));
        frame.setBottom(new StatusBar(map, atlas.features(), tasks, texts, start.year()));
        root = new StackPane(frame, overlay);
        root.getStyleClass().add("window");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        settled.bind(detail.loadingProperty().not().and(swatches.pendingProperty().isEqualTo(0)));
        selection.select(start.selected());
    }

    Parent root() {
        return root;
    }

    Selection selection() {
        return selection;
    }

    MapArea map() {
        return map;
    }

    /// Whether panels and symbols are all there (the map tells for itself).
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    private Node topBar(Messages texts) {
        HBox bar = new HBox(Ui.label(texts.get("app.title"), "wordmark"), searchView.node());
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private static Region withBanner(Region map, ErrorPresenter errors, Messages texts) {
        StackPane stack = new StackPane(map, new ErrorBanner(errors, texts));
        stack.getStyleClass().add("map-stack");
        stack.setMinSize(0, 0);
        return stack;
    }

    private List<DetailView.Door> doors() {
        return List.of(
                new DetailView.Door("county", Feather.MAP, () -> openList(LayerRow.COUNTIES)),
                new DetailView.Door("site", Feather.MAP_PIN, () -> openList(LayerRow.SITES_FORMER)),
                new DetailView.Door("belt", Feather.GIT_COMMIT, () -> open(BELT)));
    }

    private void openList(LayerRow row) {
        panes.openLeft();
        layersView.open(row);
    }

    private void shareSelection() {
        selection.currentProperty().addListener((o, was, is) -> map.selectedProperty().set(is));
        map.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null
                                    ? selection.current() != null
                                    : !is.equals(selection.current())) {
                                selection.select(is);
                            }
                        });
    }

    /// Selects, switches its row on and flies there when it is not in view.
    private void open(EntityId id) {
        selection.select(id);
        layers.reveal(id);
        tasks.of(() -> atlas.catalogue().entity(id))
                .onSuccess(entity -> entity.ifPresent(e -> flyTo(e, false)))
                .start();
    }

    private void found(SearchHit hit) {
        EntityId id = hit.id();
        Double lon = hit.lon();
        Double lat = hit.lat();
        map.node().requestFocus();
        if (id != null) {
            selection.select(id);
            layers.reveal(id);
            panes.openRight();
            tasks.of(() -> atlas.catalogue().entity(id))
                    .onSuccess(entity -> entity.ifPresent(e -> flyTo(e, true)))
                    .start();
        } else if (lon != null && lat != null) {
            map.flyTo(new LonLat(lon, lat), POINT_ZOOM);
        }
    }

    private void flyTo(Entity entity, boolean always) {
        if (!entity.id().equals(selection.current())) {
            return;
        }
        GeoBox box = entity.box();
        LonLat anchor = entity.anchor();
        if (!always && isInView(box, anchor)) {
            return;
        }
        if (box != null && (box.west() < box.east() || box.south() < box.north())) {
            map.flyTo(box);
        } else if (anchor != null) {
            map.flyTo(anchor, Math.max(POINT_ZOOM, map.viewportProperty().get().zoom()));
        }
    }

    private boolean isInView(@Nullable GeoBox box, @Nullable LonLat anchor) {
        Viewport v = map.viewportProperty().get();
        GeoBox seen = WebMercator.unproject(v.box());
        boolean whole =
                box != null
                        && seen.contains(new LonLat(box.west(), box.south()))
                        && seen.contains(new LonLat(box.east(), box.north()));
        return whole || (anchor != null && seen.contains(anchor));
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.F) {
            searchView.focus();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            detailView.back();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            detailView.forward();
        } else if (event.getCode() == KeyCode.F9) {
            panes.toggleLeft();
        } else if (event.getCode() == KeyCode.F10) {
            panes.toggleRight();
        } else {
            return;
        }
        event.consume();
    }
}
