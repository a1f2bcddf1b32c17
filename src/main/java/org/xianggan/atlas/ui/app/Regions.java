package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parts of the window that F6 steps through, and the keeper of the keyboard: where what had it
/// goes away (a page changes, a panel folds), its part takes it over, and no key is ever lost.
final class Regions {
    private final List<Node> parts = new ArrayList<>();
    private final Map<Node, Node> last = new HashMap<>();
    private final Node otherwise;
    private final ChangeListener<@Nullable Node> moved = (o, was, is) -> moved(was, is);
    private @Nullable Node home;

    /// The part whose control went away while it had the keyboard.
    private @Nullable Node lost;

    /// @param otherwise takes the keyboard where its part is gone
    Regions(Node otherwise) {
        this.otherwise = otherwise;
    }

    /// In the order of F6.
    void add(Node part) {
        parts.add(part);
    }

    /// Watches where the keyboard is in the scene of `root`.
    void watch(Node root) {
        root.sceneProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was != null) {
                                was.focusOwnerProperty().removeListener(moved);
                            }
                            if (is != null) {
                                is.focusOwnerProperty().addListener(moved);
                            }
                        });
    }

    /// F6, Shift+F6: the next part that shows; each remembers where in it the keyboard was.
    void step(int by) {
        Scene scene = otherwise.getScene();
        if (scene == null) {
            return;
        }
        int from = parts.indexOf(partOf(scene.getFocusOwner()));
        if (from < 0) {
            from = parts.indexOf(home);
        }
        for (int i = 1; i <= parts.size(); i++) {
            Node part = parts.get(Math.floorMod(from + by * i, parts.size()));
            if (enter(part)) {
                return;
            }
        }
    }

    private boolean enter(Node part) {
        if (!shows(part)) {
            return false;
        }
        Node before = last.get(part);
        Node goal = before != null && canTake(before) ? before : first(part);
        if (goal == null) {
            return false;
        }
        goal.requestFocus();
        return true;
    }

    private void moved(@Nullable Node was, @Nullable Node is) {
        if (is == null) {
            lost = home;
            // What is taking its place may not be there yet.
            Platform.runLater(this::keep);
            return;
        }
        Node part = partOf(is);
        // From nowhere JavaFX goes to the first control of the scene, which nobody meant.
        boolean strayed = was == null && lost != null && part != lost;
        if (part != null && !strayed) {
            home = part;
            last.put(part, is);
        }
    }

    private void keep() {
        Node part = lost;
        lost = null;
        Scene scene = otherwise.getScene();
        if (part == null || scene == null || partOf(scene.getFocusOwner()) == part) {
            return;
        }
        if (!enter(part)) {
            otherwise.requestFocus();
        }
    }

    private @Nullable Node partOf(@Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (parts.contains(n)) {
                return n;
            }
        }
        return null;
    }

    private static boolean shows(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean canTake(Node node) {
        return shows(node) && node.isFocusTraversable() && !node.isDisabled();
    }

    private static @Nullable Node first(Node node) {
        if (canTake(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
