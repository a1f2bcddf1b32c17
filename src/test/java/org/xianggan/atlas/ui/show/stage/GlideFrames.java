package org.xianggan.atlas.ui.show.stage;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxToolkit;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.core.show.play.Passage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How even the pictures follow while scene glides to scene on an audience's screen of 1920×1080,
/// and how soon a scene is there: the row `glide` of `docs/PERFORMANCE.md`. Arguments: the store,
/// and the show (`zone` where none is named).
final class GlideFrames {
    private static final double NANOS_PER_MILLI = 1e6;

    private GlideFrames() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        String name = args.length > 1 && !args[1].isEmpty() ? args[1] : "zone";
        Display wall = new Display("wall", 0, 0, 1920, 1080, 1, true);
        try (RealShow real = RealShow.of(Path.of(args[0]), name, Theme.PAPER, Language.ZH);
                HandStage room =
                        new HandStage(
                                new HandScreens(wall),
                                Messages.chinese(),
                                Theme.PAPER,
                                real.slides(),
                                real.painter())) {
            room.still = false;
            room.play(real.book().show().coming(Transition.GLIDE), null, false);
            List<Double> apart = new ArrayList<>();
            List<Double> composed = new ArrayList<>();
            List<Double> first = new ArrayList<>();
            int glides = 0;
            // As many as tell: a minute of a quiet machine.
            int last = Math.min(8, room.play().lineUp().last());
            for (int i = 0; i < last; i++) {
                room.until(() -> room.stage().model().feed().isCalm());
                // The flight is made ready after the pictures.
                Thread.sleep(2500);
                glides += one(room, apart, composed, first);
            }
            System.out.println(told("frames", apart) + ", " + glides + " glides of " + last);
            System.out.println(told("pictures that differ", composed));
            System.out.println(
                    "key to the first pulse: "
                            + first.stream().map(d -> String.format("%.0f", d)).toList()
                            + " ms");
        }
        Platform.exit();
        System.exit(0);
    }

    private static int one(
            HandStage room, List<Double> apart, List<Double> composed, List<Double> first)
            throws InterruptedException {
        AnimationTimer timer =
                new AnimationTimer() {
                    private long before;
                    private long beforeShown;
                    private Object shown = "";

                    @Override
                    public void handle(long now) {
                        if (!room.stage().model().moves()) {
                            return;
                        }
                        long wall = System.nanoTime();
                        if (before != 0) {
                            apart.add((wall - before) / NANOS_PER_MILLI);
                        }
                        before = wall;
                        Object is = room.stage().view().slide().image();
                        if (is != null && is != shown) {
                            if (beforeShown != 0) {
                                composed.add((wall - beforeShown) / NANOS_PER_MILLI);
                            }
                            beforeShown = wall;
                            shown = is;
                        }
                    }
                };
        boolean[] glide = new boolean[1];
        HandStage.fx(
                () -> {
                    timer.start();
                    return null;
                });
        long asked = System.nanoTime();
        room.press(KeyCode.PAGE_DOWN);
        HandStage.fx(
                () -> {
                    Passage way = room.play().passage();
                    glide[0] = way != null && way.kind() == Transition.GLIDE;
                    return null;
                });
        first.add((System.nanoTime() - asked) / NANOS_PER_MILLI);
        // Nothing is asked of the FX thread meanwhile.
        Thread.sleep(2000);
        HandStage.fx(
                () -> {
                    timer.stop();
                    return null;
                });
        return glide[0] ? 1 : 0;
    }

    private static String told(String what, List<Double> apart) {
        double[] all = apart.stream().mapToDouble(d -> d).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%s: %d, median %.1f a second, mean %.1f, p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                what,
                all.length,
                1000 / all[all.length / 2],
                1000 * all.length / Arrays.stream(all).sum(),
                all[(int) (all.length * 0.95)],
                all[(int) (all.length * 0.99)],
                all[all.length - 1]);
    }
}
