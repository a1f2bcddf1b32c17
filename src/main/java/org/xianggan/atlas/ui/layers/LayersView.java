package org.xianggan.atlas.ui.layers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

/// The layer list, which is the legend: groups, rows with the map's own symbols, their things, and
/// beneath them what dashes and dots mean.
public final class LayersView {
    /// Where the legend leaves less than this to the list, it folds.
    private static final double LIST_ROOM = 470;

    private static final KeyCombination SOLO =
            new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    /// What the help says of the list.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "layers",
                    KeyHint.of("layers.move", "Up", "Down"),
                    KeyHint.of("layers.toggle", "Space"),
                    KeyHint.of("layers.solo", "Ctrl+Space"),
                    KeyHint.of("layers.unfold", "Right", "Enter"),
                    KeyHint.of("layers.fold", "Left"),
                    KeyHint.of("layers.choose", "Enter"),
                    KeyHint.of("layers.paler", "Open Bracket"),
                    KeyHint.of("layers.stronger", "Close Bracket"),
                    KeyHint.of("layers.reset", "Back Slash"),
                    KeyHint.of("layers.tune", "Period"),
                    KeyHint.of("layers.order", "Alt+Up", "Alt+Down"),
                    KeyHint.of("layers.back", "Esc"));

    /// What a key adds to the opacity.
    private static final double STEP = 0.1;

    private final LayersViewModel model;
    private final ListView<LayerItem> list;
    private final VBox root;
    private @Nullable Node above;
    private final BooleanProperty legendOpen = new SimpleBooleanProperty(true);
    private @Nullable StatusLegend legend;

    /// Opened by hand where there is little room: then it stays open.
    private boolean openedHere;

    public LayersView(LayersViewModel model, Swatches swatches, Messages texts) {
        this.model = model;
        this.list = new ListView<>(model.items());
        list.setId("layers");
        list.getStyleClass().add("layer-list");
        texts.onSpeak(() -> name(swatches, texts));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var unused = new RowDrag(model, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox();
        root.getStyleClass().add("layers");
        legendOpen.addListener(o -> foldLegend());
        root.heightProperty().addListener(o -> foldLegend());
        name(swatches, texts);
        model.selectedProperty().addListener(o -> showSelected());
    }

    /// Puts something above the rows of the atlas.
    public void above(Node node) {
        above = node;
        lay();
    }

    public Node node() {
        return root;
    }

    /// Everything with words on it anew; new cells, because a cell keeps what it drew for an item.
    private void name(Swatches swatches, Messages texts) {
        boolean both = texts.language() == Language.BOTH;
        list.getStyleClass().remove("two-lines");
        if (both) {
            list.getStyleClass().add("two-lines");
        }
        list.setAccessibleText(texts.first("layers.title"));
        list.setCellFactory(view -> new LayerCell(model, swatches, texts));
        StatusLegend below =
                new StatusLegend(
                        swatches, texts, model.contents().hasSurveyed(), this::toggleLegend);
        legend = below;
        // Before it is styled it does not know how high it is.
        below.heightProperty().addListener(o -> foldLegend());
        lay();
        foldLegend();
    }

    private void lay() {
        StatusLegend below = legend;
        root.getChildren().clear();
        if (above != null) {
            root.getChildren().add(above);
        }
        root.getChildren().add(list);
        if (below != null) {
            root.getChildren().addAll(Ui.hairline(), below);
        }
    }

    /// Whether the legend beneath the list is wanted; where there is little room it folds all the
    /// same until it is opened by hand.
    public BooleanProperty legendOpenProperty() {
        return legendOpen;
    }

    private boolean legendShows() {
        boolean room =
                legend == null
                        || root.getHeight() <= 0
                        || root.getHeight() - legend.openHeight(root.getWidth()) >= LIST_ROOM;
        return legendOpen.get() && (room || openedHere);
    }

    private void toggleLegend() {
        boolean open = !legendShows();
        openedHere = open;
        legendOpen.set(open);
        foldLegend();
    }

    private void foldLegend() {
        if (legend != null) {
            legend.open(legendShows());
        }
    }

    /// Whether the list, or something in it, has the keyboard.
    public boolean hasKeyboard() {
        return list.isFocusWithin();
    }

    /// Unfolds a row, brings it to the top and takes the keyboard: a door of the first page.
    public void open(LayerRow row) {
        model.setUnfolded(row, true);
        int index = model.indexOf(row);
        list.scrollTo(Math.max(0, index));
        list.getSelectionModel().clearAndSelect(index);
        list.requestFocus();
    }

    private void showSelected() {
        int index = model.selectedIndex();
        if (index < 0) {
            return;
        }
        list.getSelectionModel().clearAndSelect(index);
        // The change of the items is still under way: scroll once it is done.
        javafx.application.Platform.runLater(() -> bringIntoView(index));
    }

    private void bringIntoView(int index) {
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof LayerCell cell
                    && cell.getIndex() == index
                    && !cell.isEmpty()
                    && cell.getBoundsInParent().getMinY() >= 0
                    && cell.getBoundsInParent().getMaxY() <= list.getHeight()) {
                return;
            }
        }
        list.scrollTo(Math.max(0, index - 4));
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() != list && event.getCode() != KeyCode.ESCAPE) {
            // A slider or a button in the list has its own keys.
            return;
        }
        LayerItem item = list.getSelectionModel().getSelectedItem();
        boolean used = false;
        if (event.getCode() == KeyCode.ESCAPE && model.tuned() != null) {
            closeLooks();
            used = true;
        } else if (event.getCode() == KeyCode.ESCAPE) {
            used = model.endSolo();
        } else if (item instanceof LayerItem.Row(LayerRow row)) {
            used = onRow(event, row);
        } else if (item instanceof LayerItem.Looks(LayerRow row)) {
            used = onLooksLine(event, row);
        } else if (item instanceof LayerItem.Head(LayerRow.Section section)
                && event.getCode() == KeyCode.SPACE) {
            model.toggleGroup(section);
            used = true;
        } else if (item instanceof LayerItem.Thing thing) {
            used = onThing(event, thing);
        }
        if (used) {
            event.consume();
        }
    }

    private boolean onRow(KeyEvent event, LayerRow row) {
        if (SOLO.match(event)) {
            model.solo(row);
            return true;
        }
        if (onLooks(event, row)) {
            return true;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle(row);
            case ENTER -> model.setUnfolded(row, !model.isUnfolded(row));
            case RIGHT -> model.setUnfolded(row, true);
            case LEFT -> model.setUnfolded(row, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Opacity and order, from the row itself and from the line under it.
    private boolean onLooks(KeyEvent event, LayerRow row) {
        switch (event.getCode()) {
            case OPEN_BRACKET -> model.setOpacity(row, model.opacity(row) - STEP);
            case CLOSE_BRACKET -> model.setOpacity(row, model.opacity(row) + STEP);
            case BACK_SLASH -> model.reset(row);
            case PERIOD -> model.tune(row == model.tuned() ? null : row);
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return false;
                }
                model.move(row, event.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        keep(row);
        return true;
    }

    /// The keyboard stays with the row that moved.
    private void keep(LayerRow row) {
        int index = model.indexOf(row);
        if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            bringIntoView(index);
        }
    }

    private void closeLooks() {
        LayerRow row = model.tuned();
        model.tune(null);
        if (row != null) {
            list.getSelectionModel().clearAndSelect(model.indexOf(row));
            list.requestFocus();
        }
    }

    private boolean onLooksLine(KeyEvent event, LayerRow row) {
        switch (event.getCode()) {
            case LEFT -> model.setOpacity(row, model.opacity(row) - STEP / 2);
            case RIGHT -> model.setOpacity(row, model.opacity(row) + STEP / 2);
            default -> {
                return onLooks(event, row);
            }
        }
        return true;
    }

    private boolean onThing(KeyEvent event, LayerItem.Thing thing) {
        switch (event.getCode()) {
            case ENTER, SPACE -> model.choose(thing.entity());
            case LEFT -> {
                list.getSelectionModel().clearAndSelect(model.indexOf(thing.row()));
                model.setUnfolded(thing.row(), false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
