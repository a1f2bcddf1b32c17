package org.xianggan.atlas.ui.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.view.ViewQuery;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.detail.DetailViewModel;
import org.xianggan.atlas.ui.error.ErrorBanner;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.layers.LayersView;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.search.SearchView;
import org.xianggan.atlas.ui.search.SearchViewModel;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.table.TableExport;
import org.xianggan.atlas.ui.table.TablePanel;
import org.xianggan.atlas.ui.table.ViewWatch;

import java.util.ArrayList;
import java.util.List;

/// The whole window on an opened atlas: bar, panels, map, status line, and the one selection that
/// they share.
final class WindowShell {
    private static final EntityId BELT = EntityId.of("belt:main");

    /// What a shell is given apart from the atlas and its map.
    ///
    /// @param deviceScale device pixels of a logical pixel, as the window has it
    /// @param frame the window around it: full screen, the help of the system
    record Surroundings(
            Tasks tasks,
            ErrorPresenter errors,
            Messages texts,
            Clip clip,
            SettingsModel settings,
            ReadOnlyDoubleProperty deviceScale,
            Runnable fullScreen) {}

    private final MapArea map;
    private final SettingsModel settings;
    private final Selection selection = new Selection();
    private final Overlay overlay = new Overlay();
    private final LayersViewModel layers;
    private final LayersView layersView;
    private final DetailViewModel detail;
    private final DetailView detailView;
    private final SearchView searchView;
    private final Wayfinder wayfinder;
    private final ViewWatch watch;
    private final TableDrawer drawer;
    private final ThreePanes panes;
    private final Swatches swatches;
    private final StackPane root;
    private final List<Command> commands;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();

