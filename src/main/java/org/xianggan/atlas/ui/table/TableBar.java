package org.xianggan.atlas.ui.table;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.view.InView;
import org.xianggan.atlas.core.view.ViewGroup;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The line above the rows: what is listed, a filter, how much there is, and ways out of the atlas.
/// Where the map is narrow the counts get a line of their own.
final class TableBar extends VBox {
    /// What its buttons do.
    ///
    /// @param layer writes the rows as a layer; told its button
    record Acts(
            Consumer<TableExport.Format> write,
            Consumer<Node> layer,
            Runnable copy,
            Runnable close) {}

    private static final Duration TOLD = Duration.seconds(6);

    /// Below this width the counts find no room beside the rest, logical pixels of normal type.
    private static final double NARROW = 760;

    private final TableModel model;
    private final ViewWatch watch;
    private final Messages texts;
    private final ChoiceBox<Optional<ViewGroup>> groups = new ChoiceBox<>();
    private final TextField filter = new TextField();
    private final Label counts = Ui.label("", "table-counts");
    private final Button xlsx;
    private final Button csv;
    private final Button layer;
    private final Button copy;
    private final Button close;
    private final HBox tools = new HBox();
    private final HBox below = new HBox();
    private final PauseTransition told = new PauseTransition(TOLD);
    private String message = "";

    TableBar(TableModel model, ViewWatch watch, Messages texts, Acts acts) {
        this.model = model;
        this.watch = watch;
        this.texts = texts;
        getStyleClass().add("table-bar");
        xlsx = formatButton("XLSX", () -> acts.write().accept(TableExport.Format.XLSX));
        csv = formatButton("CSV", () -> acts.write().accept(TableExport.Format.CSV));
        layer = formatButton("", () -> {});
        layer.setOnAction(e -> acts.layer().accept(layer));
        layer.setId("table-layer");
        copy = Ui.iconButton(Feather.COPY, "", acts.copy());
        close = Ui.iconButton(Feather.X, "", acts.close());
        xlsx.setId("table-xlsx");
        csv.setId("table-csv");
        copy.setId("table-copy");
        close.setId("table-close");
        counts.setId("table-counts");
        choices();
        filter();
        told.setOnFinished(e -> tell(""));
        tools.getStyleClass().add("table-tools");
        below.getStyleClass().add("table-below");
        widthProperty().addListener(o -> arrange());
        arrange();
        model.rowsProperty().addListener(o -> count());
        watch.countsProperty().addListener(o -> count());
    }

    private static Button formatButton(String text, Runnable action) {
        Button button = new Button(text, new FontIcon(Feather.DOWNLOAD));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void choices() {
        groups.setId("table-group");
        groups.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<ViewGroup>empty()),
                                        Stream.of(ViewGroup.values()).map(Optional::of))
                                .toList());
        groups.setValue(Optional.empty());
        groups.valueProperty()
                .addListener((o, was, is) -> model.groupProperty().set(is.orElse(null)));
        model.groupProperty().addListener((o, was, is) -> groups.setValue(Optional.ofNullable(is)));
        groups.setMinWidth(96);
    }

    private void filter() {
        filter.setId("table-filter");
        filter.getStyleClass().add("table-filter");
        filter.setMinWidth(72);
        filter.setPrefWidth(150);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    // The first Esc empties it, the next leaves the table.
                    if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        filter.clear();
                        e.consume();
                    }
                });
    }

    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < NARROW;
        Node spring = Ui.spring();
        HBox.setHgrow(filter, narrow ? Priority.ALWAYS : Priority.NEVER);
        counts.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        if (narrow) {
            tools.getChildren().setAll(groups, filter, xlsx, csv, layer, copy, close);
            below.getChildren().setAll(counts);
            getChildren().setAll(tools, below);
        } else {
            tools.getChildren()
                    .setAll(groups, filter, counts, spring, xlsx, csv, layer, copy, close);
            below.getChildren().clear();
            getChildren().setAll(tools);
        }
    }

    /// In the language of the moment.
    void name() {
        groups.setConverter(
                Ui.saying(
                        group ->
                                texts.first(
                                        "table.group." + group.map(ViewGroup::id).orElse("all"))));
        Ui.named(groups, texts.get("table.group.choose"));
        filter.setPromptText(texts.first("table.filter"));
        filter.setAccessibleText(texts.first("table.filter.accessible"));
        Ui.named(xlsx, texts.get("table.xlsx"));
        Ui.named(csv, texts.get("table.csv"));
        layer.setText(texts.first("export.rows.button"));
        Ui.named(layer, texts.get("export.rows"));
        Ui.named(copy, texts.get("table.copy"));
        Ui.named(close, texts.get("table.close"));
        count();
    }

    /// Says for a while what was done; an empty text ends it.
    void tell(String text) {
        message = text;
        told.stop();
        if (!text.isEmpty()) {
            told.playFromStart();
        }
        count();
    }

    private void count() {
        InView seen = watch.countsProperty().get();
        String all;
        if (!message.isEmpty()) {
            all = message;
        } else if (model.table() == null || seen == null) {
            all = texts.first("table.loading");
        } else {
            int shown = model.rows().size();
            all =
                    texts.first("table.counts", seen.sites(), seen.lines(), seen.counties())
                            + texts.first("form.table.part")
                            + (model.isFiltered()
                                    ? texts.first("table.rows.some", shown, model.all())
                                    : texts.first("table.rows", shown));
        }
        counts.setText(all);
        counts.setAccessibleText(all);
    }
}
