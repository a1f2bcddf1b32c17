package org.xianggan.atlas.ui.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds what does not fit.
final class CutTexts {
    /// Names in the list end in dots, whole in their tip; they are the data's, not the window's.
    /// The sources on the map give way to it, whole in their tip and in the help.
    private static final Set<String> GIVEN = Set.of("layer-list", "attribution");

    private CutTexts() {}

    /// Every text that cannot be read whole, with the style that it has, except those that may.
    static List<String> in(Parent laidOut) {
        List<String> found = new ArrayList<>();
        walk(laidOut, found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(GIVEN::contains)) {
            return;
        }
        if (node instanceof Labeled label) {
            String wrong = wrong(label);
            if (wrong != null) {
                found.add(wrong + " " + label.getStyleClass() + ": " + label.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> walk(n, found));
        }
    }

    /// What is wrong with it: it ends in dots, a word of it is broken, or it leaves its panel.
    private static @Nullable String wrong(Labeled label) {
        String text = label.getText();
        if (text == null || text.isBlank() || label.getWidth() <= 0) {
            return null;
        }
        for (Node child : label.getChildrenUnmodifiable()) {
            // An icon is set as a letter.
            if (child instanceof Text shown
                    && !(child instanceof FontIcon)
                    && !shown.getText().equals(text)) {
                return "cut to “" + shown.getText() + "”";
            }
        }
        if (label.isWrapText()) {
            double room =
                    label.getWidth() - label.getInsets().getLeft() - label.getInsets().getRight();
            for (String word : text.split("[\\s–—-]")) {
                if (isLatin(word) && widthOf(word, label) > room + 1) {
                    return "word broken";
                }
            }
        }
        Bounds at = label.localToScene(label.getLayoutBounds());
        for (Node n = label.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane || n instanceof ListView || n.getClip() != null) {
                Bounds room = n.localToScene(n.getLayoutBounds());
                if (at.getMinX() < room.getMinX() - 1 || at.getMaxX() > room.getMaxX() + 1) {
                    return "sticks out of " + n.getStyleClass();
                }
            }
        }
        Scene scene = label.getScene();
        return at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1
                ? "sticks out of the window"
                : null;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x2000);
    }

    private static double widthOf(String word, Labeled label) {
        Text measure = new Text(word);
        measure.setFont(label.getFont());
        return measure.getLayoutBounds().getWidth();
    }
}
