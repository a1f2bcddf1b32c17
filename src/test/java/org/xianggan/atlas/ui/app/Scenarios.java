package org.xianggan.atlas.ui.app;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.ui.common.Pressable;

import java.util.concurrent.Callable;

/// Works the page of scenarios in a window.
final class Scenarios {
    private Scenarios() {}

    static @Nullable Node find(ShellStage window, String selector) {
        return ShellStage.fx(() -> window.stage().getScene().getRoot().lookup(selector));
    }

    static String text(ShellStage window, String selector) {
        return find(window, selector) instanceof Label label ? label.getText() : "";
    }

    static void until(Callable<Boolean> condition) {
        ShellStage.until(30, condition, () -> "");
    }

    static void page(ShellStage window) {
        window.page("whatif", null);
        until(() -> find(window, "#whatif-summary") != null);
    }

    static void keep(ShellStage window, String name) {
        ShellStage.fx(
                () -> {
                    window.shell().travel().scenarios().keep(name);
                    return null;
                });
        window.settle();
    }

    /// Compares with what is kept under a name.
    static void against(ShellStage window, String name) {
        ShellStage.fx(
                () -> {
                    MenuButton all =
                            (MenuButton) window.stage().getScene().lookup("#scenario-against");
                    all.getItems().stream()
                            .filter(i -> name.equals(i.getText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
        window.settle();
    }

    /// Has the map compare, and waits until it does.
    static void compare(ShellStage window, String how) {
        Journeys.fire(window, "#compare-" + how);
        until(() -> window.stage().getScene().getRoot().lookup("#map-twin") != null);
        painted(window);
    }

    /// Chooses the pair that stands at that place of those that gain most, from 0.
    static void pair(ShellStage window, int place) {
        ShellStage.fx(
                () -> {
                    VBox all = (VBox) window.stage().getScene().lookup("#whatif-ranked");
                    ((Pressable) all.getChildren().get(place + 1)).press();
                    return null;
                });
        window.settle();
    }

    static void painted(ShellStage window) {
        boolean[] painted = new boolean[1];
        ShellStage.fx(
                () -> {
                    window.shell().map().whenPainted(() -> painted[0] = true);
                    return null;
                });
        until(() -> painted[0]);
        window.settle();
    }
}
