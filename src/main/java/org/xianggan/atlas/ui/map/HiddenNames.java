package org.xianggan.atlas.ui.map;

import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// “另有 n 个名称没有位置”: the chip that counts the names in view without room, and the list that it
/// opens over the map.
final class HiddenNames {
    private static final double WIDTH = 300;
    private static final double TALLEST = 380;
    private static final double LINE = 28;

    /// What the chip may grow to: labels keep clear of that much, whatever the number.
    private static final int WIDEST = 888;

    private sealed interface Item {
        record Head(LayerRow row) implements Item {}

        record Name(Labels.Hidden hidden) implements Item {}
    }

    private final Messages messages;
    private final Function<LayerRow, CompletableFuture<Picture>> swatches;
    private final Consumer<EntityId> chosen;

    /// How wide a text of the chip is in a font.
    private record Widest(String text, Font font, double width) {}

    private final Button chip = new Button();
    private Widest widest = new Widest("", Font.getDefault(), 0);
    private final ListView<Item> list = new ListView<>();
    private final Label title = new Label();
    private final VBox card = new VBox(title, list);
    private List<Labels.Hidden> hidden = List.of();

    /// Rows of the list, which has them only while it is seen: it would be laid out with every
    /// picture of the map.
    private final List<Item> items = new ArrayList<>();

    HiddenNames(
            Messages messages,
            Function<LayerRow, CompletableFuture<Picture>> swatches,
            Consumer<EntityId> chosen) {
        this.messages = messages;
        this.swatches = swatches;
        this.chosen = chosen;
        chip.setId("hidden-names");
        chip.getStyleClass().add("hidden-chip");
        chip.setVisible(false);
        chip.setOnAction(e -> toggle());
        title.getStyleClass().add("hidden-title");
        list.setId("hidden-list");
        list.getStyleClass().add("hidden-list");
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        card.getStyleClass().add("hidden-card");
        card.setVisible(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        card.addEventHandler(Event.ANY, this::keep);
        chip.addEventHandler(MouseEvent.ANY, Event::consume);
        name();
    }

    /// What happens on the card is no gesture on the map.
    private void keep(Event event) {
        if (event instanceof MouseEvent
                || event instanceof javafx.scene.input.ScrollEvent
                || event instanceof KeyEvent) {
            event.consume();
        }
    }

    List<Node> nodes() {
        return List.of(chip, card);
    }

    Button chip() {
        return chip;
    }

    boolean isOpen() {
        return card.isVisible();
    }

    /// In the language of the moment.
    void name() {
        String text = messages.first("hidden.chip", Integer.toString(hidden.size()));
        chip.setText(text);
        chip.setAccessibleText(text);
        title.setText(messages.first("hidden.title"));
        list.setAccessibleText(messages.first("hidden.title"));
        list.setCellFactory(view -> new Cell());
    }

    /// @param now the names in view without room
    /// @param order rows as the layer list has them
    void show(List<Labels.Hidden> now, List<LayerRow> order) {
        if (now.equals(hidden)) {
            return;
        }
        hidden = List.copyOf(now);
        items.clear();
        for (LayerRow row : order) {
            List<Labels.Hidden> own = hidden.stream().filter(h -> h.row() == row).toList();
            if (!own.isEmpty()) {
                items.add(new Item.Head(row));
                own.forEach(h -> items.add(new Item.Name(h)));
            }
        }
        name();
        if (isOpen()) {
            list.getItems().setAll(items);
        }
        chip.setVisible(!hidden.isEmpty());
        if (hidden.isEmpty()) {
            close();
        }
    }

    private void toggle() {
        if (isOpen()) {
            close();
            return;
        }
        list.getItems().setAll(items);
        card.setVisible(true);
        Region parent = (Region) card.getParent();
        parent.requestLayout();
        list.getSelectionModel().clearAndSelect(Math.min(1, list.getItems().size() - 1));
        list.scrollTo(0);
        list.requestFocus();
    }

    /// The map moved, or somebody looks elsewhere.
    void close() {
        if (isOpen()) {
            boolean focused = list.isFocused();
            card.setVisible(false);
            list.getItems().clear();
            if (focused) {
                chip.requestFocus();
            }
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER, SPACE -> take(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(@Nullable Item item) {
        if (item instanceof Item.Name(Labels.Hidden h)) {
            close();
            chosen.accept(h.id());
        }
    }

    /// Room that is kept free for the chip, whatever its number.
    double widestChip() {
        Widest now =
                new Widest(
                        messages.first("hidden.chip", Integer.toString(WIDEST)), chip.getFont(), 0);
        if (!now.text().equals(widest.text()) || !now.font().equals(widest.font())) {
            // Measured by the chip itself, so seldom: each frame of a moving map asks.
            String text = chip.getText();
            chip.setText(now.text());
            widest = new Widest(now.text(), now.font(), chip.prefWidth(-1));
            chip.setText(text);
        }
        return widest.width();
    }

    /// @param right right edge of both; the chip's lower edge at `bottom`
    void layout(double right, double bottom, double top) {
        chip.autosize();
        chip.relocate(Math.round(right - chip.getWidth()), Math.round(bottom - chip.getHeight()));
        double wanted = LINE * items.size() + 48;
        double tall = Math.max(80, Math.min(Math.min(TALLEST, wanted), chip.getLayoutY() - top));
        card.resizeRelocate(
                Math.round(Math.max(4, right - WIDTH)),
                Math.round(chip.getLayoutY() - 6 - tall),
                WIDTH,
                tall);
    }

    private final class Cell extends ListCell<Item> {
        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(
                    (MouseEvent e) -> {
                        if (e.isStillSincePress() && !isEmpty()) {
                            take(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            getStyleClass().removeAll("head", "name");
            switch (empty ? null : item) {
                case null -> {
                    setGraphic(null);
                    setAccessibleText("");
                }
                case Item.Head(LayerRow row) -> {
                    getStyleClass().add("head");
                    Label name = new Label(messages.first("row." + row.id()));
                    name.getStyleClass().add("hidden-head");
                    setGraphic(line(row, name));
                    setAccessibleText(name.getText());
                }
                case Item.Name(Labels.Hidden h) -> {
                    getStyleClass().add("name");
                    Label name = new Label(h.names().in(messages.language()));
                    name.getStyleClass().add("hit-name");
                    String second = h.names().secondIn(messages.language());
                    Label other = new Label(second == null ? "" : second);
                    other.getStyleClass().add("hit-kind");
                    HBox box = new HBox(8, name, other);
                    box.setAlignment(Pos.BASELINE_LEFT);
                    box.getStyleClass().add("hidden-name");
                    setGraphic(box);
                    setAccessibleText(
                            messages.first(
                                    "hidden.of",
                                    messages.first("row." + h.row().id()),
                                    name.getText()));
                }
            }
        }

        private HBox line(LayerRow row, Label name) {
            ImageView swatch = new ImageView();
            swatch.setFitWidth(HitMenu.SWATCH_WIDTH);
            swatch.setFitHeight(HitMenu.SWATCH_HEIGHT);
            swatches.apply(row).thenAccept(p -> swatch.setImage(Pixels.image(p)));
            HBox box = new HBox(8, swatch, name);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }
    }
}
