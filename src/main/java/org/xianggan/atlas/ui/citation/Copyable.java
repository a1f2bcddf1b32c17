package org.xianggan.atlas.ui.citation;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that is said with its source, and gives both away: Ctrl+C on it, its menu, and a small
/// button while the pointer is over it.
public final class Copyable extends StackPane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final String text;
    private final Messages texts;
    private final Clip clip;
    private @Nullable Button button;
    private @Nullable Runnable correct;

    /// @param shown what shows it
    /// @param says for a screen reader
    /// @param text what is copied
    public Copyable(Region shown, String says, String text, Messages texts, Clip clip) {
        super(shown);
        this.text = text;
        this.texts = texts;
        this.clip = clip;
        getStyleClass().add("copyable");
        setAlignment(Pos.TOP_LEFT);
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleText(says);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (COPY.match(e)) {
                        copy();
                        e.consume();
                    } else if (e.getCode() == KeyCode.F2 && correct != null) {
                        correct.run();
                        e.consume();
                    }
                });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        // Who clicks a figure means it: its keys work from then on. Not when it is pressed: the
        // pane that it scrolls in then takes the keyboard.
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_ENTERED, e -> offer());
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> withdraw());
    }

    /// F2 and the menu correct it.
    void correctable(Runnable action) {
        correct = action;
    }

    private void copy() {
        clip.copy(text);
        Button shown = button;
        if (shown != null) {
            shown.setGraphic(new FontIcon(Feather.CHECK));
        }
    }

    private void menu(ContextMenuEvent e) {
        MenuItem item = new MenuItem(texts.get("citation.copy-figure"));
        item.setOnAction(a -> copy());
        ContextMenu menu = new ContextMenu(item);
        Runnable action = correct;
        if (action != null) {
            MenuItem correction = new MenuItem(texts.get("correction.menu"));
            correction.setOnAction(a -> action.run());
            menu.getItems().add(correction);
        }
        menu.show(this, e.getScreenX(), e.getScreenY());
        e.consume();
    }

    private void offer() {
        if (button == null) {
            Button made =
                    Ui.iconButton(Feather.COPY, texts.get("citation.copy-figure"), this::copy);
            made.getStyleClass().add("copy-button");
            // Ctrl+C does the same: no stop of its own.
            made.setFocusTraversable(false);
            setAlignment(made, Pos.TOP_RIGHT);
            button = made;
            getChildren().add(made);
        }
    }

    private void withdraw() {
        getChildren().remove(button);
        button = null;
    }

    /// A figure with everything that makes it one: “面积：2500 平方千米（截至 2023）” and beneath it the
    /// citations, one in a line.
    public static String text(
            Messages texts,
            String label,
            String value,
            String unit,
            String asOf,
            List<Reference> references) {
        String figure =
                Stream.of(value.replace('\u2009', ' '), unit)
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" "));
        String name = label.replace(Reading.SECOND, " ");
        String line = name.isBlank() ? figure : texts.first("citation.figure", name, figure);
        if (!asOf.isBlank()) {
            line = texts.first("citation.figure-as-of", line, asOf);
        }
        return Stream.concat(
                        Stream.of(line.replace(Reading.SECOND, " ")),
                        references.stream()
                                .map(
                                        r ->
                                                texts.first(
                                                        "citation.source",
                                                        CitationCard.text(r.citation()))))
                .collect(Collectors.joining("\n"));
    }
}
