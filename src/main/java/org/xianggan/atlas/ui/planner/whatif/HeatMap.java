package org.xianggan.atlas.ui.planner.whatif;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// A table of pairs as coloured cells: rows and columns are the same places. Arrow keys move from
/// cell to cell, Home and End within the row; Enter, Space or a click choose; what the cell says is
/// spoken.
final class HeatMap extends Pane {
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NAMES = 72;
    private static final double HEAD = 15;
    private static final double SMALLEST = 9;

    /// A row is never lower than its name.
    private static final double LOWEST = 14;
    private static final double LARGEST = 24;

    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();
    private final List<Region> cells = new ArrayList<>();
    private BiFunction<Integer, Integer, String> says = (i, j) -> "";
    private BiConsumer<Integer, Integer> at = (i, j) -> {};
    private BiConsumer<Integer, Integer> chose = (i, j) -> {};
    private int size;
    private int row;
    private int column;

    HeatMap() {
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinWidth(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> onMouse(e, false));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> onMouse(e, true));
        focusedProperty().addListener(o -> mark());
    }

    /// @param at told of the cell that the pointer or the keyboard is on
    /// @param chose told of the cell that is chosen
    void on(BiConsumer<Integer, Integer> at, BiConsumer<Integer, Integer> chose) {
        this.at = at;
        this.chose = chose;
    }

    /// @param style style class of the cell at row and column
    /// @param says what it says, with both names
    void fill(
            List<String> names,
            BiFunction<Integer, Integer, String> style,
            BiFunction<Integer, Integer, String> says) {
        this.says = says;
        if (names.size() != size) {
            build(names.size());
        }
        for (int i = 0; i < size; i++) {
            rowNames.get(i).setText((i + 1) + "\u2002" + names.get(i));
            for (int j = 0; j < size; j++) {
                cells.get(i * size + j).getStyleClass().setAll("heat-cell", style.apply(i, j));
            }
        }
        mark();
    }

    private void build(int n) {
        size = n;
        row = 0;
        column = Math.min(1, n - 1);
        rowNames.clear();
        columnNames.clear();
        cells.clear();
        for (int i = 0; i < n; i++) {
            Label name = new Label();
            name.getStyleClass().add("heat-name");
            rowNames.add(name);
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("heat-number");
            number.setAlignment(Pos.CENTER);
            columnNames.add(number);
            for (int j = 0; j < n; j++) {
                Region cell = new Region();
                cell.setMouseTransparent(true);
                cells.add(cell);
            }
        }
        getChildren().setAll(cells);
        getChildren().addAll(rowNames);
        getChildren().addAll(columnNames);
    }

    /// Frames the pair that was chosen, both ways round; −1 frames none.
    void choose(int i, int j) {
        for (int k = 0; k < cells.size(); k++) {
            boolean on = k == i * size + j || k == j * size + i;
            cells.get(k).pseudoClassStateChanged(CHOSEN, i >= 0 && on);
        }
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    void go(int toRow, int toColumn) {
        row = Math.clamp(toRow, 0, Math.max(0, size - 1));
        column = Math.clamp(toColumn, 0, Math.max(0, size - 1));
        mark();
        at.accept(row, column);
    }

    private void mark() {
        for (int k = 0; k < cells.size(); k++) {
            boolean on = k == row * size + column;
            cells.get(k).pseudoClassStateChanged(AT, on && isFocused());
        }
        setAccessibleText(size == 0 ? "" : says.apply(row, column));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void onKey(KeyEvent e) {
        if (size == 0 || e.isAltDown() || e.isShortcutDown()) {
            return;
        }
        switch (e.getCode()) {
            case UP -> go(row - 1, column);
            case DOWN -> go(row + 1, column);
            case LEFT -> go(row, column - 1);
            case RIGHT -> go(row, column + 1);
            case HOME -> go(row, 0);
            case END -> go(row, size - 1);
            case ENTER, SPACE -> chose.accept(row, column);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void onMouse(MouseEvent e, boolean click) {
        double cell = cell();
        int j = (int) Math.floor((e.getX() - NAMES) / cell);
        int i = (int) Math.floor((e.getY() - HEAD) / Math.max(LOWEST, cell));
        if (i < 0 || j < 0 || i >= size || j >= size) {
            return;
        }
        if (click) {
            requestFocus();
            go(i, j);
            chose.accept(i, j);
        } else if (i != row || j != column) {
            go(i, j);
        }
    }

    private double cell() {
        return cell(getWidth());
    }

    private double cell(double width) {
        return size == 0 ? 0 : Math.clamp(Math.floor((width - NAMES) / size), SMALLEST, LARGEST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return size == 0 ? 0 : HEAD + size * Math.max(LOWEST, cell(width < 0 ? getWidth() : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return NAMES + size * SMALLEST;
    }

    @Override
    protected void layoutChildren() {
        double cell = cell();
        double high = Math.max(LOWEST, cell);
        for (int i = 0; i < size; i++) {
            rowNames.get(i).resizeRelocate(0, HEAD + i * high, NAMES - 3, high);
            columnNames.get(i).resizeRelocate(NAMES + i * cell - 3, 0, cell + 6, HEAD);
            // Numbers that would run into one another say less than every second one.
            columnNames.get(i).setVisible(cell >= LOWEST - 1 || i % 2 == 0);
            for (int j = 0; j < size; j++) {
                cells.get(i * size + j)
                        .resizeRelocate(NAMES + j * cell, HEAD + i * high, cell - 1, high - 1);
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
