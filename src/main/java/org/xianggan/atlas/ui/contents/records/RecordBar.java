package org.xianggan.atlas.ui.contents.records;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Above the rows: a text filter, the facets, the order, how many rows there are, and the ways out
/// of the atlas.
final class RecordBar<T> extends VBox {
    private static final Duration TOLD = Duration.seconds(6);

    private final RecordModel<T> model;
    private final Messages texts;
    private final TextField filter = new TextField();
    private final ChoiceBox<RecordModel.Order<T>> order = new ChoiceBox<>();
    private final ToggleButton down = new ToggleButton(null, new FontIcon(Feather.ARROW_DOWN));
    private final Label counts = Ui.label("", "fine");
    private final Button copy;
    private final Button xlsx;
    private final Button csv;
    private final List<FacetBox<T>> boxes = new ArrayList<>();
    private final List<Switches<T>> switches = new ArrayList<>();
    private final List<ShareBar<T>> bars = new ArrayList<>();
    private final List<Facet<T>> boxed;
    private final List<Facet<T>> switched;
    private final PauseTransition told = new PauseTransition(TOLD);
    private String message = "";

    /// @param toList gives the keyboard to the rows
    RecordBar(
            RecordModel<T> model,
            List<Facet<T>> switched,
            Messages texts,
            Consumer<TableExport.Format> write,
            Runnable copying,
            Runnable toList) {
        this.model = model;
        this.texts = texts;
        this.switched = switched;
        this.boxed = model.facets().stream().filter(f -> !switched.contains(f)).toList();
        copy = Ui.iconButton(Feather.COPY, "", copying);
        xlsx = format("XLSX", () -> write.accept(TableExport.Format.XLSX));
        csv = format("CSV", () -> write.accept(TableExport.Format.CSV));
        copy.setId("records-copy");
        xlsx.setId("records-xlsx");
        csv.setId("records-csv");
        counts.setId("records-counts");
        getStyleClass().add("record-bar");
        setMinWidth(0);
        for (Facet<T> facet : switched) {
            ShareBar<T> bar = new ShareBar<>(model, facet);
            Switches<T> line = new Switches<>(model, facet, texts);
            bars.add(bar);
            switches.add(line);
            getChildren().addAll(bar, line);
        }
        getChildren().addAll(finders(toList), foot());
        told.setOnFinished(e -> tell(""));
        model.rowsProperty().addListener(o -> refresh());
        name();
    }

    private static Button format(String text, Runnable action) {
        Button button = new Button(text, new FontIcon(Feather.DOWNLOAD));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node finders(Runnable toList) {
        filter.setId("records-filter");
        filter.getStyleClass().add("page-search");
        filter.setPrefColumnCount(9);
        filter.textProperty().bindBidirectional(model.textProperty());
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        filter.clear();
                        e.consume();
                    } else if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.DOWN) {
                        toList.run();
                        e.consume();
                    }
                });
        FlowPane line = new FlowPane();
        line.getStyleClass().add("record-finders");
        line.setMinWidth(0);
        line.getChildren().add(filter);
        for (Facet<T> facet : boxed) {
            FacetBox<T> box = new FacetBox<>(model, facet, texts);
            boxes.add(box);
            line.getChildren().add(box.node());
        }
        return line;
    }

    private Region sorting() {
        order.setId("records-order");
        order.getStyleClass().add("page-choice");
        order.getItems().setAll(model.orders());
        order.valueProperty().bindBidirectional(model.orderProperty());
        down.setId("records-down");
        down.getStyleClass().setAll("switch", "down-switch");
        down.selectedProperty().bindBidirectional(model.downProperty());
        HBox box = new HBox(order, down);
        box.getStyleClass().add("record-order");
        return box;
    }

    private Node foot() {
        HBox.setHgrow(counts, Priority.ALWAYS);
        counts.setMinWidth(0);
        counts.setWrapText(true);
        HBox ways = new HBox(copy, xlsx, csv);
        ways.getStyleClass().add("record-ways");
        HBox told = new HBox(counts, Ui.spring(), ways);
        told.getStyleClass().add("record-told");
        told.setMinWidth(0);
        if (model.orders().size() < 2) {
            return told;
        }
        Region sorting = sorting();
        // Below it where the pane is narrow.
        return new SideBySide(sorting, told);
    }

    /// In the language of the moment.
    void name() {
        filter.setPromptText(texts.first("table.filter"));
        filter.setAccessibleText(texts.first("contents.filter.accessible"));
        order.setConverter(Ui.saying(by -> texts.first("contents.order." + by.id())));
        Ui.named(order, texts.first("contents.order"));
        Ui.named(down, texts.first("contents.order.down"));
        Ui.named(copy, texts.get("table.copy"));
        Ui.named(xlsx, texts.get("table.xlsx"));
        Ui.named(csv, texts.get("table.csv"));
        refresh();
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

    private void refresh() {
        for (int i = 0; i < switched.size(); i++) {
            List<RecordModel.Option> options = model.options(switched.get(i));
            switches.get(i).show(options);
            bars.get(i).show(options);
        }
        for (int i = 0; i < boxed.size(); i++) {
            Facet<T> facet = boxed.get(i);
            boolean offered = !facet.quiet() || model.chosenProperty(facet).get() != null;
            Ui.show(boxes.get(i).node(), offered);
            boxes.get(i).show(model.options(facet));
        }
        count();
    }

    private void count() {
        int shown = model.rows().size();
        counts.setText(
                !message.isEmpty()
                        ? message
                        : model.isFiltered()
                                ? texts.first("table.rows.some", shown, model.all())
                                : texts.first("table.rows", shown));
    }
}
