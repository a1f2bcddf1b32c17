package org.xianggan.atlas.ui.contents;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Selection;

import java.util.List;
import java.util.function.Predicate;

/// A list of a page: rows of any height, only those in view are nodes. Up and Down go through it,
/// Enter and Space open, Shift and Ctrl mark several, Ctrl+C copies what is marked.
public final class PageList<T> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final RowForm<T> form;
    private final Clip clip;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(rows);

    /// While the rows change in number. Each cell is told at once what stands at its place now, and
    /// drew that for nothing: the list lays out all of them anew, and gives many another place.
    private boolean moving;

    public PageList(RowForm<T> form, Selection selection, Clip clip) {
        this.form = form;
        this.clip = clip;
        list.getStyleClass().add("page-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new PageCell<>(form, selection, () -> moving));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is && list.getSelectionModel().isEmpty()) {
                                chooseFirst();
                            }
                        });
        selection.currentProperty().addListener(o -> mark());
    }

    public Region node() {
        return list;
    }

    public List<T> rows() {
        return List.copyOf(rows);
    }

    /// What a screen reader calls it.
    public void name(String spoken) {
        list.setAccessibleText(spoken);
    }

    /// Shows these rows; the list keeps its place, and the keyboard its row, or what stands there
    /// now.
    public void fill(List<T> next) {
        int at = list.getSelectionModel().getSelectedIndex();
        show(next, at < next.size() ? at : -1);
    }

    /// Shows what a filter or an order left; the keyboard goes to the first row where its own is
    /// gone.
    public void sift(List<T> next) {
        boolean had = !list.getSelectionModel().isEmpty();
        boolean others = next.size() != rows.size();
        int at = others ? -1 : list.getSelectionModel().getSelectedIndex();
        show(next, at);
        if (at < 0 && list.getSelectionModel().isEmpty() && (had || list.isFocused())) {
            chooseFirst();
        }
    }

    /// @param otherwise what is chosen where the chosen row is gone; -1 for none
    private void show(List<T> next, int otherwise) {
        int top = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? first(flow) : 0;
        T row = list.getSelectionModel().getSelectedItem();
        int same = row == null ? -1 : next.indexOf(row);
        moving = next.size() != rows.size();
        rows.setAll(next);
        moving = false;
        list.getSelectionModel().clearSelection();
        if (same >= 0 || otherwise >= 0) {
            list.getSelectionModel().clearAndSelect(same >= 0 ? same : otherwise);
        }
        if (top > 0 && top < next.size()) {
            list.scrollTo(top);
        }
    }

    private static int first(VirtualFlow<?> flow) {
        var cell = flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    /// Brings the first row that `wanted` takes to the top, and the keyboard to it; false where
    /// there is none.
    public boolean goTo(Predicate<T> wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.get(i))) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                bringUp(i);
                return true;
            }
        }
        return false;
    }

    /// Once more when the rows between are laid out: before, their heights are guessed.
    private void bringUp(int index) {
        list.scrollTo(index);
        Platform.runLater(
                () -> {
                    list.applyCss();
                    list.layout();
                    list.scrollTo(index);
                    Platform.runLater(
                            () -> {
                                list.scrollTo(index);
                                list.layout();
                                settle(index);
                            });
                });
    }

    /// The list may stop within a row that is taller than it guessed.
    private void settle(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var cell = flow.getVisibleCell(index);
            if (cell != null && cell.getLayoutY() < 0) {
                flow.scrollPixels(cell.getLayoutY());
            }
        }
    }

    /// Rows in view are not drawn once more where the list is at its top already.
    public void toTop() {
        boolean down =
                list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getPosition() > 0;
        if (down) {
            list.scrollTo(0);
        }
        list.getSelectionModel().clearSelection();
    }

    public void focus() {
        list.requestFocus();
    }

    /// Draws the rows in view anew.
    public void refresh() {
        list.refresh();
    }

    private void chooseFirst() {
        for (int i = 0; i < rows.size(); i++) {
            if (!form.isHeading(rows.get(i))) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void mark() {
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof PageCell<?> cell) {
                cell.mark();
            }
        }
    }

    private void onKey(KeyEvent event) {
        T row = list.getSelectionModel().getSelectedItem();
        // A mark in a row has its own keys.
        if (event.getTarget() != list || row == null) {
            return;
        }
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (COPY.match(event)) {
            String text = form.copied(List.copyOf(list.getSelectionModel().getSelectedItems()));
            if (!text.isEmpty()) {
                clip.copy(text);
                event.consume();
            }
        } else if (opens && !event.isShortcutDown() && !form.isHeading(row)) {
            form.open(row);
            event.consume();
        }
    }
}
