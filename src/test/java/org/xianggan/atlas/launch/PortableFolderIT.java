package org.xianggan.atlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.launch.ReadOnlyCopy.Run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts the Linux folder with its own Java as a borrowed machine would: from a write-protected
/// copy at `…/中文 目录#1/`, with an empty environment, no other Java, no font, for a user called 张三.
/// Part of `mvn -Pportable verify`, which fetches that Java.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledIfSystemProperty(named = "atlas.portable", matches = ".+")
class PortableFolderIT {
    private static final Duration LONG = Duration.ofMinutes(4);

    private static Path temp = Path.of("");
    private static Path home = Path.of("");
    private static Path user = Path.of("");

    @BeforeAll
    static void copyTheFolder(@TempDir Path folder) throws IOException {
        temp = folder;
        Files.writeString(temp.resolve("no-fonts.conf"), "<fontconfig></fontconfig>");
        home = temp.resolve("中文 目录#1").resolve("atlas");
        user = Files.createDirectories(temp.resolve("家/张三"));
        ReadOnlyCopy.make(Path.of(System.getProperty("atlas.portable")), home, true);
    }

    @AfterAll
    static void letTheCopyBeDeleted() throws IOException {
        ReadOnlyCopy.letItBeDeleted(home);
    }

    @Test
    void commands_answer_with_nothing_in_the_environment() throws Exception {
        Run layers = atlas(Map.of(), "layers", "--json");
        assertThat(layers).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(layers.out()).contains("\"counties\"");
        Run search = atlas(Map.of(), "search", "茶陵", "--limit", "1");
        assertThat(search).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(search.out()).startsWith("茶陵县");
    }

    @Test
    void map_and_window_are_drawn_without_a_font_of_the_system() throws Exception {
        for (String window : List.of("", "--window")) {
            Path picture = temp.resolve("图" + window + ".png");
            List<String> arguments =
                    new ArrayList<>(List.of("render", "--quiet", "--out", picture.toString()));
            if (!window.isEmpty()) {
                arguments.add(window);
            }
            Run run = atlas(noFonts(), arguments.toArray(String[]::new));
            assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
            assertThat(Files.size(picture)).isGreaterThan(50_000);
        }
    }

    @Test
    void a_stick_without_executable_files_will_do() throws Exception {
        Path stick = temp.resolve("FAT 盘/atlas");
        ReadOnlyCopy.make(Path.of(System.getProperty("atlas.portable")), stick, false);
        try {
            Run run =
                    ReadOnlyCopy.run(
                            temp,
                            Map.of(),
                            List.of(
                                    "/bin/sh",
                                    stick.resolve("湘赣边图集.sh").toString(),
                                    "search",
                                    "jgs",
                                    "--limit",
                                    "1"));
            assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
            assertThat(run.out()).startsWith("井冈山市");
        } finally {
            ReadOnlyCopy.letItBeDeleted(stick);
        }
    }

    @Test
    void a_start_cache_is_made_beside_the_window_and_never_depended_upon() throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", user.toString());
        environment.put("XDG_STATE_HOME", user.resolve("state").toString());
        environment.put("XDG_CONFIG_HOME", user.resolve("config").toString());
        Map<String, String> window = new HashMap<>(environment);
        // As the launcher sets it where the system has no font at all.
        window.put("FONTCONFIG_FILE", home.resolve("assets/fonts/fonts.conf").toString());
        window.put(
                "JDK_JAVA_OPTIONS",
                "-Dglass.platform=Headless -Dprism.order=sw -Duser.home=" + user);
        Process open =
                ReadOnlyCopy.start(
                        window,
                        List.of(home.resolve("湘赣边图集.sh").toString()),
                        temp.resolve("window.out"),
                        temp.resolve("window.err"));
        Path folder = user.resolve(".cache/xianggan-atlas");
        try {
            Instant end = Instant.now().plus(LONG);
            while (caches(folder).isEmpty() && Instant.now().isBefore(end) && open.isAlive()) {
                Thread.sleep(500);
            }
        } finally {
            open.destroy();
            open.waitFor();
        }
        assertThat(caches(folder)).hasSize(1);
        Path cache = caches(folder).getFirst();
        assertThat(Files.size(cache)).isBetween(10_000_000L, 80_000_000L);

        Run with = atlas(environment, "search", "jgs", "--limit", "1");
        assertThat(with).extracting(Run::exit, Run::err).containsExactly(0, "");
        try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
            file.setLength(5_000_000);
        }
        assertThat(atlas(environment, "search", "jgs", "--limit", "1")).isEqualTo(with);
        Files.writeString(cache, "no cache at all");
        assertThat(atlas(environment, "search", "jgs", "--limit", "1")).isEqualTo(with);
    }

    private static List<Path> caches(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".aot")).toList();
        }
    }

    private static Map<String, String> noFonts() {
        return Map.of("FONTCONFIG_FILE", temp.resolve("no-fonts.conf").toString());
    }

    private static Run atlas(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("湘赣边图集.sh").toString()));
        command.addAll(List.of(arguments));
        return ReadOnlyCopy.run(temp, environment, command);
    }
}
