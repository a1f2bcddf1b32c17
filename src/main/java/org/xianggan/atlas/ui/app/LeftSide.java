package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsView;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.Guide;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.Settings.Tab;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.year.YearModel;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The left panel: the layer list, or a set of pages in its place (the contents, the planner).
/// Settings alone say which of them. What a page wishes of the map holds until the page is left,
/// and is never remembered as what somebody set.
final class LeftSide implements PageSide.Place {
    private final StackPane contents = new StackPane();
    private final StackPane root;
    private final Node layerList;
    private final LayersViewModel layers;
    private final Wayfinder wayfinder;
    private final MapArea map;
    private final SettingsModel settings;
    private final YearModel years;
    private final WishChip chip;
    private final Map<Tab, PageSide> sides = new EnumMap<>(Tab.class);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable PageSide shown;
    private @Nullable Node focusBefore;
    private Consumer<@Nullable Region> drawer = table -> {};
    private @Nullable Before before;

    /// What the map showed before a page wished otherwise.
    private record Before(Set<LayerRow> rows, int year) {}

    /// @param pages the sets of pages; one without a page is not there
    /// @param desk what pages work with, once this is their guide
    LeftSide(
            Node layerList,
            LayersViewModel layers,
            Wayfinder wayfinder,
            MapArea map,
            SettingsModel settings,
            YearModel years,
            WishChip chip,
            Map<Tab, List<ContentsPage>> pages,
            Function<Guide, Desk> desk) {
        this.layerList = layerList;
        this.layers = layers;
        this.wayfinder = wayfinder;
        this.map = map;
        this.settings = settings;
        this.years = years;
        this.chip = chip;
        pages.forEach(
                (tab, ofTab) -> {
                    if (!ofTab.isEmpty()) {
                        String set = tab.name().toLowerCase(Locale.ROOT);
                        sides.put(tab, new PageSide(set, ofTab, wayfinder, map, this, desk));
                    }
                });
        chip.onPress(() -> open(settings.get().panels().tab()));
        chip.onLeave(this::leave);
        contents.getStyleClass().add("contents-side");
        contents.setMinSize(0, 0);
        root = new StackPane(layerList, contents);
        root.getStyleClass().add("left-side");
        root.setMinSize(0, 0);
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (side(was.panels()) != side(is.panels())) {
                                swap(side(is.panels()));
                            }
                        });
        swap(side(settings.get().panels()));
    }

    /// The pages that these settings ask for; none where the layers are asked for, or pages that
    /// are not there.
    private @Nullable PageSide side(Settings.Panels panels) {
        return panels.contentsOpen() ? sides.get(panels.tab()) : null;
    }

    /// @param next told of the wide table of the open page; null of none
    void setDrawer(Consumer<@Nullable Region> next) {
        drawer = next;
        spread();
    }

    /// The person folded the wide table away.
    void foldTable() {
        sides.values().forEach(s -> s.spread(null));
    }

    private void leave() {
        PageSide side = shown;
        if (side != null) {
            side.show(MapWish.NONE);
        }
    }

    Region node() {
        return root;
    }

    /// Draws what is in view anew: what is kept beside the atlas has changed.
    void refresh() {
        sides.values().forEach(PageSide::refresh);
    }

    /// The pages alone, for the keyboard.
    Node contents() {
        return contents;
    }

    /// True while the open page is not there yet.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Makes the pages of a tab, and lays one of them out for nobody to see, unless they have been
    /// opened already.
    void prepare(Tab tab, String page, Idle idle) {
        PageSide side = sides.get(tab);
        if (side != null && shown == null && contents.getChildren().isEmpty()) {
            idle.then(
                    () -> {
                        if (contents.getChildren().isEmpty()) {
                            double width = settings.get().panels().contents();
                            contents.getChildren().setAll(side.prepare(page, width, idle).node());
                        }
                    });
        }
    }

    /// The open page; null while the layers are shown.
    @Nullable String page() {
        return shown == null ? null : shown.model().placeProperty().get().page();
    }

    /// The year that is set, whatever a page wishes.
    int year() {
        return before == null ? years.year() : before.year();
    }

    /// Whether a page decides which rows and which year the map shows.
    boolean isWishing() {
        return before != null;
    }

    /// The state of the map with the rows that the open page wishes.
    MapState wished(MapState state) {
        return isWishing() ? state.showing(layers.visibleProperty().get()) : state;
    }

    /// Whether it has pages of that set at all.
    boolean has(Tab tab) {
        return sides.containsKey(tab);
    }

    /// The tab, its key.
    void toggle(Tab tab) {
        if (settings.get().panels().shows(tab)) {
            close();
        } else {
            open(tab);
        }
    }

    private void open(Tab tab) {
        PageSide side = sides.get(tab);
        if (side == null) {
            return;
        }
        if (!settings.get().panels().contentsOpen()) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        if (!settings.get().panels().shows(tab)) {
            settings.change(s -> s.with(s.panels().showing(tab)));
        }
        // A folded panel unfolds first.
        Platform.runLater(side.view()::focus);
    }

    @Override
    public void close() {
        boolean held = Ui.holdsFocus(contents);
        settings.change(s -> s.with(s.panels().withContents(false)));
        if (held) {
            Node last = focusBefore;
            boolean back = last != null && last.getScene() != null && !Ui.isWithin(last, contents);
            (back && last != null ? last : map.node()).requestFocus();
        }
    }

    private void swap(@Nullable PageSide side) {
        if (shown != null && shown != side) {
            shown.endComparing();
        }
        shown = side;
        map.pencil().ifPresent(Pencil::layDown);
        if (side != null) {
            ContentsView view = side.view();
            view.appear();
            contents.getChildren().setAll(view.node());
            loading.bind(view.loadingProperty());
        }
        contents.setVisible(side != null);
        layerList.setVisible(side == null);
        draw();
        spread();
        apply();
    }

    @Override
    public void openPage(String page, @Nullable EntityId target) {
        sides.forEach(
                (tab, side) -> {
                    if (side.model().page(page).isPresent()) {
                        side.model().open(page, target);
                        open(tab);
                    }
                });
    }

    /// Opens a page where it is not open, and leaves the keyboard where it is.
    void showPage(String page) {
        sides.forEach(
                (tab, side) -> {
                    if (side.model().page(page).isEmpty()) {
                        return;
                    }
                    if (!settings.get().panels().shows(tab)) {
                        settings.change(s -> s.with(s.panels().showing(tab)));
                    }
                    if (!side.model().placeProperty().get().page().equals(page)) {
                        side.model().open(page, null);
                    }
                });
    }

    @Override
    public void wished(PageSide side) {
        if (side == shown) {
            apply();
        }
    }

    @Override
    public void drawn(PageSide side) {
        if (side == shown) {
            draw();
        }
    }

    @Override
    public void spread(PageSide side) {
        if (side == shown) {
            spread();
        }
    }

    private void spread() {
        PageSide side = shown;
        drawer.accept(side == null ? null : side.table());
    }

    private void draw() {
        PageSide side = shown;
        map.setWeb(side == null ? null : side.web());
        map.setTravel(side == null ? null : side.travel());
        if (side == null) {
            map.compare(null, () -> {});
        } else {
            map.compare(side.comparison(), side::endComparing);
        }
    }

    /// Brings the map to what the open page wants; without one to what it was.
    private void apply() {
        PageSide side = shown;
        MapWish wish = side == null ? MapWish.NONE : side.wish();
        boolean wishes = !wish.rows().isEmpty() || wish.year() != null;
        if (!wishes) {
            restore();
        } else {
            Before was = before;
            if (was == null) {
                was = new Before(layers.visibleProperty().get(), years.year());
                before = was;
            }
            layers.show(wish.rowsOver(was.rows()));
            Integer year = wish.year();
            toYear(year == null ? was.year() : year);
        }
        chip.show(wishes ? wish.name() : null);
        EntityId focus = wish.focus();
        if (focus != null) {
            wayfinder.look(focus);
        } else if (wish.home()) {
            map.home();
        }
    }

    private void restore() {
        Before was = before;
        if (was != null) {
            layers.show(was.rows());
            before = null;
            MapState now = map.stateProperty().get();
            MapState next = now.showing(was.rows());
            if (!next.equals(now)) {
                map.stateProperty().set(next);
            }
            toYear(was.year());
        }
    }

    /// Without unfolding the strip for a year that is there already.
    private void toYear(int year) {
        if (years.year() != year) {
            years.show(year);
        }
    }
}
