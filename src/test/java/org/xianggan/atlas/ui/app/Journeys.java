package org.xianggan.atlas.ui.app;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.ui.planner.Trip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Sends the planner of a window on its way.
final class Journeys {
    private Journeys() {}

    static void go(ShellStage window, String... ids) {
        List<Stop> stops = new ArrayList<>();
        for (String id : ids) {
            stops.add(StopPlaces.of(window.catalogue().entity(EntityId.of(id)).orElseThrow()));
        }
        change(window, t -> new Trip(t.mode(), stops));
    }

    static void change(ShellStage window, UnaryOperator<Trip> step) {
        ShellStage.fx(
                () -> {
                    window.shell().travel().scenarios().changeTrip(step);
                    return null;
                });
        window.settle();
    }

    static void suppose(ShellStage window, UnaryOperator<Scenario> step) {
        ShellStage.fx(
                () -> {
                    window.shell().travel().scenarios().change(step);
                    return null;
                });
        window.settle();
    }

    /// As soon as it is there: what a page shows comes from a worker.
    static Node find(ShellStage window, String selector) {
        ShellStage.until(
                20,
                () -> window.stage().getScene().getRoot().lookup(selector) != null,
                () -> "no " + selector);
        return ShellStage.fx(
                () -> Objects.requireNonNull(window.stage().getScene().getRoot().lookup(selector)));
    }

    /// Enter on a row.
    static void press(ShellStage window, String selector) {
        Node row = find(window, selector);
        ShellStage.fx(
                () -> {
                    Event.fireEvent(
                            row,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    return null;
                });
        window.settle();
    }

    static void fire(ShellStage window, String selector) {
        ButtonBase button = (ButtonBase) find(window, selector);
        ShellStage.fx(
                () -> {
                    button.fire();
                    return null;
                });
        window.settle();
    }
}
