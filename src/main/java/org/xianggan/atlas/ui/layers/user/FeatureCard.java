package org.xianggan.atlas.ui.layers.user;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Quantity;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Locale;
import java.util.Map;

/// What a feature of a person's layer says, beside the place where it was clicked.
public final class FeatureCard extends VBox {
    private final FeatureWords feature;
    private final Messages texts;

    /// @param close closes the card
    public FeatureCard(FeatureWords feature, Messages texts, Clip clip, Runnable close) {
        this.feature = feature;
        this.texts = texts;
        getStyleClass().addAll("citation-card", "feature-card");
        setId("feature");
        setFocusTraversable(true);
        setAccessibleText(text());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("feature-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMaxWidth(120);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        for (Map.Entry<String, String> v : feature.values().entrySet()) {
            grid.addRow(
                    grid.getRowCount(),
                    Ui.text(v.getKey(), "fine"),
                    Ui.text(v.getValue(), "feature-value"));
        }
        if (feature.values().isEmpty()) {
            grid.addRow(0, Ui.said(texts, "feature.none", "fine"));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().addAll("citation-scroll", "feature-scroll");
        scroll.setFitToWidth(true);
        Button shut = Ui.iconButton(Feather.X, texts.get("feature.close"), close);
        HBox head =
                new HBox(Ui.text(feature.layer().title(), "citation-publisher"), Ui.spring(), shut);
        head.getStyleClass().add("layer-line");
        Button copy = Ui.pageButton("feature-copy", () -> clip.copy(text()));
        copy.setText(texts.first("feature.copy"));
        getChildren().setAll(head, Ui.text(measured(), "fine"), scroll, new HBox(copy));
    }

    /// “第 7 个要素 · 长度 3.562 km”.
    private String measured() {
        StringBuilder said = new StringBuilder(texts.first("feature.number", feature.fid()));
        if (feature.size().metres() > 0) {
            said.append(" · ")
                    .append(said("feature.length", Quantity.length(feature.size().metres())));
        }
        if (feature.size().squareMetres() > 0) {
            said.append(" · ")
                    .append(said("feature.area", Quantity.area(feature.size().squareMetres())));
        }
        return said.toString();
    }

    private String said(String key, Quantity q) {
        return texts.first(
                key,
                q.number()
                        + " "
                        + texts.first("measure.unit." + q.unit().name().toLowerCase(Locale.ROOT)));
    }

    private String text() {
        StringBuilder all = new StringBuilder(feature.layer().title());
        all.append('\n').append(measured());
        feature.values().forEach((k, v) -> all.append('\n').append(k).append('\t').append(v));
        return all.toString();
    }
}
