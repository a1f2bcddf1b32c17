package org.xianggan.atlas.ui.layers;

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

    LayerCell(LayersViewModel model, Swatches swatches, Messages texts) {
        this.model = model;
        this.swatches = swatches;
        this.texts = texts;
        getStyleClass().add("layer-cell");
        setOnMouseClicked(this::onClick);
    }

    @Override
    protected void updateItem(@Nullable LayerItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        getStyleClass().removeAll("head", "row", "thing");
        for (PseudoClass p : new PseudoClass[] {OFF, SOLO, CHOSEN, HOLDS, PARTLY}) {
            pseudoClassStateChanged(p, false);
        }
        switch (empty ? null : item) {
            case null -> {
                setGraphic(null);
                setAccessibleText("");
            }
            case LayerItem.Head(LayerRow.Section section) -> setGraphic(head(section));
            case LayerItem.Row(LayerRow row) -> setGraphic(row(row));
            case LayerItem.Thing(LayerRow row, Entity entity) -> setGraphic(thing(row, entity));
        }
    }

    private Node head(LayerRow.Section section) {
        getStyleClass().add("head");
        String name = texts.get("rows." + section.name().toLowerCase(java.util.Locale.ROOT));
        LayersViewModel.GroupState state = model.state(section);
        pseudoClassStateChanged(OFF, state == LayersViewModel.GroupState.NONE);
        pseudoClassStateChanged(PARTLY, state == LayersViewModel.GroupState.SOME);
        setAccessibleText(
                texts.get("layers.group." + state.name().toLowerCase(java.util.Locale.ROOT), name));
        HBox box = new HBox(Ui.label(name, "layer-head"), Ui.spring(), dot());
        box.getStyleClass().add("layer-line");
        return box;
    }

    private Node row(LayerRow row) {
        getStyleClass().add("row");
        String name = texts.get("row." + row.id());
        boolean on = model.isOn(row);
        pseudoClassStateChanged(OFF, !on);
        pseudoClassStateChanged(SOLO, model.soloProperty().get() == row);
        pseudoClassStateChanged(HOLDS, model.selectedRow().filter(row::equals).isPresent());
        Label count = Ui.label(count(row), "layer-count");
        model.contents()
                .count(row)
                .filter(c -> c.drawn() < c.listed())
                .ifPresent(
                        c -> Ui.named(count, texts.get("layers.drawn-of", c.drawn(), c.listed())));
        setAccessibleText(
                texts.get(on ? "layers.row.on" : "layers.row.off", name, count.getText()));
        HBox box =
                new HBox(
                        chevron(row),
                        slot(swatches.view(new Swatch.OfRow(row), 28, 16), 28),
                        name(name),
                        count,
                        dot());
        box.getStyleClass().add("layer-line");
        return box;
    }

    private String count(LayerRow row) {
        return model.contents().count(row).map(c -> Integer.toString(c.listed())).orElse("");
    }

    private Node thing(LayerRow row, Entity entity) {
        getStyleClass().add("thing");
        boolean chosen = model.isSelected(entity.id());
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(OFF, !model.isOn(row));
        Line line = model.line(entity.id()).orElse(null);
        String status =
                model.remarkable(entity.id())
                        .map(s -> texts.get("status." + s.code()))
                        .orElse(entity.drawn() ? "" : texts.get("layers.not-drawn"));
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
        box.getChildren().addAll(name(name), Ui.label(status, "layer-status"));
        setAccessibleText(
                texts.get(
                        chosen ? "layers.thing.chosen" : "layers.thing",
                        entity.names().zh(),
                        status));
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
            box.getChildren()
                    .setAll(
                            new FontIcon(
                                    model.isUnfolded(row)
                                            ? Feather.CHEVRON_DOWN
                                            : Feather.CHEVRON_RIGHT));
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
