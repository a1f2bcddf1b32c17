package org.xianggan.atlas.ui.table;

import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.view.ViewColumn;
import org.xianggan.atlas.core.view.ViewRow;
import org.xianggan.atlas.core.view.ViewSheet;
import org.xianggan.atlas.core.view.ViewTable;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The table of what is in view. A row, the map and the panel are one selection; Enter flies there,
/// Esc gives the keyboard back to the map.
public final class TablePanel extends VBox {
    /// What the help says of the table.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "table",
                    KeyHint.of("table.move", "Up", "Down"),
                    KeyHint.of("table.column", "Left", "Right"),
                    KeyHint.of("table.sort", "S"),
                    KeyHint.of("table.fly", "Enter"),
                    KeyHint.of("table.copy", "Ctrl+C"),
                    KeyHint.of("table.map", "Esc"));

    /// What the table asks of the window around it.
    ///
    /// @param fly selects the thing and flies there
    /// @param hover marks a thing on the map; null marks none
    /// @param home shows the whole region
    /// @param toMap gives the keyboard to the map
    /// @param export writes things as a layer, beside a part of the window
    /// @param close folds the table away
    public record Around(
            Consumer<EntityId> fly,
            Consumer<@Nullable EntityId> hover,
            Runnable home,
            Runnable toMap,
            BiConsumer<List<EntityId>, Node> export,
            Runnable close) {}

    private final TableModel model = new TableModel();
    private final TableView<ViewRow> table = new TableView<>();
    private final TableColumns columns;
    private final TableTexts words;
    private final TableBar bar;
    private final TableEmpty empty;
    private final Selection selection;
    private final SettingsModel settings;
    private final Messages texts;
    private final Clip clip;
    private final Around around;

    /// While rows are put in, what the control selects by itself is nobody's choice.
    private boolean filling;

    /// The column that the keyboard sorts by; the control's own focus forgets it with new rows.
    private @Nullable TableColumn<ViewRow, ?> currentColumn;

    public TablePanel(
            ViewWatch watch,
            Selection selection,
            SettingsModel settings,
            TableExport export,
            Clip clip,
            Messages texts,
            Around around) {
        this.selection = selection;
        this.settings = settings;
        this.texts = texts;
        this.clip = clip;
        this.around = around;
        words = new TableTexts(texts);
        columns = new TableColumns(model, texts, words);
        empty = new TableEmpty(model, texts, around.home());
        bar =
                new TableBar(
                        model,
                        watch,
                        texts,
                        new TableBar.Acts(
                                format -> write(export, format),
                                this::export,
                                this::copy,
                                around.close()));
        getStyleClass().add("table-panel");
        setId("table-panel");
        build();
        StackPane body = new StackPane(table, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(bar, body);
        model.rowsProperty().addListener(o -> fill());
        model.groupProperty().addListener(o -> name());
        watch.tableProperty().addListener((o, was, is) -> show(was, is));
        selection.currentProperty().addListener(o -> follow());
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.large() != is.large()) {
                                name();
                            }
                        });
        texts.onSpeak(
                () -> {
                    model.speak(texts.language());
                    name();
                    table.refresh();
                });
        model.speak(texts.language());
        name();
    }

    /// The keyboard goes to the rows.
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getFocusModel().focus(0, table.getVisibleLeafColumn(0));
        }
    }

    private void build() {
        table.setId("table");
        table.getStyleClass().add("data-table");
        table.getColumns().setAll(columns.all());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(t -> new Row());
        table.setPlaceholder(new StackPane());
        table.setOnSort(
                e -> {
                    sort();
                    e.consume();
                });
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        around.toMap().run();
                        e.consume();
                    }
                });
        table.focusedProperty()
                .addListener(o -> columns.mark(table.isFocused() ? current() : null));
    }

    private void show(@Nullable ViewTable was, @Nullable ViewTable is) {
        model.show(is);
        if (was == null || is == null || was.state().year() != is.state().year()) {
            name();
        }
    }

    private void name() {
        columns.name(columns.year(), settings.get().large());
        bar.name();
        empty.name();
        tell();
    }

    private void tell() {
        table.setAccessibleText(texts.first("table.accessible", model.rows().size()));
    }

    private void fill() {
        filling = true;
        try {
            table.getItems().setAll(model.rows());
            table.getSelectionModel().clearSelection();
        } finally {
            filling = false;
        }
        tell();
        empty.setVisible(model.table() != null && model.rows().isEmpty());
        table.setVisible(!empty.isVisible());
        follow();
    }

    // --- one selection

    private void chosen(@Nullable ViewRow row) {
        if (!filling && row != null && !row.id().equals(selection.current())) {
            selection.select(row.id());
        }
    }

    /// Marks the row of what the window has selected; without one, no row.
    private void follow() {
        EntityId id = selection.current();
        ViewRow marked = table.getSelectionModel().getSelectedItem();
        if (marked != null && marked.id().equals(id)) {
            return;
        }
        filling = true;
        try {
            table.getSelectionModel().clearSelection();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).id().equals(id)) {
                    table.getSelectionModel().select(i);
                    reveal(i);
                    break;
                }
            }
        } finally {
            filling = false;
        }
    }

    /// One row of what came before stays in sight.
    private void reveal(int row) {
        // Rows that were just put in are laid out with the next pulse.
        Platform.runLater(() -> table.scrollTo(Math.max(0, row - 1)));
    }

    // --- keys

    private void onKey(KeyEvent event) {
        if (new javafx.scene.input.KeyCodeCombination(
                        KeyCode.C, javafx.scene.input.KeyCombination.SHORTCUT_DOWN)
                .match(event)) {
            copy();
        } else if (event.isShortcutDown() || event.isAltDown()) {
            return;
        } else {
            switch (event.getCode()) {
                case ENTER -> fly(table.getFocusModel().getFocusedItem());
                case S -> sortByCurrent();
                case LEFT -> moveColumn(-1);
                case RIGHT -> moveColumn(1);
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private @Nullable TableColumn<ViewRow, ?> current() {
        TableColumn<ViewRow, ?> column = currentColumn;
        return column != null && column.isVisible()
                ? column
                : table.getVisibleLeafColumns().isEmpty() ? null : table.getVisibleLeafColumn(0);
    }

    private void moveColumn(int step) {
        int now = table.getVisibleLeafIndex(current());
        int next = Math.clamp((long) now + step, 0, table.getVisibleLeafColumns().size() - 1);
        currentColumn = table.getVisibleLeafColumn(next);
        columns.mark(currentColumn);
        table.scrollToColumnIndex(next);
    }

    private void sortByCurrent() {
        TableColumn<ViewRow, ?> column = current();
        if (column == null) {
            return;
        }
        boolean again = table.getSortOrder().contains(column);
        column.setSortType(
                again && column.getSortType() == TableColumn.SortType.ASCENDING
                        ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
        sort();
    }

    private void sort() {
        model.sort(
                table.getSortOrder().stream()
                        .findFirst()
                        .map(
                                c ->
                                        new TableModel.Order(
                                                TableColumns.of(c),
                                                c.getSortType() == TableColumn.SortType.DESCENDING))
                        .orElse(null));
    }

    private void fly(@Nullable ViewRow row) {
        if (row != null) {
            around.fly().accept(row.id());
        }
    }

    // --- out of the atlas

    private void copy() {
        ViewTable from = model.table();
        if (from == null) {
            return;
        }
        List<ViewRow> rows = chosenOrAll();
        clip.copy(ViewSheet.of(from, rows, shownColumns(), texts).toTabs());
        bar.tell(texts.first("table.copied", rows.size()));
    }

    private void write(TableExport export, TableExport.Format format) {
        ViewTable from = model.table();
        if (from != null) {
            export.write(format, from, chosenOrAll(), this, bar::tell);
        }
    }

    private void export(Node beside) {
        List<EntityId> ids = chosenOrAll().stream().map(ViewRow::id).toList();
        if (!ids.isEmpty()) {
            around.export().accept(ids, beside);
        }
    }

    /// One marked row is where the reader stands, not what is meant.
    private List<ViewRow> chosenOrAll() {
        List<ViewRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        return chosen.size() > 1 ? chosen : model.rows();
    }

    private List<ViewColumn> shownColumns() {
        return table.getVisibleLeafColumns().stream().map(TableColumns::of).toList();
    }

    private final class Row extends TableRow<ViewRow> {
        Row() {
            setOnMouseClicked(
                    e -> {
                        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                            fly(getItem());
                        }
                    });
            hoverProperty()
                    .addListener(
                            (o, was, is) -> {
                                ViewRow row = getItem();
                                around.hover().accept(is && row != null ? row.id() : null);
                            });
        }

        /// Told when it is asked for: in the language, and of the columns, of the moment.
        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            ViewRow row = getItem();
            return attribute == AccessibleAttribute.TEXT && row != null && !isEmpty()
                    ? words.spoken(row, shownColumns(), columns.year())
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
