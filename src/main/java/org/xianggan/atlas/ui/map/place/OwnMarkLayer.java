package org.xianggan.atlas.ui.map.place;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Pictures;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// The sites that people have placed, each with its full symbol and, from near, its name. They lie
/// above the tiles: what is kept in a workspace is in no store.
public final class OwnMarkLayer extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Logical pixels of a mark, its middle on the place.
    private static final double SIZE = 26;

    /// As the symbols come.
    public static final double SYMBOL_WIDTH = 28;

    public static final double SYMBOL_HEIGHT = 16;

    /// From this zoom on names stand beside marks.
    private static final double NAMES = 10.5;

    private final ObservableValue<Viewport> viewport;
    private final ObservableValue<MapState> state;
    private final ObservableValue<@Nullable EntityId> selected;
    private final Function<LayerRow, CompletableFuture<Picture>> symbols;
    private final Messages texts;
    private final Consumer<EntityId> open;
    private List<OwnMark> marks = List.of();

    /// @param symbols completes on the FX thread
    /// @param open a mark was pressed
    public OwnMarkLayer(
            ObservableValue<Viewport> viewport,
            ObservableValue<MapState> state,
            ObservableValue<@Nullable EntityId> selected,
            Function<LayerRow, CompletableFuture<Picture>> symbols,
            Messages texts,
            Consumer<EntityId> open) {
        this.viewport = viewport;
        this.state = state;
        this.selected = selected;
        this.symbols = symbols;
        this.texts = texts;
        this.open = open;
        setPickOnBounds(false);
        setId("own-marks");
        viewport.addListener(o -> place());
        selected.addListener(o -> place());
        state.addListener(
                (o, was, is) -> {
                    if (was.theme() != is.theme()) {
                        draw();
                    }
                    place();
                });
    }

    public void show(List<OwnMark> now) {
        if (!now.equals(marks)) {
            marks = List.copyOf(now);
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        for (OwnMark mark : marks) {
            getChildren().addAll(button(mark), name(mark));
        }
        place();
    }

    private Node button(OwnMark mark) {
        StackPane symbol = new StackPane();
        symbols.apply(mark.row()).thenAccept(picture -> symbol.getChildren().setAll(view(picture)));
        Button b = new Button(null, symbol);
        b.setId("own-" + mark.id().key());
        b.getStyleClass().setAll("own-mark");
        b.setManaged(false);
        b.setAccessibleRole(AccessibleRole.BUTTON);
        Ui.named(b, texts.get("site.card.mark", mark.name()));
        b.setOnAction(e -> open.accept(mark.id()));
        return b;
    }

    private static ImageView view(Picture picture) {
        ImageView view = new ImageView(Pictures.image(picture));
        view.setFitWidth(SYMBOL_WIDTH);
        view.setFitHeight(SYMBOL_HEIGHT);
        return view;
    }

    private static Node name(OwnMark mark) {
        Label name = new Label(mark.name());
        name.getStyleClass().add("own-name");
        name.setMouseTransparent(true);
        name.setManaged(false);
        return name;
    }

    private void place() {
        Viewport v = viewport.getValue();
        for (int i = 0; i < marks.size(); i++) {
            OwnMark mark = marks.get(i);
            Node b = getChildren().get(2 * i);
            Node name = getChildren().get(2 * i + 1);
            double x = Math.rint(v.toScreenX(WebMercator.x(mark.at().lon())));
            double y = Math.rint(v.toScreenY(WebMercator.y(mark.at().lat())));
            boolean chosen = mark.id().equals(selected.getValue());
            boolean on = state.getValue().visible().contains(mark.row()) || chosen;
            boolean inside =
                    x > -SIZE && y > -SIZE && x < v.width() + SIZE && y < v.height() + SIZE;
            b.pseudoClassStateChanged(CHOSEN, chosen);
            b.resizeRelocate(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
            b.setVisible(inside && on);
            name.applyCss();
            double width = name.prefWidth(-1);
            name.resizeRelocate(x + SIZE / 2, y - 9, width, 18);
            name.setVisible(inside && on && (chosen || v.zoom() >= NAMES));
        }
    }
}
