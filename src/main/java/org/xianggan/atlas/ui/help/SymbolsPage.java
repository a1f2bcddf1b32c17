package org.xianggan.atlas.ui.help;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Every symbol of the map, painted by the map's own painter.
final class SymbolsPage {
    private static final int WIDTH = 44;
    private static final int HEIGHT = 20;

    private record Entry(Swatch swatch, String text) {}

    private final Messages texts;
    private final Swatches swatches;

    SymbolsPage(Messages texts, Swatches swatches) {
        this.texts = texts;
        this.swatches = swatches;
    }

    Node in(int columns) {
        VBox page = new VBox();
        page.getStyleClass().add("help-column");
        for (LayerRow.Section section : LayerRow.Section.values()) {
            List<Entry> rows =
                    Arrays.stream(LayerRow.values())
                            .filter(r -> r.section() == section && !r.layer().isOfSurvey())
                            .map(r -> new Entry(new Swatch.OfRow(r), said("row." + r.id())))
                            .toList();
            String heading = "rows." + section.name().toLowerCase(Locale.ROOT);
            page.getChildren().add(group(heading, rows, columns));
        }
        List<Entry> statuses = new ArrayList<>();
        for (Status status : Status.values()) {
            statuses.add(
                    new Entry(new Swatch.OfStatus(status), said("help.status." + status.code())));
        }
        statuses.add(new Entry(new Swatch.OfSketch(), said("help.sketch")));
        page.getChildren().add(group("legend.title", statuses, columns));
        List<Entry> signs =
                List.of(
                        new Entry(new Swatch.OfHollowMark(), said("help.hollow")),
                        new Entry(shield("G72", "expressway"), said("help.shield.expressway")),
                        new Entry(shield("G106", "national"), said("help.shield.national")),
                        new Entry(shield("S315", "provincial"), said("help.shield.provincial")));
        page.getChildren().add(group("help.signs", signs, columns));
        page.getChildren().add(Ui.said(texts, "help.sizes", "fine"));
        return page;
    }

    private static Swatch shield(String ref, String lineClass) {
        return new Swatch.OfShield(ref, lineClass);
    }

    private String said(String key) {
        return Reading.said(texts, key);
    }

    private Node group(String heading, List<Entry> entries, int columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(100.0 / columns);
            part.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(part);
        }
        for (int i = 0; i < entries.size(); i++) {
            grid.add(entry(entries.get(i)), i % columns, i / columns);
        }
        VBox box = new VBox(Ui.said(texts, heading, "help-heading"), grid);
        box.getStyleClass().add("help-group");
        return box;
    }

    private Node entry(Entry entry) {
        StackPane symbol = new StackPane(swatches.view(entry.swatch(), WIDTH, HEIGHT));
        symbol.getStyleClass().add("help-symbol");
        Region name = Ui.reading(entry.text(), "help-text");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(symbol, name);
        line.getStyleClass().add("help-line");
        return line;
    }
}
