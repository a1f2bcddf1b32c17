package org.xianggan.atlas.ui.planner.route;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Tip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ways side by side. One row is chosen; the pointer on a row brings its way forward on the
/// map.
final class WayTable {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Shares of the width, the number apart: kilometres, time, difference, accuracy.
    private static final double[] COLUMNS = {26, 28, 25, 21};

    private final RouteModel model;
    private final Messages texts;
    private final RouteText words;
    private final VBox rows = new VBox();

    WayTable(RouteModel model, Messages texts, RouteText words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        rows.getStyleClass().add("way-table");
        rows.setId("ways");
        rows.setMinWidth(0);
        rows.setAccessibleRole(AccessibleRole.TABLE_VIEW);
    }

    Region node() {
        return rows;
    }

    void show(RouteAnswer answer) {
        boolean held =
                rows.getScene() != null
                        && rows.getScene().getFocusOwner() instanceof Node n
                        && n.getParent() == rows;
        rows.setAccessibleText(texts.first("planner.ways"));
        List<Node> all = new ArrayList<>();
        all.add(head(answer.trip().mode(), answer.climbs().spacing()));
        for (int i = 0; i < answer.options().size(); i++) {
            all.add(row(words.row(answer, i)));
        }
        rows.getChildren().setAll(all);
        mark();
        if (held) {
            focus();
        }
    }

    /// Gives the keyboard to the chosen row.
    void focus() {
        int at = model.chosenProperty().get() + 1;
        if (at < rows.getChildren().size()) {
            rows.getChildren().get(at).requestFocus();
        }
    }

    void mark() {
        for (int i = 1; i < rows.getChildren().size(); i++) {
            rows.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(CHOSEN, i - 1 == model.chosenProperty().get());
        }
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setMinWidth(0);
        grid.setHgap(5);
        ColumnConstraints number = new ColumnConstraints(28, 28, 28);
        grid.getColumnConstraints().add(number);
        for (double share : COLUMNS) {
            ColumnConstraints c = new ColumnConstraints();
            c.setPercentWidth(share * 0.9);
            c.setMinWidth(0);
            grid.getColumnConstraints().add(c);
        }
        return grid;
    }

    /// @param spacing metres between the heights that climbs are of; null for the 2′ relief
    private Node head(TravelMode mode, @Nullable Double spacing) {
        GridPane grid = grid();
        grid.getStyleClass().add("way-head");
        String[] upper = {"km", "time", "difference", "accuracy"};
        String[] lower = {"border", "climb", "not-open", mode == TravelMode.RAIL ? "fare" : "toll"};
        for (int i = 0; i < upper.length; i++) {
            grid.add(Ui.text(texts.get("planner.ways." + upper[i]), "way-head-text"), i + 1, 0);
            String words =
                    lower[i].equals("climb") && spacing != null
                            ? texts.get("planner.ways.climb.fine", ElevationWords.metres(spacing))
                            : texts.get("planner.ways." + lower[i]);
            grid.add(Ui.text(words, "way-head-text", "lower"), i + 1, 1);
        }
        return grid;
    }

    private Node row(RouteText.Row row) {
        GridPane grid = grid();
        grid.getStyleClass().add("way-row");
        grid.setId("way-" + (row.place() + 1));
        Label number = Ui.whole(String.valueOf(row.place() + 1), "way-number");
        number.getStyleClass().add("travel-" + row.place());
        grid.add(number, 0, 0);
        grid.add(figure(row.km(), row.kmRange()), 1, 0);
        grid.add(figure(row.time(), row.timeRange()), 2, 0);
        Label difference = Ui.text(row.difference(), row.counts() ? "way-differs" : "way-within");
        grid.add(difference, 3, 0);
        grid.add(accuracy(row), 4, 0);
        grid.add(lower("border.n", row.border()), 1, 1);
        grid.add(lower("climb.n", row.climb()), 2, 1);
        grid.add(
                Ui.reading(
                        Reading.said(texts, "planner.ways.not-open.n", row.notOpen()),
                        "way-lower",
                        row.notOpen().equals("0") ? "none" : "some"),
                3,
                1);
        grid.add(lower("toll.n"), 4, 1);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TABLE_ROW);
        grid.setAccessibleText(row.says());
        grid.setOnMouseClicked(
                e -> {
                    grid.requestFocus();
                    model.choose(row.place());
                });
        grid.setOnMouseEntered(e -> model.hover(row.place()));
        grid.setOnMouseExited(e -> model.hover(-1));
        grid.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        model.choose(row.place());
                        e.consume();
                    } else if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                        model.choose(row.place() + (e.getCode() == KeyCode.UP ? -1 : 1));
                        focus();
                        e.consume();
                    }
                });
        return grid;
    }

    /// In the language of the moment, English beneath where both are read.
    private Region lower(String key, Object... arguments) {
        return Ui.reading(Reading.said(texts, "planner.ways." + key, arguments), "way-lower");
    }

    private static Node figure(String mid, String range) {
        Text value = new Text(mid + " ");
        value.getStyleClass().add("way-figure");
        Text span = new Text(range);
        span.getStyleClass().add("way-range");
        TextFlow flow = new TextFlow(value, span);
        flow.setMinWidth(0);
        return flow;
    }

    /// The shares of the length by accuracy class, as a bar, and the worst of them as a letter.
    private Node accuracy(RouteText.Row row) {
        HBox bar = new HBox();
        bar.getStyleClass().add("accuracy-bar");
        bar.setMinWidth(0);
        for (RouteText.Share s : row.shares()) {
            Region part = new Region();
            part.getStyleClass().addAll("accuracy-" + s.accuracy().name().toLowerCase(Locale.ROOT));
            part.setMinWidth(0);
            part.prefWidthProperty().bind(bar.widthProperty().multiply(s.share()));
            part.setPrefHeight(8);
            bar.getChildren().add(part);
        }
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox box = new HBox(4, Ui.whole(row.worst(), "way-worst"), bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        Tip.on(box, words.shares(row.shares()));
        return box;
    }
}
