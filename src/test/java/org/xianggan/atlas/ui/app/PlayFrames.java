package org.xianggan.atlas.ui.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How even the pictures follow while a loop of five stops is played from end to end: the row
/// `play` of `docs/PERFORMANCE.md`. Argument: the store (it is the one of the window anyway).
final class PlayFrames {
    private static final int WAITED_SECONDS = 180;
    private static final double NANOS_PER_MILLI = 1e6;

    private PlayFrames() {}

    public static void main(String[] args) throws Exception {
        try (ShellStage window = ShellStage.onStore()) {
            window.size(1600, 1000);
            window.change(s -> s.withReduceMotion(false));
            LoopScenes.open(window);
            LoopScenes.begin(
                    window,
                    "place:1815577",
                    "site:JX002",
                    "site:JX100",
                    "site:JX067",
                    "site:HN068",
                    "site:HN057");
            LoopScenes.days(window, 2);
            window.page("loop", null);
            until(() -> Journeys.find(window, "#loop-summary").isVisible());
            for (String speed : List.of("10", "40")) {
                System.out.println(played(window, speed));
            }
        }
        Platform.exit();
    }

    private static String played(ShellStage window, String speed) throws InterruptedException {
        List<Double> apart = new ArrayList<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long now) {
                        long wall = System.nanoTime();
                        if (last != 0) {
                            apart.add((wall - last) / NANOS_PER_MILLI);
                        }
                        last = wall;
                    }
                };
        Journeys.fire(window, "#loop-play");
        until(() -> Journeys.find(window, "#play-bar").isVisible());
        Journeys.fire(window, "#play-speed-" + speed);
        ShellStage.fx(
                () -> {
                    timer.start();
                    return null;
                });
        Node next = Journeys.find(window, "#play-next");
        // Nothing is asked of the FX thread meanwhile.
        while (!next.isDisabled()) {
            Thread.sleep(100);
        }
        ShellStage.fx(
                () -> {
                    timer.stop();
                    return null;
                });
        Journeys.fire(window, "#play-close");
        double[] all = apart.stream().mapToDouble(d -> d).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "play at %s×: %d frames in %.1f s, median %.1f a second, mean %.1f,"
                        + " p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                Double.parseDouble(speed) / 10,
                all.length,
                Arrays.stream(all).sum() / 1000,
                1000 / all[all.length / 2],
                1000 * all.length / Arrays.stream(all).sum(),
                all[(int) (all.length * 0.95)],
                all[(int) (all.length * 0.99)],
                all[all.length - 1]);
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(WAITED_SECONDS, condition, () -> "the row play");
    }
}
