package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Opens every county and every theme, three rounds, and tells how long each takes from the wish to
/// the layout pass that has it: the row `open` of `docs/PERFORMANCE.md`. Arguments: the store;
/// `cold` for a window that has made nothing ready.
final class Openings {
    private static final double WANTED_MILLIS = 100;

    /// Nobody opens the next before having looked at this one. The window has use for the time: see
    /// [Tidying].
    private static final long READ_MILLIS = 1000;

    private record Goal(EntityId id, String name) {}

    private Openings() {}

    public static void main(String[] args) throws Exception {
        List<Goal> counties = new ArrayList<>();
        List<Goal> themes = new ArrayList<>();
        try (ShellStage window = ShellStage.onStore()) {
            window.change(s -> s.withReduceMotion(true));
            try (AtlasFile atlas = AtlasFile.open(Path.of(args[0]), window.texts())) {
                atlas.entities(Kind.COUNTY).stream()
                        .filter(c -> !"neighbour".equals(c.subtype()))
                        .forEach(c -> counties.add(new Goal(c.id(), name(c.names()))));
                atlas.themes().forEach(t -> themes.add(new Goal(t.id(), name(t.names()))));
            }
            ShellStage.fx(
                    () -> {
                        window.shell().map().node().requestFocus();
                        return null;
                    });
            rest(window);
            if (!List.of(args).contains("cold")) {
                prepare(window);
            }
            for (int round = 1; round <= 3; round++) {
                Map<String, Double> took = new LinkedHashMap<>();
                for (Goal g : counties) {
                    took.put(g.name(), county(window, g));
                }
                tell("county", round, took);
                took.clear();
                for (Goal g : themes) {
                    took.put(g.name(), theme(window, g));
                }
                tell("theme", round, took);
            }
        }
        Platform.exit();
    }

    /// What the window does by itself some seconds after its start.
    private static void prepare(ShellStage window) throws Exception {
        Preparation ready = ShellStage.fx(window.shell()::prepare);
        // A panel is read before its steps are known.
        Thread.sleep(1000);
        while (ShellStage.fx(ready::isUnderWay)) {
            Thread.sleep(50);
        }
        rest(window);
    }

    private static String name(Names names) {
        return names.zh();
    }

    private static double county(ShellStage window, Goal g) throws Exception {
        return millis(
                window,
                () -> {
                    window.shell().selection().select(g.id());
                    return null;
                },
                () ->
                        window.stage().getScene().lookup("#detail-title") instanceof Label l
                                && l.getText().equals(g.name()));
    }

    private static double theme(ShellStage window, Goal g) throws Exception {
        Object before = ShellStage.fx(() -> first(window));
        return millis(
                window,
                () -> {
                    window.shell().openPage("themes", g.id());
                    return null;
                },
                () -> {
                    Object now = first(window);
                    return now != null && !now.equals(before);
                });
    }

    private static @Nullable Object first(ShellStage window) {
        return window.stage().getScene().lookup("#themes-list") instanceof ListView<?> l
                        && !l.getItems().isEmpty()
                ? l.getItems().getFirst()
                : null;
    }

    private static double millis(ShellStage window, Callable<Object> wish, Callable<Boolean> there)
            throws Exception {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long began = System.nanoTime();
        ShellStage.fx(
                () -> {
                    Scene scene = window.stage().getScene();
                    Runnable[] self = new Runnable[1];
                    self[0] =
                            () -> {
                                if (isSo(there)) {
                                    scene.removePostLayoutPulseListener(self[0]);
                                    done.complete(System.nanoTime());
                                }
                            };
                    scene.addPostLayoutPulseListener(self[0]);
                    wish.call();
                    return null;
                });
        double took = (done.get(20, TimeUnit.SECONDS) - began) / 1e6;
        rest(window);
        Thread.sleep(READ_MILLIS);
        return took;
    }

    /// Until the panel and the map have come to rest.
    private static void rest(ShellStage window) throws Exception {
        window.settle();
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        ShellStage.fx(
                () -> {
                    window.shell().map().whenPainted(() -> painted.complete(true));
                    return null;
                });
        painted.get(60, TimeUnit.SECONDS);
    }

    private static boolean isSo(Callable<Boolean> there) {
        try {
            return there.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String what, int round, Map<String, Double> took) {
        List<Double> inTurn = List.copyOf(took.values());
        List<Double> sorted = inTurn.stream().sorted().toList();
        String slow =
                took.entrySet().stream()
                        .filter(e -> e.getValue() > WANTED_MILLIS)
                        .map(e -> String.format(Locale.ROOT, "%s %.0f", e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "open     %s, round %d: %d, median %.1f ms, most %.1f ms (first %.1f ms)%s%n",
                what,
                round,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                inTurn.getFirst(),
                slow.isEmpty() ? "" : "; over: " + slow);
    }
}
