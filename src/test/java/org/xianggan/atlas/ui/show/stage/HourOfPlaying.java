package org.xianggan.atlas.ui.show.stage;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxToolkit;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.play.Display;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Whether memory stays flat while a show is played over and over on an audience's screen of
/// 1920×1080 with a console on another: the row `hour` of `docs/PERFORMANCE.md`. Every five seconds
/// a scene, from the last back to the first. Arguments: the store, and the minutes (60 where none
/// are named). Each minute: what the heap holds after it was cleared, and what the process has of
/// the machine's memory.
final class HourOfPlaying {
    private static final int SCENE_MILLIS = 5000;
    private static final int MINUTE_SCENES = 12;

    private HourOfPlaying() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        int minutes = args.length > 1 && args[1].matches("\\d+") ? Integer.parseInt(args[1]) : 60;
        Display wall = new Display("wall", 0, 0, 1920, 1080, 1, false);
        Display desk = new Display("desk", 1920, 0, 1366, 768, 1, true);
        List<Double> heap = new ArrayList<>();
        try (RealShow real = RealShow.of(Path.of(args[0]), "zone", Theme.PAPER, Language.ZH);
                HandStage room =
                        new HandStage(
                                new HandScreens(wall, desk),
                                Messages.chinese(),
                                Theme.PAPER,
                                real.slides(),
                                real.painter())) {
            room.still = false;
            room.play(real.book().show().coming(Transition.GLIDE), null, false);
            int last = room.play().lineUp().last();
            int at = 0;
            for (int minute = 1; minute <= minutes; minute++) {
                for (int scene = 0; scene < MINUTE_SCENES; scene++) {
                    boolean back = at == last;
                    at = back ? 0 : at + 1;
                    room.press(back ? KeyCode.HOME : KeyCode.PAGE_DOWN);
                    Thread.sleep(SCENE_MILLIS);
                }
                room.until(() -> room.stage().model().isPrepared());
                // What the first pass finds unused, JavaFX lets go of before the second.
                System.gc();
                Thread.sleep(500);
                System.gc();
                Runtime r = Runtime.getRuntime();
                double used = (r.totalMemory() - r.freeMemory()) / 1048576.0;
                heap.add(used);
                System.out.printf(
                        Locale.ROOT,
                        "minute %d: heap %.1f MiB, resident %d MiB%n",
                        minute,
                        used,
                        resident());
            }
        }
        // The first round fills what is kept.
        List<Double> kept = heap.subList(Math.min(2, heap.size() - 1), heap.size());
        double least = Collections.min(kept);
        double most = Collections.max(kept);
        System.out.printf(
                Locale.ROOT,
                "heap from the third minute on: %.1f–%.1f MiB, ±%.1f %% of the middle%n",
                least,
                most,
                100 * (most - least) / (most + least));
        Platform.exit();
        System.exit(0);
    }

    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
