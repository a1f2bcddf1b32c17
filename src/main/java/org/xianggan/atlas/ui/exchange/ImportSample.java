package org.xianggan.atlas.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// The first rows of a file, as they would be taken: whether words are read right is seen here.
final class ImportSample {
    private static final int ROWS = 5;
    private static final int FIELDS = 12;
    private static final int LONGEST = 24;

    private final Messages texts;

    ImportSample(Messages texts) {
        this.texts = texts;
    }

    List<Node> of(Inspection found) {
        if (found.first().isEmpty() || found.fields().isEmpty()) {
            return List.of();
        }
        List<LayerField> fields = found.fields().stream().limit(FIELDS).toList();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("import-sample");
        for (int f = 0; f < fields.size(); f++) {
            grid.add(cell(fields.get(f).name(), "sample-head"), f, 0);
        }
        List<FeatureRow> rows = found.first().stream().limit(ROWS).toList();
        for (int r = 0; r < rows.size(); r++) {
            for (int f = 0; f < fields.size(); f++) {
                Object value = rows.get(r).values().get(fields.get(f).name());
                grid.add(cell(value == null ? "—" : value.toString(), "sample-cell"), f, r + 1);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("import-sample");
        scroll.getStyleClass().add("import-sample-scroll");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("import.page.sample"));
        VBox box = new VBox(Ui.said(texts, "import.page.sample", "fine"), scroll);
        box.getStyleClass().add("import-part");
        return List.of(box);
    }

    private static Label cell(String text, String style) {
        String line = text.replaceAll("\\s+", " ");
        boolean whole = line.codePointCount(0, line.length()) <= LONGEST;
        Label label =
                Ui.whole(
                        whole ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…",
                        style);
        if (!whole) {
            Ui.named(label, text);
        }
        return label;
    }
}
