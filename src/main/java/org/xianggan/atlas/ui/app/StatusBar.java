package org.xianggan.atlas.ui.app;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.view.InView;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.table.ViewWatch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The lowest line of the window: where the pointer is, the scale, what is in view, as of when.
final class StatusBar extends HBox {
    private final MapArea map;
    private final ViewWatch watch;
    private final Messages texts;
    private final Label position = Ui.label("", "status-position");
    private final Label ratio = Ui.label("", "status-ratio");
    private final Label inView = Ui.label("", "status-in-view");
    private final Label offline = new Label();
    private final Label asOf = new Label();

    /// @param newest the year that the data reaches
    StatusBar(MapArea map, ViewWatch watch, Messages texts, int newest) {
        this.map = map;
        this.watch = watch;
        this.texts = texts;
        getStyleClass().add("status-bar");
        position.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        // A stop for the keyboard, so that it can be read; nothing in it can be pressed.
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        for (Label part : List.of(position, ratio, inView, offline, asOf)) {
            part.setMinWidth(USE_PREF_SIZE);
            part.textProperty().addListener(o -> requestLayout());
        }
        getChildren().addAll(position, ratio, offline, inView, Ui.spring(), asOf);
        map.viewportProperty().addListener(o -> showPosition());
        watch.countsProperty().addListener(o -> showCounts());
        map.pointerProperty().addListener(o -> showPosition());
        map.scaleDenominatorProperty().addListener(o -> showRatio());
        texts.onSpeak(
                () -> {
                    name(newest);
                    showPosition();
                    showCounts();
                });
        map.stateProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.year() != is.year()) {
                                name(newest);
                            }
                        });
        name(newest);
        showPosition();
        showRatio();
        showCounts();
    }

    /// The year on the map is told where it is another than the data's newest.
    private void name(int newest) {
        offline.setText(texts.first("status-bar.offline"));
        String reaches = texts.first("status-bar.as-of", Integer.toString(newest));
        int shown = map.stateProperty().get().year();
        asOf.setText(
                shown == newest
                        ? reaches
                        : texts.first("status-bar.year", Integer.toString(shown), reaches));
    }

    /// While it is laid out: only then is known how wide a text that has just changed is.
    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /// What has no room goes as a whole, the least important first; nothing is cut.
    private void fit() {
        List<Label> all = List.of(position, ratio, asOf, inView, offline);
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - getSpacing();
        for (Label part : all) {
            room -= part.prefWidth(-1) + getSpacing();
            boolean fits = room >= -getSpacing();
            Ui.show(part, fits);
        }
        setAccessibleText(
                all.stream()
                        .map(Label::getText)
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(texts.first("form.semicolon"))));
    }

    /// Where the pointer is; the middle of the map while it is elsewhere.
    private void showPosition() {
        LonLat pointer = map.pointerProperty().get();
        Viewport v = map.viewportProperty().get();
        position.setText(
                pointer == null
                        ? texts.first(
                                "status-bar.centre",
                                coordinates(v.toLonLat(v.width() / 2.0, v.height() / 2.0)))
                        : coordinates(pointer) + " WGS-84");
    }

    private void showRatio() {
        ratio.setText(ratio(map.scaleDenominatorProperty().get()));
    }

    private void showCounts() {
        InView counts = watch.countsProperty().get();
        if (counts != null) {
            inView.setText(
                    texts.first(
                            "status-bar.in-view",
                            counts.counties(),
                            counts.lines(),
                            counts.sites()));
        }
    }

    static String coordinates(LonLat p) {
        return String.format(
                Locale.ROOT,
                "%.4f°%s %.4f°%s",
                Math.abs(p.lon()),
                p.lon() < 0 ? "W" : "E",
                Math.abs(p.lat()),
                p.lat() < 0 ? "S" : "N");
    }

    /// Three figures that mean something, with thin groups: `1:527 000`.
    static String ratio(double n) {
        if (!(n > 0) || Double.isInfinite(n)) {
            return "";
        }
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(n)) - 2));
        long round = Math.round(Math.round(n / step) * step);
        return "1:" + String.format(Locale.ROOT, "%,d", round).replace(',', ' ');
    }
}
