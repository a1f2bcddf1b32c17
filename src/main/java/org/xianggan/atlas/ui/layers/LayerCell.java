package org.xianggan.atlas.ui.layers;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Locale;

/// Draws one line of the layer list.
final class LayerCell extends ListCell<LayerItem> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass SOLO = PseudoClass.getPseudoClass("solo");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds-chosen");
    private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");

    private final LayersViewModel model;
    private final Swatches swatches;
    private final Messages texts;

    /// Told of every change that a cell shows. Cells change in place: a list that made them anew
    /// would lose the second click of a double click.
    private final InvalidationListener changes = o -> restate();

    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);

    LayerCell(LayersViewModel model, Swatches swatches, Messages texts) {
        this.model = model;
        this.swatches = swatches;
        this.texts = texts;
        getStyleClass().add("layer-cell");
        // As wide as the list: a long name ends in dots instead of pushing the counts out of sight.
        setPrefWidth(0);
        setOnMouseClicked(this::onClick);
        InvalidationListener weak = new WeakInvalidationListener(changes);
        model.visibleProperty().addListener(weak);
        model.soloProperty().addListener(weak);
        model.selectedProperty().addListener(weak);
        model.items().addListener(weak);
    }

    @Override
    protected void updateItem(@Nullable LayerItem item, boolean empty) {
        LayerItem before = (LayerItem) getProperties().put(LayerItem.class, empty ? null : item);
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
        } else if (!item.equals(before) || getGraphic() == null) {
            getStyleClass().removeAll("head", "row", "thing");
            setGraphic(
                    switch (item) {
                        case LayerItem.Head(LayerRow.Section section) -> head(section);
                        case LayerItem.Row(LayerRow row) -> row(row);
                        case LayerItem.Thing(LayerRow row, Entity entity) -> thing(entity);
                    });
        }
        restate();
    }

    /// What may change while the item stays: on or off, alone, selected, unfolded.
    private void restate() {
        LayerItem item = isEmpty() ? null : getItem();
        boolean off = false;
        boolean partly = false;
        boolean solo = false;
        boolean chosen = false;
        boolean holds = false;
        String spoken = "";
        switch (item) {
            case null -> {}
            case LayerItem.Head(LayerRow.Section section) -> {
                LayersViewModel.GroupState state = model.state(section);
                off = state == LayersViewModel.GroupState.NONE;
                partly = state == LayersViewModel.GroupState.SOME;
                spoken = texts.get("layers.group." + lower(state), name(section));
            }
            case LayerItem.Row(LayerRow row) -> {
                off = !model.isOn(row);
                solo = model.soloProperty().get() == row;
                holds = model.selectedRow().filter(row::equals).isPresent();
                chevron.setIconCode(
                        model.isUnfolded(row) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
                spoken =
                        texts.get(
                                off ? "layers.row.off" : "layers.row.on",
                                texts.get("row." + row.id()),
                                count(row));
            }
            case LayerItem.Thing(LayerRow row, Entity entity) -> {
                off = !model.isOn(row);
                chosen = model.isSelected(entity.id());
                spoken =
                        texts.get(
                                chosen ? "layers.thing.chosen" : "layers.thing",
                                entity.names().zh(),
                                status(entity));
            }
        }
        pseudoClassStateChanged(OFF, off);
        pseudoClassStateChanged(PARTLY, partly);
        pseudoClassStateChanged(SOLO, solo);
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(HOLDS, holds);
        setAccessibleText(spoken);
    }

    private String name(LayerRow.Section section) {
        return texts.get("rows." + lower(section));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Node head(LayerRow.Section section) {
        getStyleClass().add("head");
        HBox box = new HBox(Ui.label(name(section), "layer-head"), Ui.spring(), dot());
        box.getStyleClass().add("layer-line");
        return box;
    }

    private Node row(LayerRow row) {
        getStyleClass().add("row");
        Label count = Ui.whole(count(row), "layer-count");
        model.contents()
                .count(row)
                .filter(c -> c.drawn() < c.listed())
                .ifPresent(
                        c -> Ui.named(count, texts.get("layers.drawn-of", c.drawn(), c.listed())));
        HBox box =
                new HBox(
                        chevron(row),
                        slot(swatches.view(new Swatch.OfRow(row), 28, 16), 28),
                        name(texts.get("row." + row.id())),
                        count,
                        dot());
        box.getStyleClass().add("layer-line");
        return box;
    }

    private String count(LayerRow row) {
        return model.contents().count(row).map(c -> Integer.toString(c.listed())).orElse("");
    }

    private String status(Entity entity) {
        return model.remarkable(entity.id())
                .map(s -> texts.get("status." + s.code()))
                .orElse(entity.drawn() ? "" : texts.get("layers.not-drawn"));
    }

    private Node thing(Entity entity) {
        getStyleClass().add("thing");
        Line line = model.line(entity.id()).orElse(null);
        String name = entity.names().zh();
        HBox box = new HBox();
        box.getStyleClass().add("layer-line");
        String ref = line == null ? null : line.ref();
        if (line != null && ref != null) {
            box.getChildren()
                    .add(
                            slot(
                                    swatches.view(
                                            new Swatch.OfShield(ref, line.lineClass()), 40, 16),
                                    44));
            name = withoutRef(name, ref);
        }
        box.getChildren().addAll(name(name), Ui.whole(status(entity), "layer-status"));
        return box;
    }

    /// The shield says the number already.
    private static String withoutRef(String name, String ref) {
        String rest = name.startsWith(ref) ? name.substring(ref.length()).strip() : name;
        return rest.isEmpty() ? name : rest;
    }

    private static Label name(String text) {
        Label label = Ui.label(text, "layer-name");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node chevron(LayerRow row) {
        StackPane box = slot(new Region(), 16);
        box.getStyleClass().add("chevron");
        if (model.canUnfold(row)) {
            box.getChildren().setAll(chevron);
            box.setOnMouseClicked(
                    e -> {
                        model.setUnfolded(row, !model.isUnfolded(row));
                        e.consume();
                    });
        }
        return box;
    }

    private static StackPane slot(Node node, double width) {
        StackPane pane = new StackPane(node);
        pane.setMinWidth(width);
        pane.setPrefWidth(width);
        return pane;
    }

    private static Node dot() {
        Region dot = new Region();
        dot.getStyleClass().add("visibility-dot");
        StackPane box = slot(dot, 20);
        box.getStyleClass().add("visibility");
        return box;
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || getItem() == null) {
            return;
        }
        switch (getItem()) {
            case LayerItem.Head(LayerRow.Section section) -> model.toggleGroup(section);
            case LayerItem.Row(LayerRow row) -> {
                if (event.getClickCount() == 2) {
                    model.soloAfterToggle(row);
                } else if (event.getClickCount() == 1) {
                    model.toggle(row);
                }
            }
            case LayerItem.Thing(LayerRow row, Entity entity) -> model.choose(entity);
        }
    }
}
