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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A table of pairs as coloured cells: rows and columns are the same places. Arrow keys move from
/// cell to cell, Home and End within the row; Enter, Space or a click choose; what the cell says is
/// spoken.
final class HeatMap extends Pane {
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST_NAMES = 40;
    private static final double HEAD = 15;
    private static final double SMALLEST = 7;
    private static final double GAP = 5;

    /// A row is never lower than its name.
    private static final double LOWEST = 14;
    private static final double LARGEST = 24;

    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();
    private final List<Region> cells = new ArrayList<>();
    private BiFunction<Integer, Integer, String> says = (i, j) -> "";
    private BiConsumer<Integer, Integer> at = (i, j) -> {};
    private BiConsumer<Integer, Integer> chose = (i, j) -> {};
    private List<SeatNames.Name> names = List.of();
    private @Nullable String[] styles = {};
    private int size;

    /// Width that the names have, and for which width of the whole that is; −1 where it is to be
    /// found anew.
    private double nameWidth;

    private double named = -1;
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
            List<SeatNames.Name> names,
            BiFunction<Integer, Integer, String> style,
            BiFunction<Integer, Integer, String> says) {
        this.says = says;
        if (names.size() != size) {
            build(names.size());
        }
        if (!names.equals(this.names)) {
            this.names = List.copyOf(names);
            named = -1;
            requestLayout();
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                restyle(i * size + j, style.apply(i, j));
            }
        }
        mark();
    }

    /// Styles cost: a year that is dragged changes few cells.
    private void restyle(int k, String style) {
        if (!style.equals(styles[k])) {
            styles[k] = style;
            cells.get(k).getStyleClass().setAll("heat-cell", style);
        }
    }

    private void build(int n) {
        size = n;
        styles = new String[n * n];
        row = 0;
        column = Math.min(1, n - 1);
        rowNames.clear();
        columnNames.clear();
        cells.clear();
        for (int i = 0; i < n; i++) {
            Label name = new Label();
            name.getStyleClass().add("heat-name");
            name.fontProperty().addListener(o -> named = -1);
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

    /// Puts the keyboard on a cell, without telling.
    void put(int toRow, int toColumn) {
        row = Math.clamp(toRow, 0, Math.max(0, size - 1));
        column = Math.clamp(toColumn, 0, Math.max(0, size - 1));
        mark();
    }

    private void go(int toRow, int toColumn) {
        put(toRow, toColumn);
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
        int j = (int) Math.floor((e.getX() - nameWidth) / cell);
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
        return size == 0
                ? 0
                : Math.clamp(Math.floor((width - nameWidth(width)) / size), SMALLEST, LARGEST);
    }

    /// As the names need, in the longest form that leaves the cells their least: both languages,
    /// the first alone, at last what room there is.
    private double nameWidth(double width) {
        if (width == named || width < 0) {
            return nameWidth;
        }
        double room = width - size * SMALLEST;
        double wanted = set(SeatNames.Name::whole);
        if (wanted > room) {
            wanted = set(SeatNames.Name::first);
        }
        named = width;
        nameWidth = Math.max(LEAST_NAMES, Math.min(wanted, Math.max(room, LEAST_NAMES)));
        return nameWidth;
    }

    /// What the names need so.
    private double set(Function<SeatNames.Name, String> form) {
        double widest = 0;
        for (int i = 0; i < size; i++) {
            Label label = rowNames.get(i);
            label.setText((i + 1) + "\u2002" + form.apply(names.get(i)));
            widest = Math.max(widest, label.prefWidth(-1));
        }
        return Math.ceil(widest) + GAP;
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
        return LEAST_NAMES + size * SMALLEST;
    }

    @Override
    protected void layoutChildren() {
        double cell = cell();
        double left = nameWidth;
        double high = Math.max(LOWEST, cell);
        for (int i = 0; i < size; i++) {
            // A line of type is higher than a low row; what it has above and below is empty.
            double line = rowNames.get(i).prefHeight(-1);
            rowNames.get(i)
                    .resizeRelocate(0, HEAD + i * high + (high - line) / 2, left - GAP, line);
            columnNames.get(i).resizeRelocate(left + i * cell - 3, 0, cell + 6, HEAD);
            // Numbers that would run into one another say less than every second one.
            columnNames.get(i).setVisible(cell >= LOWEST - 1 || i % 2 == 0);
            for (int j = 0; j < size; j++) {
                cells.get(i * size + j)
                        .resizeRelocate(left + j * cell, HEAD + i * high, cell - 1, high - 1);
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