    WindowShell(Atlas atlas, MapArea map, MapState start, Surroundings around) {
        Messages texts = around.texts();
        Tasks tasks = around.tasks();
        this.map = map;
        this.settings = around.settings();
        swatches = new Swatches(atlas.painter(), tasks, start.theme(), around.deviceScale());
        layers = new LayersViewModel(atlas.contents(), selection, start.visible(), start.year());
        layersView = new LayersView(layers, swatches, texts);
        wayfinder = new Wayfinder(atlas.catalogue(), map, selection, layers, tasks);
        detail = new DetailViewModel(atlas.catalogue(), selection, tasks, texts);
        detailView =
                new DetailView(
                        detail, texts, swatches, wayfinder::open, overlay, around.clip(), doors());
        searchView =
                new SearchView(
                        new SearchViewModel(
                                atlas.finder(),
                                tasks,
                                texts,
                                new Reading(texts, atlas.catalogue()::english),
                                this::found),
                        swatches,
                        overlay,
                        texts);
        shareSelection();
        layers.visibleProperty().addListener((o, was, is) -> settings.change(s -> s.showing(is)));
        layers.looksProperty().addListener((o, was, is) -> settings.change(s -> s.with(is)));
        watch =
                new ViewWatch(
                        map.viewportProperty(),
                        map.stateProperty(),
                        new ViewQuery(atlas.catalogue(), atlas.features()),
                        tasks);
        drawer = drawer(atlas, around);
        panes =
                new ThreePanes(
                        (Region) layersView.node(),
                        withBanner(drawer, around.errors(), texts, around.clip()),
                        (Region) detailView.node(),
                        settings);
        commands = commands(map.commands(around.clip()), around.fullScreen());
        BorderPane frame = new BorderPane(panes);
        frame.setTop(new TopBar(searchView.node(), settings, commands, texts));
        frame.setBottom(new StatusBar(map, watch, texts, start.year()));
        root = new StackPane(frame, overlay);
        root.getStyleClass().add("window");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        settled.bind(
                detail.loadingProperty()
                        .not()
                        .and(swatches.pendingProperty().isEqualTo(0))
                        .and(watch.askingProperty().not()));
        settings.currentProperty().addListener((o, was, is) -> follow(is));
        follow(settings.get());
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

    /// Everything that has a key of its own anywhere in the window, in the order of the help.
    private List<Command> commands(List<Command> ofMap, Runnable fullScreen) {
        List<Command> all = new ArrayList<>();
        all.addAll(finding());
        all.addAll(ofMap);
        all.addAll(ofWindow(fullScreen));
        return List.copyOf(all);
    }

    private List<Command> finding() {
        return List.of(
                Command.of("search", "find", "Shortcut+F", searchView::focus),
                Command.of("back", "find", "Alt+Left", detailView::back),
                Command.of("forward", "find", "Alt+Right", detailView::forward));
    }

    private List<Command> ofWindow(Runnable fullScreen) {
        return List.of(
                Command.of("left", "window", "F9", () -> panes.toggleLeft()),
                Command.of("right", "window", "F10", () -> panes.toggleRight()),
                Command.of("table", "window", "Shortcut+T", drawer::toggle),
                Command.of("full-screen", "window", "F11", fullScreen),
                Command.of("language", "window", "Shortcut+L", this::nextLanguage),
                Command.of("theme", "window", "Shortcut+D", this::otherTheme),
                Command.of(
                        "large",
                        "window",
                        "Shortcut+Shift+L",
                        () -> settings.change(s -> s.withLarge(!s.large()))),
                Command.of(
                        "reduce-motion",
                        "window",
                        "Shortcut+Shift+M",
                        () -> settings.change(s -> s.withReduceMotion(!s.reduceMotion()))));
    }

    /// The table over the map; it asks what is in view only while it is open.
    private TableDrawer drawer(Atlas atlas, Surroundings around) {
        TablePanel table =
                new TablePanel(
                        watch,
                        selection,
                        settings,
                        new TableExport(
                                atlas.catalogue(),
                                atlas.outlet(),
                                around.tasks(),
                                around.texts(),
                                around.errors()::show),
                        around.clip(),
                        around.texts(),
                        new TablePanel.Around(
                                wayfinder::flyTo,
                                map::setHovered,
                                map::home,
                                () -> map.node().requestFocus(),
                                () -> drawer.close()));
        return new TableDrawer(map.node(), table, settings, map::coverBelow);
    }

    private void nextLanguage() {
        settings.change(
                s ->
                        s.in(
                                switch (s.language()) {
                                    case ZH -> Language.EN;
                                    case EN -> Language.BOTH;
                                    case BOTH -> Language.ZH;
                                }));
    }

    private void otherTheme() {
        settings.change(
                s ->
                        s.in(
                                s.theme() == MapState.Theme.PAPER
                                        ? MapState.Theme.PROJECTOR
                                        : MapState.Theme.PAPER));
    }

    /// Brings map and symbols to what is set; texts and styles follow by themselves.
    private void follow(Settings is) {
        MapState before = map.stateProperty().get();
        MapState after = is.applyTo(before);
        if (!after.equals(before)) {
            map.stateProperty().set(after);
        }
        layers.look(is.looks());
        map.setReduceMotion(is.reduceMotion());
        watch.rowsWantedProperty().set(is.panels().tableOpen());
        map.setWheel(is.wheel());
        swatches.in(is.theme());
    }

    private static Region withBanner(Region map, ErrorPresenter errors, Messages texts, Clip clip) {
        StackPane stack = new StackPane(map, new ErrorBanner(errors, texts, clip));
        stack.getStyleClass().add("map-stack");
        stack.setMinSize(0, 0);
        return stack;
    }

    private List<DetailView.Door> doors() {
        return List.of(
                new DetailView.Door("county", Feather.MAP, () -> openList(LayerRow.COUNTIES)),
                new DetailView.Door("site", Feather.MAP_PIN, () -> openList(LayerRow.SITES_FORMER)),
                new DetailView.Door("belt", Feather.GIT_COMMIT, () -> wayfinder.open(BELT)));
    }

    private void openList(LayerRow row) {
        panes.openLeft();
        layersView.open(row);
    }

    private void found(SearchHit hit) {
        map.node().requestFocus();
        if (hit.id() != null) {
            panes.openRight();
        }
        wayfinder.found(hit);
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

    private void onKey(KeyEvent event) {
        for (Command command : commands) {
            if (command.take(event)) {
                event.consume();
                return;
            }
        }
    }
}
