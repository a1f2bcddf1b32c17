package org.xianggan.atlas.ui.app;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

/// The map between two panels that fold away and keep their width. The map takes what is left; its
/// own view model keeps the centre where it is.
final class ThreePanes extends Pane {
    static final double LEFT = 264;
    static final double RIGHT = 380;

    private static final Duration FOLD = Duration.millis(150);
    private static final double GRIP = 8;

    /// By which a key widens a panel.
    private static final double STEP = 20;

    /// The right panel gives way first, down to its smallest, before the map is narrower than this.
    private static final double SMALL_MAP = 460;

    /// Then the left one, before the map is narrower than this.
    private static final double SMALLEST_MAP = 240;

    /// The contents give way, down to their smallest, before the map is narrower than this.
    private static final double MAP_BESIDE_CONTENTS = 360;

    /// Beside contents in a window that leaves the map less than this, the right panel gives way.
    private static final double NO_MAP = 160;

    private final SettingsModel settings;
    private final Side left;
    private final Side right;
    private final Region middle;
    private final Node refuge;

    /// Whether the left panel was folded before the contents came.
    private boolean unfolded;

    /// Whether the right panel was asked for where the contents leave no room for it and a map.
    private boolean insisted;

    /// @param refuge takes the keyboard from a panel that folds
    /// @param settings keeps the widths and folds that a person gave
    ThreePanes(
            Region leftPanel, Region map, Region rightPanel, Node refuge, SettingsModel settings) {
        this.settings = settings;
        this.refuge = refuge;
        Settings.Panels panels = settings.get().panels();
        left = new Side(leftPanel, panels.leftOpen(), 1);
        right = new Side(rightPanel, panels.rightOpen(), -1);
        right.measure(panels.right(), 300, 560);
        measureLeft(panels);
        middle = map;
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.panels().contentsOpen() != is.panels().contentsOpen()) {
                                measureLeft(is.panels());
                                insisted = false;
                                // After this change: folding is one of its own.
                                Platform.runLater(this::foldForContents);
                            }
                            requestLayout();
                        });
        getStyleClass().add("three-panes");
        getChildren()
                .addAll(leftPanel, left.grip, map, right.grip, rightPanel, left.line, right.line);
        // Tab goes from left to right; the map lies below all the same, the grips above.
        map.setViewOrder(1);
        left.grip.setViewOrder(-1);
        right.grip.setViewOrder(-1);
    }

    /// What a screen reader says of the edges that can be moved.
    void name(String leftEdge, String rightEdge) {
        left.grip.setAccessibleText(leftEdge);
        right.grip.setAccessibleText(rightEdge);
    }

    void toggleLeft() {
        left.fold(left.open);
    }

    void toggleRight() {
        if (givesWay()) {
            insist();
        } else {
            right.fold(right.open);
        }
    }

    void openLeft() {
        left.fold(false);
    }

    void openRight() {
        insist();
        right.fold(false);
    }

    /// Contents that are asked for are seen; a folded panel folds again behind them.
    private void foldForContents() {
        if (settings.get().panels().contentsOpen()) {
            if (!left.open) {
                unfolded = true;
                left.fold(false);
            }
        } else if (unfolded) {
            unfolded = false;
            left.fold(true);
        }
    }

    /// Whether the right panel is out of sight because contents beside it would leave no map.
    private boolean givesWay() {
        return !insisted
                && right.open
                && settings.get().panels().contentsOpen()
                && getWidth() - left.smallest() - right.smallest() < NO_MAP;
    }

    private void insist() {
        insisted = true;
        requestLayout();
    }

    /// The contents have a width of their own.
    private void measureLeft(Settings.Panels panels) {
        if (panels.contentsOpen()) {
            left.measure(
                    panels.contents(),
                    Settings.Panels.NARROWEST_CONTENTS,
                    Settings.Panels.WIDEST_CONTENTS);
        } else {
            left.measure(panels.left(), 200, 420);
        }
    }

    private void remember() {
        settings.change(s -> s.with(with(s.panels())));
    }

    private Settings.Panels with(Settings.Panels p) {
        return new Settings.Panels(
                p.contentsOpen() ? p.left() : left.width,
                right.width,
                left.open,
                right.open,
                p.table(),
                p.tableOpen(),
                p.contentsOpen() ? left.width : p.contents(),
                p.contentsOpen(),
                p.tab());
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double l = Math.round(left.wanted() * left.shown.get());
        double r = givesWay() ? 0 : Math.round(right.wanted() * right.shown.get());
        // A narrow window gives to the map first; the panels keep their smallest width.
        r -= Math.clamp(SMALL_MAP - (getWidth() - l - r), 0, Math.max(0, r - right.smallest()));
        double map = settings.get().panels().contentsOpen() ? MAP_BESIDE_CONTENTS : SMALLEST_MAP;
        l -= Math.clamp(map - (getWidth() - l - r), 0, Math.max(0, l - left.smallest()));
        left.panel.setVisible(l > 0);
        right.panel.setVisible(r > 0);
        double lw = left.shown.get() < 1 ? left.wanted() : l;
        double rw = right.shown.get() < 1 ? right.wanted() : r;
        left.panel.resizeRelocate(l - lw, 0, lw, height);
        right.panel.resizeRelocate(getWidth() - r, 0, rw, height);
        middle.resizeRelocate(l, 0, Math.max(1, getWidth() - l - r), height);
        place(left, l, height);
        place(right, getWidth() - r, height);
        right.line.setVisible(r > 0);
        right.grip.setVisible(r > 0 && right.shown.get() == 1);
    }

    private static void place(Side side, double x, double height) {
        double at = side.sign > 0 ? x - 1 : x;
        side.line.setVisible(side.shown.get() > 0);
        side.line.resizeRelocate(at, 0, 1, height);
        side.grip.resizeRelocate(at - GRIP / 2, 0, GRIP, height);
        side.grip.setVisible(side.shown.get() == 1);
    }

    /// One panel: its width, how much of it shows (0…1) and its divider.
    private final class Side {
        final Region panel;
        final int sign;
        final Region line = new Region();
        final Region grip = new Region();
        final DoubleProperty shown;
        double width;
        boolean open;
        private double min;
        private double max;
        private double dragFrom;
        private double widthFrom;

        Side(Region panel, boolean open, int sign) {
            this.panel = panel;
            this.open = open;
            this.shown = new SimpleDoubleProperty(open ? 1 : 0);
            this.sign = sign;
            line.getStyleClass().add("hairline");
            grip.getStyleClass().add("grip");
            grip.setFocusTraversable(true);
            grip.setAccessibleRole(AccessibleRole.THUMB);
            grip.addEventHandler(KeyEvent.KEY_PRESSED, this::moveBy);
            grip.setCursor(Cursor.H_RESIZE);
            grip.setOnMousePressed(
                    e -> {
                        dragFrom = e.getSceneX();
                        widthFrom = wanted();
                    });
            grip.setOnMouseDragged(
                    e -> {
                        double wanted = widthFrom + sign * (e.getSceneX() - dragFrom);
                        this.width = Math.clamp(wanted / larger(), min, max);
                        requestLayout();
                    });
            grip.setOnMouseReleased(e -> remember());
            shown.addListener(o -> requestLayout());
        }

        /// The arrows move the edge to where they point.
        private void moveBy(KeyEvent e) {
            int towards = e.getCode() == KeyCode.LEFT ? -1 : e.getCode() == KeyCode.RIGHT ? 1 : 0;
            if (towards != 0) {
                width = Math.clamp(width + sign * towards * STEP, min, max);
                requestLayout();
                remember();
                e.consume();
            }
        }

        /// What stands in it now, as wide as it was left.
        void measure(double as, double narrowest, double widest) {
            width = as;
            min = narrowest;
            max = widest;
            requestLayout();
        }

        /// Its width grows with the type.
        double wanted() {
            return width * larger();
        }

        double smallest() {
            return min * larger();
        }

        private double larger() {
            return settings.get().large() ? MapState.LARGER : 1;
        }

        void fold(boolean away) {
            open = !away;
            remember();
            double goal = away ? 0 : 1;
            if (!away) {
                // Only what can be seen takes the keyboard; the next layout would be too late.
                panel.setVisible(true);
            }
            if (settings.get().reduceMotion()) {
                shown.set(goal);
            } else {
                new Timeline(new KeyFrame(FOLD, new KeyValue(shown, goal, Interpolator.EASE_OUT)))
                        .play();
            }
            if (away) {
                // The keyboard must not stay in a panel that cannot be seen.
                for (Node n = focusOwner(); n != null; n = n.getParent()) {
                    if (n == panel) {
                        refuge.requestFocus();
                        break;
                    }
                }
            }
        }

        private @Nullable Node focusOwner() {
            return getScene() == null ? null : getScene().getFocusOwner();
        }
    }
}
