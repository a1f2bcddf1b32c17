package org.xianggan.atlas.ui.app;

import javafx.event.Event;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.ui.loops.LoopShelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Loops in the real window, for pictures and flows.
final class LoopScenes {
    private LoopScenes() {}

    static Stop stop(ShellStage window, String id) {
        return StopPlaces.of(window.catalogue().entity(EntityId.of(id)).orElseThrow());
    }

    /// Opens an empty workspace where none is open, and begins a loop in it.
    ///
    /// @param ids the start (`-` for none), then the stops
    static void begin(ShellStage window, String... ids) throws Exception {
        open(window);
        List<LoopStop> stops = new ArrayList<>();
        for (String id : Arrays.asList(ids).subList(1, ids.length)) {
            stops.add(LoopStop.of(stop(window, id)));
        }
        Loop loop = Loop.named("红色旅游环线", 2026).with(stops);
        Loop from = ids[0].equals("-") ? loop : loop.starting(stop(window, ids[0]));
        ShellStage.fx(() -> window.shell().loops().shelf().add(from, "new"));
        window.settle();
    }

    static void open(ShellStage window) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (ShellStage.fx(
                    () -> window.shell().loops().shelf().room().sessionProperty().get() != null)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("no workspace");
    }

    static void change(ShellStage window, UnaryOperator<Loop> op) throws Exception {
        ShellStage.fx(
                () -> {
                    LoopShelf shelf = window.shell().loops().shelf();
                    return shelf.change(
                            op.apply(Objects.requireNonNull(shelf.current()).loop()),
                            "frame",
                            false);
                });
        window.settle();
    }

    static void days(ShellStage window, int days) throws Exception {
        change(window, l -> l.lasting(days));
    }

    static void nights(ShellStage window, String... ids) throws Exception {
        List<Stop> towns = Arrays.stream(ids).map(id -> stop(window, id)).toList();
        change(window, l -> l.sleepingIn(towns));
    }

    /// The first day ends after so many stops.
    static void cut(ShellStage window, int stops) throws Exception {
        change(
                window,
                l ->
                        l.cut(
                                List.of(
                                        l.stops().subList(0, stops),
                                        l.stops().subList(stops, l.stops().size()))));
    }

    /// Chooses a loop to compare.
    ///
    /// @param said the side, and which of those that are offered
    static void side(ShellStage window, String... said) throws Exception {
        ShellStage.fx(
                () -> {
                    ((ChoiceBox<?>) window.stage().getScene().lookup("#loop-side-" + said[0]))
                            .getSelectionModel()
                            .select(Integer.parseInt(said[1]));
                    return null;
                });
        window.settle();
    }

    /// Takes the first result of a field that searches.
    ///
    /// @param said its id, what is typed
    static void choose(ShellStage window, String... said) {
        TextField field = (TextField) Journeys.find(window, "#" + said[0]);
        ShellStage.fx(
                () -> {
                    field.requestFocus();
                    field.setText(said[1]);
                    return null;
                });
        ShellStage.until(
                20,
                () ->
                        window.stage().getScene().getRoot().lookup("#" + said[0] + "-results")
                                != null,
                window::keyboard);
        ShellStage.fx(
                () -> {
                    Event.fireEvent(
                            field,
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
}
