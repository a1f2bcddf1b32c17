package org.xianggan.atlas.ui.app;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.table.TablePanel;

import java.util.function.DoubleConsumer;

/// The map with the table that slides over its lower part. The map keeps its size and is told how
/// much of it is covered; settings alone say whether the table is open and how high it is. A page
/// may lay a wide table of its own in its place, which nobody remembers.
final class TableDrawer extends Pane {
    private static final Duration SLIDE = Duration.millis(150);
    private static final double GRIP = 8;

    /// By which a key moves the edge.
    private static final double STEP = 24;

    /// Bar, head and three rows; and a strip of map above it.
    private static final double LEAST = 150;

    private static final double LEAST_MAP = 120;

    /// What a page's table has at first: it was opened for its room.
    private static final double GUEST = 0.55;

    private final Region map;
    private final TablePanel panel;

    /// Holds the table, and a page's.
    private final StackPane deck;

    private final SettingsModel settings;
    private final DoubleConsumer cover;
    private final Runnable fold;
    private final Region grip = new Region();
    private final DoubleProperty shown;
    private @Nullable Region guest;

    /// Height of a page's table, a part of the map's.
    private double guestPart = GUEST;

    private boolean dragging;
    private double covered = -1;

    /// @param cover told how many logical pixels at the bottom of the map are covered
    /// @param fold told that a page's table was folded away by hand
    TableDrawer(
            Region map,
            TablePanel panel,
            SettingsModel settings,
            DoubleConsumer cover,
            Runnable fold) {
        this.map = map;
        this.panel = panel;
        this.settings = settings;
        this.cover = cover;
        this.fold = fold;
        deck = new StackPane(panel);
        deck.setMinSize(0, 0);
        shown = new SimpleDoubleProperty(settings.get().panels().tableOpen() ? 1 : 0);
        getStyleClass().add("table-drawer");
        setMinSize(0, 0);
        grip.setId("table-grip");
        grip.getStyleClass().add("table-grip");
        grip.setCursor(Cursor.V_RESIZE);
        grip.setFocusTraversable(true);
        grip.setAccessibleRole(AccessibleRole.THUMB);
        grip.addEventHandler(KeyEvent.KEY_PRESSED, this::moveBy);
        grip.setOnMousePressed(e -> dragging = true);
        grip.setOnMouseDragged(this::drag);
        grip.setOnMouseReleased(
                e -> {
                    dragging = false;
                    requestLayout();
                });
        // A press on the table is no press on the map.
        deck.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        // In this order Tab goes through them; the edge lies above both.
        getChildren().setAll(map, grip, deck);
        // What cannot be seen is not styled either.
        see(settings.get().panels().tableOpen());
        map.setViewOrder(1);
        grip.setViewOrder(-1);
        shown.addListener(o -> requestLayout());
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.panels().tableOpen() != is.panels().tableOpen()) {
                                slide();
                            }
                            requestLayout();
                        });
    }

    /// Opens the table and gives it the keyboard, or folds it away. A page's table makes way for
    /// it.
    void toggle() {
        boolean open = guest != null || !settings.get().panels().tableOpen();
        fold.run();
        settings.change(s -> s.with(s.panels().withTable(s.panels().table(), open)));
        if (open) {
            panel.focus();
        }
    }

    /// The table itself, for the keyboard.
    Node panel() {
        return deck;
    }

    /// Lays a page's table in place of the other; null takes it away again.
    void spread(@Nullable Region next) {
        Region was = guest;
        if (next == was) {
            return;
        }
        boolean held = Ui.holdsFocus(deck);
        guest = next;
        if (was != null) {
            deck.getChildren().remove(was);
        }
        if (next != null) {
            deck.getChildren().add(next);
        }
        if (held && next == null) {
            map.requestFocus();
        }
        slide();
    }

    private void see(boolean seen) {
        deck.setVisible(seen);
        panel.setVisible(seen && guest == null);
    }

    private boolean isOpen() {
        return guest != null || settings.get().panels().tableOpen();
    }

    /// Opens the table and gives it the keyboard.
    void open() {
        if (guest == null && settings.get().panels().tableOpen()) {
            panel.focus();
        } else {
            toggle();
        }
    }

    void close() {
        settings.change(s -> s.with(s.panels().withTable(s.panels().table(), false)));
    }

    private void slide() {
        boolean open = isOpen();
        if (open) {
            // Only what can be seen takes the keyboard; the next layout would be too late.
            see(true);
        }
        requestLayout();
        if (settings.get().reduceMotion()) {
            shown.set(open ? 1 : 0);
        } else {
            new Timeline(
                            new KeyFrame(
                                    SLIDE,
                                    new KeyValue(shown, open ? 1 : 0, Interpolator.EASE_OUT)))
                    .play();
        }
        if (!open && Ui.holdsFocus(deck)) {
            // The keyboard must not stay in what cannot be seen.
            map.requestFocus();
        }
    }

    private void drag(MouseEvent event) {
        double wanted = getHeight() - sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        setPart(bounded(wanted) / getHeight());
    }

    /// The arrows move the edge to where they point.
    private void moveBy(KeyEvent event) {
        int up = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (up != 0 && getHeight() > 0) {
            setPart(bounded(part() * getHeight() + up * STEP) / getHeight());
            event.consume();
        }
    }

    private double part() {
        return guest == null ? settings.get().panels().table() : guestPart;
    }

    private void setPart(double part) {
        if (guest == null) {
            settings.change(s -> s.with(s.panels().withTable(part, s.panels().tableOpen())));
        } else {
            guestPart = part;
            requestLayout();
        }
    }

    /// What a screen reader says of the edge.
    void name(String edge) {
        grip.setAccessibleText(edge);
    }

    private double bounded(double wanted) {
        double most = Math.max(LEAST, getHeight() - LEAST_MAP);
        return Math.round(Math.clamp(wanted, Math.min(LEAST, most), most));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double own = bounded(part() * height);
        double goal = isOpen() ? own : 0;
        if (!dragging && goal != covered) {
            covered = goal;
            cover.accept(goal);
        }
        map.resizeRelocate(0, 0, width, height);
        double top = Math.round(height - own * shown.get());
        see(shown.get() > 0);
        deck.resizeRelocate(0, top, width, own);
        grip.setVisible(isOpen());
        grip.resizeRelocate(0, top - GRIP / 2, width, GRIP);
    }
}
