package org.xianggan.atlas.ui.planner.route;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.profile.Profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Heights along a way. The pointer, or ← and →, go along it, and the map shows where that is; by
/// how much heights are exaggerated is printed.
final class ProfileChart extends Pane {
    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 30;
    private static final double BOTTOM = 22;
    private static final double[] STEPS = {1, 2, 5};

    private final Messages texts;
    private final Consumer<@Nullable LonLat> spot;
    private final Polygon area = new Polygon();
    private final Polyline line = new Polyline();
    private final Line cursor = new Line();
    private final Pane axes = new Pane();
    private final Label told = new Label();
    private Profile profile = new Profile(List.of());
    private int at = -1;

    /// @param spot told where the cursor is; null when it is nowhere
    ProfileChart(Messages texts, Consumer<@Nullable LonLat> spot) {
        this.texts = texts;
        this.spot = spot;
        getStyleClass().add("profile");
        setId("profile");
        area.getStyleClass().add("profile-area");
        line.getStyleClass().add("profile-line");
        cursor.getStyleClass().add("profile-cursor");
        cursor.setVisible(false);
        told.getStyleClass().add("profile-told");
        told.setWrapText(true);
        // What is written anew in each layout must not ask for another.
        axes.setManaged(false);
        told.setManaged(false);
        getChildren().setAll(axes, area, line, cursor, told);
        setMinSize(0, 96);
        setPrefHeight(170);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> to(share(e.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> to(share(e.getX())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                leave();
                            }
                        });
    }

    void show(Profile next) {
        profile = next;
        leave();
        requestLayout();
    }

    /// How many times heights are drawn larger than lengths, at the present size.
    double exaggeration() {
        double high = top() - bottom();
        return profile.isEmpty()
                ? 0
                : (plotHeight() / high) / (plotWidth() / Math.max(1, profile.length()));
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    /// Whole hundreds around the heights.
    private double top() {
        return Math.max(bottom() + 100, Math.ceil(profile.highest() / 100) * 100);
    }

    private double bottom() {
        return Math.floor(profile.lowest() / 100) * 100;
    }

    private double x(double metres) {
        return LEFT + plotWidth() * metres / Math.max(1, profile.length());
    }

    private double y(double height) {
        return TOP + plotHeight() * (top() - height) / (top() - bottom());
    }

    private double share(double x) {
        return (x - LEFT) / plotWidth();
    }

    @Override
    protected void layoutChildren() {
        axes.getChildren().clear();
        line.getPoints().clear();
        area.getPoints().clear();
        if (!profile.isEmpty()) {
            List<Double> points = new ArrayList<>();
            for (Profile.Point p : profile.points()) {
                points.add(x(p.metres()));
                points.add(y(p.height()));
            }
            line.getPoints().setAll(points);
            points.add(x(profile.length()));
            points.add(y(bottom()));
            points.add(x(0));
            points.add(y(bottom()));
            area.getPoints().setAll(points);
            axes();
        }
        tell();
        double width = Math.max(0, getWidth() - LEFT - RIGHT);
        told.resizeRelocate(LEFT, 2, width, told.prefHeight(width));
    }

    private void axes() {
        double step = step((top() - bottom()) / Math.max(1, plotHeight() / 34));
        for (double h = Math.ceil(bottom() / step) * step; h <= top(); h += step) {
            axes.getChildren().add(rule(LEFT, y(h), getWidth() - RIGHT, y(h)));
            Text text = text(String.valueOf(Math.round(h)));
            text.setX(LEFT - 6 - text.getLayoutBounds().getWidth());
            text.setY(y(h));
            axes.getChildren().add(text);
        }
        double along = step(profile.length() / 1000 / Math.max(1, plotWidth() / 70));
        for (double km = 0; km * 1000 <= profile.length(); km += along) {
            Text text = text(along < 1 ? String.valueOf(km) : String.valueOf(Math.round(km)));
            text.setX(x(km * 1000) - (km == 0 ? 0 : text.getLayoutBounds().getWidth() / 2));
            text.setY(getHeight() - BOTTOM / 2);
            axes.getChildren().add(text);
            axes.getChildren().add(rule(x(km * 1000), y(bottom()), x(km * 1000), y(bottom()) + 4));
        }
    }

    private static Line rule(double x0, double y0, double x1, double y1) {
        Line rule =
                new Line(Math.rint(x0), Math.rint(y0) + 0.5, Math.rint(x1), Math.rint(y1) + 0.5);
        rule.getStyleClass().add("profile-rule");
        return rule;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("profile-text");
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    /// 1, 2 or 5 times a power of ten, not less than `least`.
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1e-3, least))));
        for (double s : STEPS) {
            if (s * power >= least) {
                return s * power;
            }
        }
        return 10 * power;
    }

    private void tell() {
        if (profile.isEmpty()) {
            told.setText(texts.first("planner.profile.none"));
            setAccessibleText(told.getText());
            return;
        }
        String times = String.valueOf(Math.max(1, Math.round(exaggeration())));
        Double spacing = profile.spacing();
        String all =
                texts.first(
                        spacing == null ? "planner.profile.told" : "planner.profile.told.fine",
                        times,
                        String.valueOf(Math.round(profile.lowest())),
                        String.valueOf(Math.round(profile.highest())),
                        spacing == null ? "" : ElevationWords.metres(spacing));
        if (at < 0) {
            told.setText(all);
            setAccessibleText(all);
            return;
        }
        Profile.Point p = profile.points().get(at);
        String here =
                texts.first(
                        "planner.profile.here",
                        RouteText.km(p.metres()),
                        String.valueOf(Math.round(p.height() / 10) * 10),
                        times);
        told.setText(here);
        setAccessibleText(here);
        cursor.setStartX(x(p.metres()));
        cursor.setEndX(x(p.metres()));
        cursor.setStartY(TOP);
        cursor.setEndY(y(bottom()));
    }

    private void to(double share) {
        if (!profile.isEmpty()) {
            go(profile.nearest(share));
        }
    }

    private void go(int point) {
        at = point;
        cursor.setVisible(true);
        tell();
        spot.accept(profile.points().get(point).at());
    }

    private void leave() {
        at = -1;
        cursor.setVisible(false);
        tell();
        spot.accept(null);
    }

    private void onKey(KeyEvent e) {
        int last = profile.points().size() - 1;
        if (last < 0) {
            return;
        }
        int stride = Math.max(1, e.isShiftDown() ? last / 10 : last / 100);
        KeyCode code = e.getCode();
        switch (code) {
            case LEFT -> go(Math.max(0, at - stride));
            case RIGHT -> go(Math.min(last, at + stride));
            case HOME -> go(0);
            case END -> go(last);
            default -> {
                return;
            }
        }
        e.consume();
    }
}
