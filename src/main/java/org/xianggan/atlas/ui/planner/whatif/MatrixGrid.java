package org.xianggan.atlas.ui.planner.whatif;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/// A table of pairs whose row names and column heads stay while the cells scroll; only the cells in
/// view are nodes, so that a new answer costs what is seen of it. Arrow keys, Home, End, Page Up
/// and Page Down move from cell to cell, Enter, Space or a click choose, S or a click on a head
/// sort; what the cell says is spoken.
final class MatrixGrid extends Region {
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final double LOWEST = 33;
    private static final double NARROWEST = 62;
    private static final double WIDEST = 96;
    private static final double BAR = 12;
    private static final double GAP = 8;

    /// Beside a head, for the sign of the order.
    private static final double SIGN = 12;

    /// What is shown. Rows and columns are the same places, called by their numbers.
    ///
    /// @param rows the places in the order of the rows
    /// @param corner what the numbers are, with their unit
    /// @param says what a cell says, with both names
    record Contents(
            List<SeatNames.Name> names,
            List<Integer> rows,
            String corner,
            MatrixModel.@Nullable Order order,
            BiFunction<Integer, Integer, MatrixCell> cell,
            BiFunction<Integer, Integer, String> says) {
        static final Contents NONE =
                new Contents(
                        List.of(), List.of(), "", null, (i, j) -> MatrixCell.SELF, (i, j) -> "");
    }

    /// What is done with a cell or a head.
    ///
    /// @param at it is pointed at
    record Acts(
            BiConsumer<Integer, Integer> at,
            BiConsumer<Integer, Integer> choose,
            IntConsumer sort,
            Runnable copy) {}

    private final Acts acts;
    private final MatrixCells body = new MatrixCells();
    private final MatrixCells heads = new MatrixCells();
    private final MatrixCells names = new MatrixCells();
    private final Label corner = new Label();
    private final MatrixBar across = new MatrixBar(Orientation.HORIZONTAL, this::requestLayout);
    private final MatrixBar down = new MatrixBar(Orientation.VERTICAL, this::requestLayout);
    private final List<MatrixTag> rowTags = new ArrayList<>();
    private final List<MatrixTag> columnTags = new ArrayList<>();
    private Contents contents = Contents.NONE;
    private double nameWidth;
    private double headHeight;
    private double cellWidth = NARROWEST;
    private double rowHeight = LOWEST;

    /// The keyboard was put on a pair before there was any room to show it in.
    private boolean hidden = true;

    private int row;
    private int column;
    private MatrixCells.Frame chosen = MatrixCells.Frame.NONE;

    MatrixGrid(Acts acts) {
        this.acts = acts;
        getStyleClass().add("pair-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(0, 0);
        corner.getStyleClass().add("pair-corner");
        corner.setWrapText(true);
        getChildren().setAll(body, heads, names, corner, across, down);
        body.addEventHandler(MouseEvent.MOUSE_MOVED, e -> onMouse(e, false));
        body.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> onMouse(e, true));
        heads.setOnMouseClicked(
                e -> {
                    int j = (int) Math.floor((e.getX() + across.getValue()) / cellWidth);
                    if (j >= 0 && j < size()) {
                        requestFocus();
                        acts.sort().accept(j);
                    }
                });
        heads.setCursor(Cursor.HAND);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener(o -> requestLayout());
    }

    private int size() {
        return contents.names().size();
    }

    void fill(Contents next) {
        boolean others = !next.names().equals(contents.names());
        contents = next;
        corner.setText(next.corner());
        if (others) {
            tags(rowTags, names, "pair-name", true);
            tags(columnTags, heads, "pair-head", false);
            row = Math.min(row, Math.max(0, size() - 1));
            column = Math.min(column, Math.max(0, size() - 1));
        }
        for (int j = 0; j < size(); j++) {
            MatrixModel.Order by = next.order();
            columnTags.get(j).sorted(by == null || by.column() != j ? 0 : by.reversed() ? -1 : 1);
        }
        speak();
        requestLayout();
    }

    /// The heat map has numbers for heads, so the rows have them too.
    private void tags(List<MatrixTag> tags, Pane in, String style, boolean numbered) {
        tags.clear();
        for (int i = 0; i < size(); i++) {
            tags.add(new MatrixTag(numbered ? i + 1 : 0, contents.names().get(i), style));
        }
        in.getChildren().setAll(tags);
    }

    /// Frames the pair that was chosen, both ways round; −1 frames none.
    void choose(int i, int j) {
        chosen = new MatrixCells.Frame(i, j);
        requestLayout();
    }

    /// Puts the keyboard on a pair and brings it into view.
    void go(int i, int j) {
        if (i != row || j != column) {
            at(i, j);
            reveal();
        }
    }

    private void at(int i, int j) {
        row = i;
        column = j;
        speak();
        requestLayout();
    }

