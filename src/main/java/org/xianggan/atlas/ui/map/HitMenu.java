package org.xianggan.atlas.ui.map;

import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.hit.Hit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// The small list that asks which of several things under the pointer is meant.
final class HitMenu {
    static final int SWATCH_WIDTH = 28;
    static final int SWATCH_HEIGHT = 16;

    private final Messages messages;
    private final Function<LayerRow, CompletableFuture<Picture>> swatches;
    private final Consumer<EntityId> chosen;
    private final ContextMenu menu = new ContextMenu();

    /// @param swatches the symbol of a row; completes on the FX thread
    HitMenu(
            Messages messages,
            Function<LayerRow, CompletableFuture<Picture>> swatches,
            Consumer<EntityId> chosen) {
        this.messages = messages;
        this.swatches = swatches;
        this.chosen = chosen;
        menu.getStyleClass().add("hit-menu");
    }

    void ask(Node map, List<Hit> hits, double x, double y) {
        menu.getItems().setAll(hits.stream().map(this::item).toList());
        menu.show(map, Side.TOP, x + 6, y + 6);
        watch(map.getScene());
    }

    /// Whoever goes on to something else (Ctrl+F) has left the question: an open list would take
    /// the next Enter for itself.
    private void watch(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        InvalidationListener left = o -> menu.hide();
        scene.focusOwnerProperty().addListener(left);
        menu.setOnHidden(e -> scene.focusOwnerProperty().removeListener(left));
    }

    void hide() {
        menu.hide();
    }

    boolean isShowing() {
        return menu.isShowing();
    }

    private MenuItem item(Hit hit) {
        Label name = new Label(name(hit));
        name.getStyleClass().add("hit-name");
        Label kind = new Label(kind(hit));
        kind.getStyleClass().add("hit-kind");
        ImageView swatch = new ImageView();
        swatch.setFitWidth(SWATCH_WIDTH);
        swatch.setFitHeight(SWATCH_HEIGHT);
        HBox line = new HBox(8, swatch, name, kind);
        line.getStyleClass().add("hit-line");
        LayerRow row = hit.row();
        if (row != null) {
            swatches.apply(row).thenAccept(p -> swatch.setImage(Pixels.image(p)));
        }
        MenuItem item = new MenuItem(null, line);
        item.setOnAction(e -> chosen.accept(hit.id()));
        return item;
    }

    private String name(Hit hit) {
        var names = hit.names();
        if (names == null) {
            return hit.id().key();
        }
        return names.in(messages.language());
    }

    private String kind(Hit hit) {
        String ofKind = messages.getOr("kind." + hit.id().kind().prefix(), "");
        LayerRow row = hit.row();
        return row == null ? ofKind : messages.getOr("row." + row.id(), ofKind);
    }
}
