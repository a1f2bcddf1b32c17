package org.xianggan.atlas.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A browser that has no network: every name is unknown to it, and every way out is a wall.
public final class Chromium {
    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long SECONDS = 90;

    private Chromium() {}

    private static @Nullable Path program() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            for (String name : PROGRAMS) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /// Leaves a test out where there is none.
    public static void assumeInstalled() {
        assumeTrue(program() != null, "Chromium is not installed: " + PROGRAMS);
    }

    /// What a window of that size shows of a page.
    public static void screenshot(String address, int width, int height, Path png)
            throws IOException, InterruptedException {
        run(
                List.of(
                        "--hide-scrollbars",
                        "--window-size=" + width + "," + height,
                        "--screenshot=" + png.toAbsolutePath(),
                        address));
        assertThat(png).isRegularFile();
    }

    /// The page once its scripts have run.
    public static String dom(String address) throws IOException, InterruptedException {
        return run(List.of("--dump-dom", address));
    }

    private static String run(List<String> arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("chromium");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                String.valueOf(program()),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--force-device-scale-factor=1",
                                "--user-data-dir=" + home,
                                "--proxy-server=127.0.0.1:1",
                                "--host-resolver-rules=MAP * ~NOTFOUND"));
        command.addAll(arguments);
        Path said = Files.createTempFile(home, "said", ".txt");
        Process p =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(p.waitFor(SECONDS, TimeUnit.SECONDS)).as("the browser ends").isTrue();
            return Files.readString(said, StandardCharsets.UTF_8);
        } finally {
            p.destroyForcibly();
            deleted(home);
        }
    }

    /// What the browser still holds for a moment is left to the system.
    private static void deleted(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