    private void speak() {
        setAccessibleText(size() == 0 ? "" : contents.says().apply(row, column));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void reveal() {
        hidden = body.getHeight() <= 0;
        if (hidden) {
            return;
        }
        across.reveal(column * cellWidth, cellWidth);
        down.reveal(contents.rows().indexOf(row) * rowHeight, rowHeight);
    }

    // --- hands

    private void onKey(KeyEvent e) {
        if (size() == 0 || e.isAltDown()) {
            return;
        }
        if (e.isShortcutDown()) {
            if (e.getCode() == KeyCode.C) {
                acts.copy().run();
                e.consume();
            }
            return;
        }
        int place = contents.rows().indexOf(row);
        int page = Math.max(1, (int) (body.getHeight() / rowHeight) - 1);
        switch (e.getCode()) {
            case UP -> step(place - 1, column);
            case DOWN -> step(place + 1, column);
            case LEFT -> step(place, column - 1);
            case RIGHT -> step(place, column + 1);
            case HOME -> step(place, 0);
            case END -> step(place, size() - 1);
            case PAGE_UP -> step(place - page, column);
            case PAGE_DOWN -> step(place + page, column);
            case ENTER, SPACE -> acts.choose().accept(row, column);
            case S -> acts.sort().accept(column);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(int place, int toColumn) {
        int i = contents.rows().get(Math.clamp(place, 0, size() - 1));
        at(i, Math.clamp(toColumn, 0, size() - 1));
        reveal();
        acts.at().accept(row, column);
    }

    private void onMouse(MouseEvent e, boolean click) {
        int place = (int) Math.floor((e.getY() + down.getValue()) / rowHeight);
        int j = (int) Math.floor((e.getX() + across.getValue()) / cellWidth);
        if (place < 0 || j < 0 || place >= size() || j >= size()) {
            return;
        }
        int i = contents.rows().get(place);
        if (click) {
            requestFocus();
            acts.at().accept(i, j);
            at(i, j);
            acts.choose().accept(i, j);
        } else if (i != row || j != column) {
            at(i, j);
            acts.at().accept(i, j);
        }
    }

    /// At its end the page goes on.
    private void onScroll(ScrollEvent e) {
        boolean sideways = e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY());
        double by = sideways && e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
        if ((sideways ? across : down).move(-by)) {
            e.consume();
        }
    }

    // --- layout

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double w = getWidth() - left - snappedRightInset();
        double h = getHeight() - top - snappedBottomInset();
        measure(w);
        double bodyWidth = Math.max(0, w - nameWidth - BAR);
        double bodyHeight = Math.max(0, h - headHeight - BAR);
        across.fit(size() * cellWidth, bodyWidth, cellWidth);
        down.fit(size() * rowHeight, bodyHeight, rowHeight);
        corner.resizeRelocate(left, top, nameWidth, headHeight);
        heads.resizeRelocate(left + nameWidth, top, bodyWidth, headHeight);
        names.resizeRelocate(left, top + headHeight, nameWidth, bodyHeight);
        body.resizeRelocate(left + nameWidth, top + headHeight, bodyWidth, bodyHeight);
        across.resizeRelocate(left + nameWidth, top + headHeight + bodyHeight, bodyWidth, BAR);
        down.resizeRelocate(left + nameWidth + bodyWidth, top + headHeight, BAR, bodyHeight);
        for (int j = 0; j < size(); j++) {
            columnTags.get(j).resizeRelocate(x(j), 0, cellWidth, headHeight);
            columnTags.get(j).pseudoClassStateChanged(AT, j == column);
        }
        for (int place = 0; place < size(); place++) {
            int i = contents.rows().get(place);
            rowTags.get(i).resizeRelocate(0, y(place), nameWidth - GAP, rowHeight);
            rowTags.get(i).pseudoClassStateChanged(AT, i == row);
        }
        body.show(
                contents,
                across,
                down,
                cellWidth,
                rowHeight,
                isFocused() ? new MatrixCells.Frame(row, column) : MatrixCells.Frame.NONE,
                chosen);
        if (hidden && bodyHeight > 0 && size() > 0) {
            reveal();
        }
    }

    private void measure(double width) {
        double widest = 0;
        headHeight = 0;
        double head = 0;
        double tall = 0;
        for (int i = 0; i < size(); i++) {
            widest = Math.max(widest, rowTags.get(i).prefWidth(-1));
            tall = Math.max(tall, rowTags.get(i).prefHeight(-1));
            head = Math.max(head, columnTags.get(i).prefWidth(-1));
            headHeight = Math.max(headHeight, columnTags.get(i).prefHeight(-1));
        }
        nameWidth = Math.ceil(Math.min(widest + GAP, width * 0.4));
        cellWidth = Math.ceil(Math.clamp(head + SIGN, NARROWEST, WIDEST));
        rowHeight = Math.ceil(Math.max(LOWEST, tall + 2));
        headHeight = Math.ceil(Math.max(headHeight + 4, 30));
    }

    private double x(int j) {
        return snapPositionX(j * cellWidth - across.getValue());
    }

    private double y(int place) {
        return snapPositionY(place * rowHeight - down.getValue());
    }
}
