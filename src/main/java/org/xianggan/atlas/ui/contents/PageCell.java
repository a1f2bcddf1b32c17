package org.xianggan.atlas.ui.contents;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Selection;

import java.util.function.BooleanSupplier;

/// A row as wide as the list and as high as its folded text.
final class PageCell<T> extends ListCell<T> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final RowForm<T> form;
    private final Selection selection;
    private final BooleanSupplier waits;

    /// @param waits whether a row is drawn only when the list asks how high it is
    PageCell(RowForm<T> form, Selection selection, BooleanSupplier waits) {
        this.form = form;
        this.selection = selection;
        this.waits = waits;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, whatever its text would like.
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        hoverProperty().addListener((o, was, is) -> form.hovered(is ? getItem() : null));
    }

    private void onClick(MouseEvent e) {
        T item = getItem();
        if (item == null
                || form.isHeading(item)
                || e.getButton() != MouseButton.PRIMARY
                // Several rows are being marked.
                || e.isShortcutDown()
                || e.isShiftDown()
                || !e.isStillSincePress()) {
            return;
        }
        // A mark or a link in the row has its own work.
        for (Node n = e.getTarget() instanceof Node at ? at : null;
                n != null && n != this;
                n = n.getParent()) {
            if (n instanceof ButtonBase
                    || n instanceof Pressable
                    || n instanceof TextInputControl) {
                return;
            }
        }
        form.open(item);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(HEADING, false);
            pseudoClassStateChanged(CHOSEN, false);
            return;
        }
        setGraphic(waits.getAsBoolean() ? null : form.draw(item));
        setAccessibleText(form.says(item));
        pseudoClassStateChanged(HEADING, form.isHeading(item));
        mark();
    }

    /// Follows the selection.
    void mark() {
        T item = getItem();
        EntityId id = item == null ? null : form.id(item);
        pseudoClassStateChanged(CHOSEN, id != null && id.equals(selection.current()));
    }

    /// What the row shows, drawn now where that has waited.
    private @Nullable Node shown() {
        T item = getItem();
        if (getGraphic() == null && item != null) {
            Node drawn = form.draw(item);
            setGraphic(drawn);
            drawn.applyCss();
        }
        return getGraphic();
    }

    @Override
    protected double computePrefHeight(double width) {
        Node graphic = shown();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double room = width < 0 ? getWidth() : width;
        return snappedTopInset()
                + graphic.prefHeight(room - snappedLeftInset() - snappedRightInset())
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node graphic = shown();
        if (graphic != null) {
            graphic.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
