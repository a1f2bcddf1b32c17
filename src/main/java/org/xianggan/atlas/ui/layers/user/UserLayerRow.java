package org.xianggan.atlas.ui.layers.user;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Set;
import java.util.function.Consumer;

/// One layer of a person in the layer list: its symbol, its name, how many features, on or off; a
/// click switches it, its menu does the rest.
final class UserLayerRow extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    /// What a row asks of the list.
    interface Acts {
        void style(UserLayerRow row);

        void fly(UserLayer layer);

        void export(UserLayer layer);

        void rename(UserLayerRow row);

        boolean move(UserLayer layer, boolean up);
    }

    private final UserLayer layer;

    UserLayerRow(
            UserLayer layer, UserLayersModel model, Swatches swatches, Messages texts, Acts acts) {
        this.layer = layer;
        getStyleClass().addAll("user-layer", "layer-line");
        setId("user-layer-" + layer.id());
        pseudoClassStateChanged(OFF, !layer.visible());
        setFocusTraversable(true);
        setAccessibleRole(javafx.scene.AccessibleRole.TOGGLE_BUTTON);
        setAccessibleText(
                texts.get(
                        layer.visible() ? "layers.user.on" : "layers.user.off",
                        layer.title(),
                        layer.features()));
        Label name = Ui.label(layer.title(), "layer-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        Tip.on(name, texts.get("layers.user.from", layer.title(), layer.source()));
        VBox names = new VBox(name);
        names.getStyleClass().add("layer-names");
        names.setMinWidth(0);
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label count = Ui.whole(Long.toString(layer.features()), "layer-count");
        Button more =
                Ui.iconButton(
                        Feather.SLIDERS, texts.get("layers.user.style"), () -> acts.style(this));
        more.getStyleClass().add("user-layer-more");
        more.setId("user-style-" + layer.id());
        Region dot = new Region();
        dot.getStyleClass().add("visibility-dot");
        getChildren().setAll(symbol(model, swatches), names, more, count, dot);
        ContextMenu menu = menu(model, texts, acts);
        setOnContextMenuRequested(
                e -> {
                    menu.show(this, e.getScreenX(), e.getScreenY());
                    e.consume();
                });
        setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY) {
                        requestFocus();
                        model.toggle(layer);
                    }
                });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(e, model, acts));
    }

    UserLayer layer() {
        return layer;
    }

    private StackPane symbol(UserLayersModel model, Swatches swatches) {
        Set<UserShapes.Kind> kinds = model.kinds(layer);
        StackPane slot = new StackPane();
        slot.setMinWidth(28);
        slot.setPrefWidth(28);
        if (!kinds.isEmpty()) {
            slot.getChildren().add(swatches.view(new Swatch.OfUser(layer.style(), kinds), 28, 16));
        }
        return slot;
    }

    private void onKey(KeyEvent e, UserLayersModel model, Acts acts) {
        if (e.getTarget() != this) {
            return;
        }
        boolean used = true;
        if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
            model.toggle(layer);
        } else if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            acts.move(layer, e.getCode() == KeyCode.UP);
        } else if (e.getCode() == KeyCode.PERIOD) {
            acts.style(this);
        } else if (e.getCode() == KeyCode.F2) {
            acts.rename(this);
        } else if (e.getCode() == KeyCode.DELETE) {
            model.remove(layer);
        } else {
            used = false;
        }
        if (used) {
            e.consume();
        }
    }

    private ContextMenu menu(UserLayersModel model, Messages texts, Acts acts) {
        boolean fixed = model.shelf().readOnlyProperty().get();
        ContextMenu menu = new ContextMenu();
        add(menu, texts, "fly", layer.box() == null, l -> acts.fly(l));
        add(menu, texts, "style", fixed, l -> acts.style(this));
        add(menu, texts, "rename", fixed, l -> acts.rename(this));
        add(menu, texts, "up", fixed, l -> acts.move(l, true));
        add(menu, texts, "down", fixed, l -> acts.move(l, false));
        add(menu, texts, "export", false, acts::export);
        add(menu, texts, "remove", fixed, model::remove);
        return menu;
    }

    private void add(
            ContextMenu menu, Messages texts, String what, boolean off, Consumer<UserLayer> act) {
        MenuItem item = new MenuItem(texts.get("layers.user." + what));
        item.setId("user-layer-" + what);
        item.setDisable(off);
        item.setOnAction(e -> act.accept(layer));
        menu.getItems().add(item);
    }
}
