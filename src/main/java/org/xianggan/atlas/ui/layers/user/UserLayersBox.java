package org.xianggan.atlas.ui.layers.user;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.Consumer;

/// The layers of a person above the atlas' own in the layer list, the uppermost first; takes no
/// room while there are none.
public final class UserLayersBox extends VBox implements UserLayerRow.Acts {
    /// What the help says of it.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "user-layers",
                    KeyHint.of("user-layers.toggle", "Space"),
                    KeyHint.of("user-layers.style", "Period"),
                    KeyHint.of("user-layers.rename", "F2"),
                    KeyHint.of("user-layers.order", "Alt+Up", "Alt+Down"),
                    KeyHint.of("user-layers.remove", "Delete"),
                    KeyHint.of("user-layers.menu", "Shift+F10"));

    /// Rows that are seen without scrolling.
    private static final int ROWS = 6;

    private final UserLayersModel model;
    private final Swatches swatches;
    private final Messages texts;
    private final Overlay overlay;
    private final Consumer<GeoBox> fly;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private Consumer<UserLayer> export = layer -> {};

    public UserLayersBox(
            UserLayersModel model,
            Swatches swatches,
            Messages texts,
            Overlay overlay,
            Consumer<GeoBox> fly) {
        this.model = model;
        this.swatches = swatches;
        this.texts = texts;
        this.overlay = overlay;
        this.fly = fly;
        getStyleClass().add("user-layers");
        setId("user-layers");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("user-layers-scroll");
        model.layersProperty().addListener(o -> show());
        // A layer has a symbol once its shapes are there, which is when the map gets them.
        model.mapProperty().addListener(o -> show());
        model.shelf().readOnlyProperty().addListener(o -> show());
        texts.onSpeak(this::show);
        show();
    }

    /// Who writes a layer into a file.
    public void onExport(Consumer<UserLayer> action) {
        export = action;
    }

    private void show() {
        Ui.show(this, !model.layersProperty().get().isEmpty());
        String focused = focused();
        rows.getChildren()
                .setAll(
                        model.layersProperty().get().reversed().stream()
                                .map(l -> new UserLayerRow(l, model, swatches, texts, this))
                                .toList());
        int seen = Math.min(ROWS, rows.getChildren().size());
        scroll.setPrefHeight(seen * 26.0 + 2);
        scroll.setMinHeight(scroll.getPrefHeight());
        HBox head = new HBox(Ui.label(texts.first("layers.user.title"), "layer-head"));
        String second = texts.second("layers.user.title");
        if (!second.isEmpty()) {
            head.getChildren().add(Ui.label(second, "layer-head", "layer-second"));
        }
        head.getStyleClass().addAll("layer-line", "user-layers-head");
        getChildren().setAll(head, scroll, Ui.hairline());
        if (focused != null) {
            focus(focused);
        }
    }

    /// The layer whose row has the keyboard; null where none has.
    private @Nullable String focused() {
        for (Node n : rows.getChildren()) {
            if (n instanceof UserLayerRow row && Ui.holdsFocus(row)) {
                return row.layer().id();
            }
        }
        return null;
    }

    private void focus(String id) {
        Node next = rows.getChildren().isEmpty() ? null : rows.getChildren().getFirst();
        for (Node n : rows.getChildren()) {
            if (n instanceof UserLayerRow row && row.layer().id().equals(id)) {
                next = row;
            }
        }
        if (next != null) {
            next.requestFocus();
        }
    }

    @Override
    public void style(UserLayerRow row) {
        if (model.shelf().readOnlyProperty().get()) {
            return;
        }
        StyleCard card = new StyleCard(row.layer(), model, texts);
        String id = row.layer().id();
        overlay.attach(
                card,
                this,
                () -> {
                    model.settle(card.layer());
                    focus(id);
                });
        card.requestFocus();
    }

    @Override
    public void fly(UserLayer layer) {
        GeoBox box = layer.box();
        if (box != null) {
            fly.accept(box);
        }
    }

    @Override
    public void export(UserLayer layer) {
        export.accept(layer);
    }

    @Override
    public void rename(UserLayerRow row) {
        if (model.shelf().readOnlyProperty().get()) {
            return;
        }
        UserLayer layer = row.layer();
        TextField field = new TextField(layer.title());
        field.setId("user-layer-name");
        field.getStyleClass().add("page-search");
        field.setAccessibleText(texts.get("layers.user.rename"));
        VBox card = new VBox(Ui.label(texts.first("layers.user.rename"), "fine"), field);
        card.getStyleClass().addAll("citation-card", "user-name-card");
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        overlay.close();
                        model.rename(layer, field.getText());
                    }
                });
        field.selectAll();
        overlay.open(card, row);
        field.requestFocus();
    }

    @Override
    public boolean move(UserLayer layer, boolean up) {
        return model.move(layer, up);
    }
}
