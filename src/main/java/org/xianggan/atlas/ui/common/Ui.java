package org.xianggan.atlas.ui.common;

import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;

import java.util.function.Function;

/// The few shapes that every panel is made of; how they look is said in `assets/themes`.
public final class Ui {
    private Ui() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that is never cut: what stands beside it gives way.
    public static Label whole(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Running text that folds onto as many lines as it needs.
    public static Label text(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Running text as [Reading] gives it: English after the Chinese stands beneath it, quieter.
    public static Region reading(String text, String... styles) {
        int at = text.indexOf(Reading.SECOND);
        if (at < 0) {
            return text(text, styles);
        }
        Label second = text(text.substring(at + 1), styles);
        second.getStyleClass().add("second");
        VBox both = new VBox(text(text.substring(0, at), styles), second);
        both.setMinHeight(Region.USE_PREF_SIZE);
        return both;
    }

    /// A text of the bundle, set as [#reading] does.
    public static Region said(Messages texts, String key, String... styles) {
        return reading(Reading.said(texts, key), styles);
    }

    /// What parts the rows of a list: a heading, and how many follow.
    public static HBox countedHead(Region heading, String count) {
        HBox head = new HBox(heading, whole(count, "block-aside"));
        head.getStyleClass().add("page-head-row");
        return head;
    }

    /// A button among those of a page; its text is never cut.
    public static Button pageButton(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("page-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// A small button among the tools of a page.
    public static void planButton(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().addAll("button", "plan-button");
        button.setOnAction(e -> action.run());
    }

    /// Makes a page of it that is scrolled as a whole, up and down only, and takes what room there
    /// is.
    public static void scrolls(ScrollPane page, String... styles) {
        page.getStyleClass().add("plan-scroll");
        page.getStyleClass().addAll(styles);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.setMinSize(0, 0);
        VBox.setVgrow(page, Priority.ALWAYS);
    }

    /// A quiet button with an icon only: its name is spoken and shown as a tip.
    public static Button iconButton(Ikon icon, String name, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("quiet-button");
        named(button, name);
        button.setOnAction(e -> action.run());
        return button;
    }

    public static void named(javafx.scene.control.Control control, String name) {
        control.setAccessibleText(name);
        Tip.on(control, name);
    }

    /// Shows or hides; what is hidden takes no room.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Whether the keyboard is in it, or in something within it.
    public static boolean holdsFocus(Node node) {
        Scene scene = node.getScene();
        return scene != null && isWithin(scene.getFocusOwner(), node);
    }

    /// Whether it is that part, or lies somewhere in it.
    public static boolean isWithin(@Nullable Node node, Node part) {
        Node n = node;
        while (n != null && n != part) {
            n = n.getParent();
        }
        return n != null;
    }

    /// What each of a choice says; nobody types one.
    public static <T> StringConverter<T> saying(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException(typed);
            }
        };
    }

    /// Runs a clock for as long as the window with `node` is on the screen: a clock that runs holds
    /// all of a window, also after it is gone.
    public static void whileShown(Node node, Timeline clock) {
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(
                        shown -> {
                            if (shown) {
                                clock.play();
                            } else {
                                clock.stop();
                            }
                        });
    }

    /// Words that take room only where there are any.
    public static void say(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    /// Empty room that pushes what follows to the far end.
    public static Node spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    public static Region hairline() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }
}
