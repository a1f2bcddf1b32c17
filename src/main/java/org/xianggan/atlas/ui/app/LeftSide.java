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
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.ui.contents.ContentsModel;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsView;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.Guide;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.year.YearModel;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The left panel: the layer list, or the contents in its place. Settings alone say which of them;
/// the contents are made when they are first wanted. What a page wishes of the map holds until the
/// page is left, and is never remembered as what somebody set.
final class LeftSide implements Guide {
    private final StackPane contents = new StackPane();
    private final StackPane root;
    private final Node layerList;
    private final LayersViewModel layers;
    private final Wayfinder wayfinder;
    private final MapArea map;
    private final SettingsModel settings;
    private final YearModel years;
    private final WishChip chip;
    private final Function<Guide, Desk> desk;
    private final ContentsModel model;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable ContentsView view;
    private @Nullable Node focusBefore;
    private MapWish wish = MapWish.NONE;
    private @Nullable WebOverlay web;
    private @Nullable Before before;

    /// What the map showed before a page wished otherwise.
    private record Before(Set<LayerRow> rows, int year) {}

    /// @param desk what pages work with, once this is their guide
    LeftSide(
            Node layerList,
            LayersViewModel layers,
            Wayfinder wayfinder,
            MapArea map,
            SettingsModel settings,
            YearModel years,
            WishChip chip,
            List<ContentsPage> pages,
            Function<Guide, Desk> desk) {
        this.layerList = layerList;
        this.layers = layers;
        this.wayfinder = wayfinder;
        this.map = map;
        this.settings = settings;
        this.years = years;
        this.model = new ContentsModel(pages);
        this.chip = chip;
        this.desk = desk;
        chip.onPress(this::open);
        chip.onLeave(() -> show(MapWish.NONE));
        contents.getStyleClass().add("contents-side");
        contents.setMinSize(0, 0);
        root = new StackPane(layerList, contents);
        root.getStyleClass().add("left-side");
        root.setMinSize(0, 0);
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.panels().contentsOpen() != is.panels().contentsOpen()) {
                                swap(is.panels().contentsOpen());
                            }
                        });
        swap(settings.get().panels().contentsOpen());
    }

    Region node() {
        return root;
    }

    /// Draws what is in view anew: what is kept beside the atlas has changed.
    void refresh() {
        ContentsView shown = view;
        if (shown != null) {
            shown.refresh();
        }
    }

    /// The contents alone, for the keyboard.
    Node contents() {
        return contents;
    }

    /// True while the open page is not there yet.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Whether a page decides which rows and which year the map shows.
    boolean isWishing() {
        return before != null;
    }

    /// The state of the map with the rows that the open page wishes.
    MapState wished(MapState state) {
        return isWishing() ? state.showing(layers.visibleProperty().get()) : state;
    }

    /// The tab, its key.
    void toggle() {
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    private boolean isOpen() {
        return settings.get().panels().contentsOpen();
    }

    private void open() {
        if (!isOpen()) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            settings.change(s -> s.with(s.panels().withContents(true)));
        }
        ContentsView shown = view;
        if (shown != null) {
            // A folded panel unfolds first.
            Platform.runLater(shown::focus);
        }
    }

    void close() {
        boolean held = holdsFocus();
        settings.change(s -> s.with(s.panels().withContents(false)));
        if (held) {
            Node last = focusBefore;
            boolean back = last != null && last.getScene() != null && !isWithin(last, contents);
            (back && last != null ? last : map.node()).requestFocus();
        }
    }

    private void swap(boolean open) {
        if (open && view == null) {
            ContentsView made = new ContentsView(model, desk.apply(this), this::close);
            view = made;
            contents.getChildren().setAll(made.node());
            loading.bind(made.loadingProperty());
        }
        contents.setVisible(open);
        layerList.setVisible(!open);
        if (open) {
            apply();
        } else {
            restore();
        }
    }

    private boolean holdsFocus() {
        return root.getScene() != null
                && root.getScene().getFocusOwner() != null
                && isWithin(root.getScene().getFocusOwner(), contents);
    }

    private static boolean isWithin(Node node, Node part) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == part) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void open(EntityId id) {
        wayfinder.open(id);
    }

    @Override
    public void flyTo(EntityId id) {
        wayfinder.flyTo(id);
    }

    @Override
    public void openAmong(EntityId id, List<EntityId> places) {
        wayfinder.openAmong(id, places);
    }

    @Override
    public void hover(@Nullable EntityId id) {
        map.setHovered(id);
    }

    @Override
    public void openPage(String page, @Nullable EntityId target) {
        model.open(page, target);
        open();
    }

    @Override
    public void show(MapWish next) {
        wish = next;
        tie(null);
        if (isOpen()) {
            apply();
        }
    }

    @Override
    public void tie(@Nullable WebOverlay next) {
        web = next;
        map.setWeb(isOpen() ? next : null);
    }

    private void apply() {
        map.setWeb(web);
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
        if (!isOpen()) {
            map.setWeb(null);
        }
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
        chip.show(null);
    }

    /// Without unfolding the strip for a year that is there already.
    private void toYear(int year) {
        if (years.year() != year) {
            years.show(year);
        }
    }
}
