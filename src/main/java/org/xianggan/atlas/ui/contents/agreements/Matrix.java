package org.xianggan.atlas.ui.contents.agreements;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.RecordModel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many of the agreements that are shown tie each pair: rows and columns are the partners; a
/// press on a number shows that pair alone. Folded until it is asked for, and only then made.
final class Matrix extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double TALLEST = 420;

    /// Never more of the window than this.
    private static final double MOST = 0.32;

    /// From so many on a cell is as dark as it gets.
    private static final int MANY = 4;

    private final Messages texts;
    private final RecordModel<AgreementRow> model;
    private final ToggleButton fold = new ToggleButton();
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    Matrix(Desk desk, RecordModel<AgreementRow> model) {
        this.texts = desk.texts();
        this.model = model;
        getStyleClass().add("matrix-box");
        fold.setId("agreements-matrix");
        fold.getStyleClass().setAll("matrix-fold");
        fold.setWrapText(true);
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.setMinHeight(USE_PREF_SIZE);
        grid.getStyleClass().add("matrix");
        scroll.getStyleClass().add("matrix-scroll");
        scroll.setFocusTraversable(false);
        fold.selectedProperty().addListener(o -> restate());
        model.rowsProperty().addListener(o -> restate());
        texts.onSpeak(this::restate);
        getChildren().add(fold);
        restate();
    }

    private void restate() {
        boolean open = fold.isSelected();
        AgreementGraph graph =
                AgreementGraph.of(
                        model.rows().stream().map(AgreementRow::agreement).toList(), id -> null);
        fold.setText(
                texts.first(
                        open ? "agreement.matrix.fold" : "agreement.matrix",
                        graph.nodes().size(),
                        graph.agreements(),
                        graph.alone().size()));
        if (!open) {
            getChildren().remove(scroll);
            grid.getChildren().clear();
            return;
        }
        double window = getScene() == null ? TALLEST : getScene().getHeight();
        double tall = Math.min(TALLEST, MOST * window);
        // The list beneath would take it all.
        scroll.setMinHeight(tall);
        scroll.setMaxHeight(tall);
        if (!getChildren().contains(scroll)) {
            getChildren().add(scroll);
        }
        fill(graph);
    }

    private void fill(AgreementGraph graph) {
        Map<String, String> names = new HashMap<>();
        for (AgreementRow row : model.rows()) {
            for (Facet.Choice party : row.parties()) {
                names.put(party.key(), party.label());
            }
        }
        List<EntityId> ids =
                graph.nodes().stream()
                        .filter(n -> n.partners() > 0)
                        // Who has most partners first: the corner that is seen is the full one.
                        .sorted(Comparator.comparingInt(n -> -n.partners()))
                        .map(AgreementGraph.Node::id)
                        .toList();
        grid.getChildren().clear();
        for (int i = 0; i < ids.size(); i++) {
            String name = names.getOrDefault(ids.get(i).toString(), "");
            Label row = Ui.whole((i + 1) + "\u2002" + name, "matrix-name");
            grid.add(row, 0, i + 1);
            Label column = Ui.whole(Integer.toString(i + 1), "matrix-number");
            GridPane.setHalignment(column, HPos.CENTER);
            column.setAccessibleText(name);
            grid.add(column, i + 1, 0);
            for (int j = 0; j < ids.size(); j++) {
                if (j != i) {
                    cell(graph, ids, names, i, j);
                }
            }
            Label self = Ui.whole("·", "matrix-self");
            GridPane.setHalignment(self, HPos.CENTER);
            grid.add(self, i + 1, i + 1);
        }
    }

    private void cell(
            AgreementGraph graph, List<EntityId> ids, Map<String, String> names, int i, int j) {
        int count = graph.count(ids.get(i), ids.get(j));
        if (count == 0) {
            return;
        }
        String key = AgreementRows.pair(ids.get(i), ids.get(j));
        Button cell = new Button(Integer.toString(count));
        cell.getStyleClass().setAll("matrix-cell", "matrix-" + Math.min(MANY, count));
        cell.pseudoClassStateChanged(
                ON, key.equals(model.chosenProperty(AgreementShape.PAIR).get()));
        Ui.named(
                cell,
                texts.first(
                        "agreement.matrix.cell",
                        names.getOrDefault(ids.get(i).toString(), ""),
                        names.getOrDefault(ids.get(j).toString(), ""),
                        count));
        cell.setOnAction(
                e -> {
                    var pair = model.chosenProperty(AgreementShape.PAIR);
                    pair.set(key.equals(pair.get()) ? null : key);
                });
        grid.add(cell, j + 1, i + 1);
    }
}
