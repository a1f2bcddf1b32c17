package org.xianggan.atlas.ui.planner.route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.Trip;

/// The stops of the trip, each with its letter as on the map: up, down, away. Alt+↑ and Alt+↓ move
/// the one that has the keyboard, Delete takes it away.
final class StopList {
    /// What the help says of its keys.
    static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "planner",
                    KeyHint.of("planner.stops", "Up", "Down"),
                    KeyHint.of("planner.stop-move", "Alt+Up", "Alt+Down"),
                    KeyHint.of("planner.stop-remove", "Delete"),
                    KeyHint.of("planner.choose", "Enter", "Space"),
                    KeyHint.of("planner.undo", "Shortcut+Z"),
                    KeyHint.of("planner.redo", "Shortcut+Y"),
                    KeyHint.of("planner.profile", "Left", "Right"));

    private static final double ROW = 30;
    private static final int SHOWN = 6;

    private final RouteModel model;
    private final Messages texts;
    private final java.util.function.Function<Stop, String> named;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    StopList(RouteModel model, Messages texts, java.util.function.Function<Stop, String> named) {
        this.model = model;
        this.texts = texts;
        this.named = named;
        rows.getStyleClass().add("stop-rows");
        rows.setId("stops");
        scroll.getStyleClass().add("stop-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
    }

    Region node() {
        return scroll;
    }

    void show(Trip trip) {
        int held = held();
        rows.getChildren().clear();
        for (int i = 0; i < trip.stops().size(); i++) {
            rows.getChildren().add(row(trip, i));
        }
        double height = Math.min(SHOWN, trip.stops().size()) * ROW;
        scroll.setPrefHeight(height);
        scroll.setMinHeight(Math.min(height, 4 * ROW));
        Ui.show(scroll, !trip.stops().isEmpty());
        if (held >= 0 && !trip.stops().isEmpty()) {
            rows.getChildren().get(Math.min(held, trip.stops().size() - 1)).requestFocus();
        }
    }

    /// The row that has the keyboard, or −1.
    private int held() {
        Node owner = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
        while (owner != null && owner.getParent() != rows) {
            owner = owner.getParent();
        }
        return owner == null ? -1 : rows.getChildren().indexOf(owner);
    }

    private Region row(Trip trip, int place) {
        Stop stop = trip.stops().get(place);
        String letter = trip.letter(place);
        String name =
                stop.via() ? texts.first("planner.stop.via", named.apply(stop)) : named.apply(stop);
        Label text = Ui.label(name, stop.via() ? "fine" : "stop-name");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button up =
                Ui.iconButton(
                        Feather.CHEVRON_UP,
                        texts.first("planner.stop.up", name),
                        () -> move(place, -1));
        up.setDisable(place == 0);
        Button down =
                Ui.iconButton(
                        Feather.CHEVRON_DOWN,
                        texts.first("planner.stop.down", name),
                        () -> move(place, 1));
        down.setDisable(place == trip.stops().size() - 1);
        Button away =
                Ui.iconButton(
                        Feather.X,
                        texts.first("planner.stop.remove", name),
                        () -> model.change(t -> t.without(place)));
        HBox row = new HBox(badge(letter), text, up, down, away);
        row.getStyleClass().add("stop-row");
        row.setMinHeight(ROW);
        row.setPrefHeight(ROW);
        row.setFocusTraversable(true);
        row.setAccessibleText(
                letter.isEmpty() ? name : texts.first("planner.stop.says", letter, name));
        row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(e, place));
        return row;
    }

    private static Node badge(String letter) {
        StackPane badge = new StackPane();
        badge.getStyleClass().add("stop-badge-box");
        if (letter.isEmpty()) {
            Region ring = new Region();
            ring.getStyleClass().add("via-badge");
            badge.getChildren().add(ring);
        } else {
            badge.getChildren().add(Ui.whole(letter, "stop-badge"));
        }
        return badge;
    }

    private void move(int place, int by) {
        int to = place + by;
        if (to >= 0 && to < model.trip().stops().size()) {
            // The keyboard goes with the stop.
            rows.getChildren().get(to).requestFocus();
            model.change(t -> t.moving(place, to));
        }
    }

    private void onKey(KeyEvent e, int place) {
        boolean up = e.getCode() == KeyCode.UP;
        boolean down = e.getCode() == KeyCode.DOWN;
        if (e.isAltDown() && (up || down)) {
            move(place, up ? -1 : 1);
            e.consume();
        } else if (up || down) {
            int to = place + (up ? -1 : 1);
            if (to >= 0 && to < rows.getChildren().size()) {
                rows.getChildren().get(to).requestFocus();
            }
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            model.change(t -> t.without(place));
            e.consume();
        }
    }
}
