package org.xianggan.atlas.ui.map;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.TravelOverlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// Starts the program as its launcher does and tells when the window stood and when the whole map
/// was first in it, in seconds since the process began; with the argument `frames` it then moves
/// the map about and tells how even the pictures followed, with `clicks` how soon the panel follows
/// a click, with `years` how many years of the slider are painted in a second. See
/// `docs/PERFORMANCE.md`.
public final class StartTimer {
    private static final int POLL_MILLIS = 2;

    private StartTimer() {}

    public static void main(String[] args) throws Exception {
        Instant begin = ProcessHandle.current().info().startInstant().orElseThrow();
        tell("main", begin);
        Thread main = new Thread(() -> Main.main(new String[0]), "program");
        main.start();
        while (!windowThere()) {
            Thread.sleep(POLL_MILLIS);
        }
        tell("toolkit", begin);
        await(() -> Window.getWindows().getFirst().isShowing() ? Boolean.TRUE : null);
        tell("window", begin);
        MapPane map = await(StartTimer::map);
        tell("panes", begin);
        await(map::whenPainted).get();
        tell("map", begin);
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(d -> System.out.printf("%-8s %.2f s%n", "cpu", d.toMillis() / 1e3));
        threads();
        if (args.length > 0) {
            size(map);
            switch (args[0]) {
                case "frames" -> frames(map);
                case "clicks" -> clicks(map);
                case "years" -> years(map);
                case "compare" -> compare(map);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        main.join();
    }

    /// A window of 1600 × 1000, as far as there is a screen for it.
    private static void size(MapPane map) throws Exception {
        await(
                () -> {
                    Window window = map.getScene().getWindow();
                    window.setX(0);
                    window.setY(0);
                    window.setWidth(1600);
                    window.setHeight(1000);
                    return Boolean.TRUE;
                });
        Thread.sleep(3000);
        await(map::whenPainted).get();
    }

    private static void frames(MapPane map) throws Exception {
        Frames frames = await(() -> new Frames(map.model()));
        await(() -> frames.done() ? Boolean.TRUE : null);
        System.out.print(frames.report());
    }

    /// The same movements with one picture and with two, by turns.
    private static void compare(MapPane map) throws Exception {
        MapPair pair = (MapPair) map.getParent();
        TravelOverlay plan = plan();
        int now = await(() -> map.model().stateProperty().get().year());
        for (int round = 1; round <= 2; round++) {
            frames(pair, null, "alone");
            for (Comparison.How how : Comparison.How.values()) {
                frames(pair, both(how, now, now, plan), how + ", one year");
            }
            frames(pair, both(Comparison.How.SWIPE, 2018, now, plan), "SWIPE, 2018");
        }
    }

    private static Comparison both(Comparison.How how, int before, int after, TravelOverlay plan) {
        return new Comparison(
                how,
                new Comparison.Side("before", before, plan),
                new Comparison.Side("after", after, plan));
    }

    private static TravelOverlay plan() {
        List<WorldPoint> course = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            course.add(
                    WebMercator.project(
                            new LonLat(113.8 + 0.3 * Math.sin(i / 9.0), 25.2 + i * 0.017)));
        }
        return new TravelOverlay(
                List.of(),
                List.of(),
                List.of(
                        new TravelOverlay.Track(
                                0,
                                TravelOverlay.Tone.AFTER,
                                true,
                                false,
                                List.of(
                                        new TravelOverlay.Stretch(
                                                course, TravelOverlay.Use.OPEN)))),
                List.of());
    }

    private static void frames(MapPair pair, @Nullable Comparison both, String what)
            throws Exception {
        MapPane map =
                await(
                        () -> {
                            pair.compare(both, () -> {});
                            return (MapPane) pair.getChildrenUnmodifiable().getLast();
                        });
        await(pair::whenPainted).get();
        Frames frames = await(() -> new Frames(map.model(), 1));
        await(() -> frames.done() ? Boolean.TRUE : null);
        System.out.println("compare  " + what);
        frames.report().lines().limit(5).forEach(System.out::println);
        await(
                () -> {
                    map.model().home();
                    return Boolean.TRUE;
                });
        Thread.sleep(1500);
        await(pair::whenPainted).get();
    }

    /// Runs through the years and back, each as soon as the one before is wholly painted.
    private static void years(MapPane map) throws Exception {
        int rounds = 3;
        for (int round = 1; round <= rounds; round++) {
            long begin = System.nanoTime();
            long used = cpu();
            int pictures = 0;
            for (int step = 1; step <= 24; step++) {
                int year = step <= 12 ? 2018 + step : 2042 - step;
                await(
                        () -> {
                            var state = map.model().stateProperty();
                            state.set(state.get().atYear(year));
                            return Boolean.TRUE;
                        });
                await(() -> map.shownYear() == year ? Boolean.TRUE : null);
                pictures++;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "years    round %d: %.1f whole pictures a second, processor %.0f ms each%n",
                    round, pictures / seconds, (cpu() - used) / 1e6 / pictures);
        }
    }

    /// Processor time of the whole process so far, nanoseconds.
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void clicks(MapPane map) throws Exception {
        await(
                () -> {
                    map.model().jumpTo(new LonLat(113.9, 27.3), 9.5);
                    return Boolean.TRUE;
                });
        Thread.sleep(1000);
        await(map::whenPainted).get();
        Clicks clicks = await(() -> new Clicks(map));
        int n = 0;
        for (int i = 0; i < 30; i++) {
            double x = 100 + 37 * i % 700;
            double y = 120 + 91 * i % 640;
            await(
                    () -> {
                        clicks.click(x, y);
                        return Boolean.TRUE;
                    });
            n++;
            Thread.sleep(700);
        }
        int all = n;
        System.out.print(await(() -> clicks.report(all)));
    }

    /// Processor seconds of each thread so far, where the system tells (`/proc`).
    private static void threads() throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return;
        }
        try (Stream<Path> all = Files.list(tasks)) {
            all.map(StartTimer::thread)
                    .sorted(Comparator.reverseOrder())
                    .limit(12)
                    .forEach(System.out::println);
        }
    }

    private static String thread(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double seconds = (Long.parseLong(rest[11]) + Long.parseLong(rest[12])) / 100.0;
            return "%5.2f s  %s"
                    .formatted(
                            seconds, stat.substring(stat.indexOf('('), stat.lastIndexOf(')') + 1));
        } catch (IOException ended) {
            return "";
        }
    }

    private static void tell(String what, Instant begin) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1e3;
        System.out.printf("%-8s %.2f s%n", what, seconds);
    }

    private static @Nullable MapPane map() {
        Node node = Window.getWindows().getFirst().getScene().lookup("#map");
        return node instanceof MapPane pane ? pane : null;
    }

    /// Before the toolkit is up there is nobody to ask.
    private static boolean windowThere() throws InterruptedException, ExecutionException {
        FutureTask<Boolean> asked = new FutureTask<>(() -> !Window.getWindows().isEmpty());
        try {
            Platform.runLater(asked);
        } catch (IllegalStateException notYet) {
            return false;
        }
        return asked.get();
    }

    private static <T> T await(Callable<@Nullable T> question) throws Exception {
        while (true) {
            FutureTask<@Nullable T> asked = new FutureTask<>(question);
            Platform.runLater(asked);
            T answer = asked.get();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
