package org.xianggan.atlas.ui.layers;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Locale;

/// Draws one line of the layer list.
final class LayerCell extends ListCell<LayerItem> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass SOLO = PseudoClass.getPseudoClass("solo");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds-chosen");
    private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final LayersViewModel model;
    private final Swatches swatches;
    private final Messages texts;

    /// Told of every change that a cell shows. Cells change in place: a list that made them anew
    /// would lose the second click of a double click.
    private final InvalidationListener changes = o -> restate();

    /// Where the button goes that opens a row's opacity and place; null on other lines.
    private @Nullable StackPane tuning;

    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Label faded = Ui.whole("", "layer-opacity");

    LayerCell(LayersViewModel model, Swatches swatches, Messages texts) {
        this.model = model;
        this.swatches = swatches;
        this.texts = texts;
        getStyleClass().add("layer-cell");
        // As wide as the list: a long name ends in dots instead of pushing the counts out of sight.
        setPrefWidth(0);
        setOnMouseClicked(this::onClick);
        hoverProperty().addListener(o -> offerLooks());
        focusedProperty().addListener(o -> offerLooks());
        InvalidationListener weak = new WeakInvalidationListener(changes);
        model.visibleProperty().addListener(weak);
        model.soloProperty().addListener(weak);
        model.selectedProperty().addListener(weak);
        model.items().addListener(weak);
        model.looksProperty().addListener(weak);
    }

    @Override
    protected void updateItem(@Nullable LayerItem item, boolean empty) {
        LayerItem before = (LayerItem) getProperties().put(LayerItem.class, empty ? null : item);
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
        } else if (!item.equals(before) || getGraphic() == null) {
            getStyleClass().removeAll("head", "row", "thing", "looks");
            tuning = null;
            setGraphic(
                    switch (item) {
                        case LayerItem.Head(LayerRow.Section section) -> head(section);
                        case LayerItem.Row(LayerRow row) -> row(row);
                        case LayerItem.Looks(LayerRow row) -> looks(row);
                        case LayerItem.Thing(LayerRow row, Entity entity) -> thing(entity);
                    });
        }
        restate();
        offerLooks();
    }

    /// What may change while the item stays: on or off, alone, selected, unfolded.
    private void restate() {
        LayerItem item = isEmpty() ? null : getItem();
        boolean off = false;
        boolean partly = false;
        boolean solo = false;
        boolean chosen = false;
        boolean holds = false;
        boolean pale = false;
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
                int opacity = (int) Math.round(100 * model.opacity(row));
                pale = opacity < 100;
                faded.setText(opacity + " %");
                Ui.show(faded, opacity < 100);
                spoken =
                        texts.get(
                                        off ? "layers.row.off" : "layers.row.on",
                                        texts.get("row." + row.id()),
                                        count(row))
                                + (opacity < 100 ? texts.get("layers.row.opacity", opacity) : "")
                                + (model.isReordered(row.section())
                                        ? texts.get(
                                                "layers.row.place",
                                                model.place(row),
                                                model.rowsBeside(row))
                                        : "");
            }
            case LayerItem.Looks(LayerRow row) -> {
                if (getGraphic() instanceof LooksLine line) {
                    line.restate();
                }
                spoken =
                        texts.get(
                                "layers.looks",
                                texts.first("row." + row.id()),
                                (int) Math.round(100 * model.opacity(row)));
            }
            case LayerItem.Thing(LayerRow row, Entity entity) -> {
                off = !model.isOn(row);
                chosen = model.isSelected(entity.id());
                spoken =
                        texts.get(
                                chosen ? "layers.thing.chosen" : "layers.thing",
                                entity.names().in(texts.language()),
                                status(entity));
            }
        }
        pseudoClassStateChanged(OFF, off);
        pseudoClassStateChanged(PARTLY, partly);
        pseudoClassStateChanged(SOLO, solo);
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(HOLDS, holds);
        pseudoClassStateChanged(FADED, pale);
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
        String second = texts.second("rows." + lower(section));
        Label head = Ui.label(texts.first("rows." + lower(section)), "layer-head");
        HBox box = new HBox(head);
        if (!second.isEmpty()) {
            box.getChildren().add(Ui.label(second, "layer-head", "layer-second"));
        }
        box.getChildren().addAll(Ui.spring(), dot());
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
        StackPane end = new StackPane(count);
        tuning = end;
        end.setMinWidth(26);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        HBox box =
                new HBox(
                        chevron(row),
                        slot(swatches.view(new Swatch.OfRow(row), 28, 16), 28),
                        name(texts.first("row." + row.id()), texts.second("row." + row.id())),
                        faded,
                        end,
                        dot());
        box.getStyleClass().add("layer-line");
        return box;
    }

    /// Most rows are never pointed at: their button is made when one is.
    private void offerLooks() {
        StackPane end = tuning;
        if (end != null
                && end.getChildren().size() == 1
                && (isHover() || isFocused())
                && getItem() instanceof LayerItem.Row(LayerRow row)) {
            end.getChildren().add(looksButton(row));
        }
    }

    /// Shown in the place of the count while the pointer or the keyboard is at the row.
    private Button looksButton(LayerRow row) {
        Button button =
                Ui.iconButton(
                        Feather.SLIDERS,
                        texts.get("layers.looks.open"),
                        () -> model.tune(row == model.tuned() ? null : row));
        button.getStyleClass().add("looks-open");
        button.setFocusTraversable(false);
        return button;
    }

    private Node looks(LayerRow row) {
        getStyleClass().add("looks");
        return new LooksLine(model, row, texts);
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
        String name = entity.names().in(texts.language());
        String second = entity.names().secondIn(texts.language());
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
            second = second == null ? null : withoutRef(second, ref);
        }
        box.getChildren()
                .addAll(
                        name(name, second == null ? "" : second),
                        Ui.whole(status(entity), "layer-status"));
        return box;
    }

    /// The shield says the number already.
    private static String withoutRef(String name, String ref) {
        String rest = name.startsWith(ref) ? name.substring(ref.length()).strip() : name;
        return rest.isEmpty() ? name : rest;
    }

    /// The name, and its second language on a line beneath. What has to be cut tells the whole in
    /// a tip.
    private static Node name(String text, String second) {
        VBox box = new VBox(cut(text, "layer-name"));
        if (!second.isEmpty() && !second.equals(text)) {
            box.getChildren().add(cut(second, "layer-second"));
        }
        box.getStyleClass().add("layer-names");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label cut(String text, String style) {
        Label label = Ui.label(text, style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.widthProperty()
                .addListener(
                        o -> {
                            boolean whole = label.getWidth() >= label.prefWidth(-1) - 0.5;
                            Tip.on(label, whole ? "" : text);
                        });
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
        if (event.getButton() != MouseButton.PRIMARY
                || getItem() == null
                || !event.isStillSincePress()) {
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
            case LayerItem.Looks looks -> {}
            case LayerItem.Thing(LayerRow row, Entity entity) -> model.choose(entity);
        }
    }

    /// Whether `sceneY` has passed the middle of the cell, coming from below or from above.
    boolean isOver(double sceneY, boolean fromBelow) {
        Bounds at = localToScene(getBoundsInLocal());
        return at.getMinY() <= sceneY
                && sceneY <= at.getMaxY()
                && (fromBelow ? sceneY < at.getCenterY() : sceneY > at.getCenterY());
    }
}
