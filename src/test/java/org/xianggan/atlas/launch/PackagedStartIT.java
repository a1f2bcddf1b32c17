package org.xianggan.atlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.launch.ReadOnlyCopy.Run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts the packaged folder as a bare machine would: from a write-protected copy whose path holds
/// a space, Chinese, `#` and `%`, with an empty environment, without a home and without a font.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Linux and macOS needs sh")
class PackagedStartIT {
    private static final String THIS_JAVA = System.getProperty("java.home");

    private static Path temp = Path.of("");
    private static Path home = Path.of("");

    @BeforeAll
    static void copyThePackage(@TempDir Path folder) throws IOException {
        temp = folder;
        Files.writeString(temp.resolve("no-fonts.conf"), "<fontconfig></fontconfig>");
        Path packaged = Path.of(System.getProperty("atlas.package", "target/xianggan-atlas"));
        // The `%20` would be a space to anyone who takes the path for a URL.
        home = temp.resolve("只读 盘#100%20é").resolve("atlas");
        ReadOnlyCopy.make(packaged, home, true);
    }

    @AfterAll
    static void letTheCopyBeDeleted() throws IOException {
        ReadOnlyCopy.letItBeDeleted(home);
    }

    @Test
    void layers_are_listed() throws Exception {
        Run run = atlas("layers", "--json");
        assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(json(run).findValuesAsText("id")).contains("counties", "roads", "sites");
    }

    @Test
    void a_chinese_name_is_found() throws Exception {
        Run run = atlas("search", "茶陵", "--json");
        assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(json(run).get(0).get("name_zh").asText()).contains("茶陵");
    }

    @Test
    void a_map_is_rendered_without_any_font_of_the_system() throws Exception {
        Path picture = temp.resolve("图 1#%20.png");
        Run run = atlas("render", "--quiet", "--size", "640x400", "--out", picture.toString());
        assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
        byte[] bytes = Files.readAllBytes(picture);
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
        assertThat(bytes.length).as("a map, not an empty sheet").isGreaterThan(50_000);
    }

    @Test
    void the_window_is_rendered_without_a_display() throws Exception {
        Path picture = temp.resolve("窗口.png");
        Run run = atlas("render", "--quiet", "--window", "--out", picture.toString());
        assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void a_link_elsewhere_leads_home() throws Exception {
        Path link =
                Files.createSymbolicLink(temp.resolve("图集"), home.resolve("bin/xianggan-atlas"));
        Path second = Files.createSymbolicLink(temp.resolve("again"), link.getFileName());
        Run run = run(environment(), List.of(second.toString(), "search", "jgs", "--json"));
        assertThat(run).extracting(Run::exit, Run::err).containsExactly(0, "");
        assertThat(run.out()).contains("井冈山");
    }

    @Test
    void nothing_is_left_in_the_home_or_the_temporary_folder() throws Exception {
        Path user = Files.createDirectories(temp.resolve("user"));
        Path scratch = Files.createDirectories(temp.resolve("scratch"));
        Map<String, String> environment =
                Map.of(
                        "PATH", THIS_JAVA + "/bin:/usr/bin:/bin",
                        "HOME", user.toString(),
                        "JDK_JAVA_OPTIONS", "-Duser.home=" + user + " -Djava.io.tmpdir=" + scratch);
        Run run =
                run(
                        environment,
                        List.of(
                                launcher(),
                                "render",
                                "--window",
                                "--out",
                                temp.resolve("w.png").toString()));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(user).isEmptyDirectory();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void an_old_java_is_passed_over() throws Exception {
        Path old = java("old", "17.0.15", "echo old; exit 9");
        Path young = java("young", "25", "echo young \"$@\"; exit 8");
        Run run =
                run(
                        Map.of(
                                "PATH", "/usr/bin:/bin",
                                "JAVA25_HOME", old.toString(),
                                "JAVA_HOME", young.toString()),
                        List.of(launcher(), "search", "茶陵 云阳山"));
        assertThat(run.exit()).isEqualTo(8);
        assertThat(run.out())
                .startsWith("young ")
                .contains("-Dxianggan.home=" + home.toRealPath() + " ")
                .endsWith("org.xianggan.atlas.Main search 茶陵 云阳山\n");
    }

    @Test
    void a_java_without_a_release_file_is_asked_for_its_version() throws Exception {
        Path shim =
                java(
                        "shim",
                        null,
                        "[ \"$1\" != -version ] || { echo 'openjdk version \"26.0.1\" 2026-04-21'"
                                + " >&2; exit; }; echo shim; exit 7");
        Run run =
                run(
                        Map.of("PATH", "/usr/bin:/bin", "JAVA25_HOME", shim.toString()),
                        List.of(launcher(), "layers"));
        assertThat(run).extracting(Run::exit, Run::out).containsExactly(7, "shim\n");
    }

    private static String launcher() {
        return home.resolve("bin/xianggan-atlas").toString();
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PATH",
                THIS_JAVA + "/bin:/usr/bin:/bin",
                "HOME",
                "/nonexistent",
                "FONTCONFIG_FILE",
                temp.resolve("no-fonts.conf").toString());
    }

    private static Run atlas(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(arguments));
        return run(environment(), command);
    }

    private static Run run(Map<String, String> environment, List<String> command) throws Exception {
        return ReadOnlyCopy.run(temp, environment, command);
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    /// A Java home of our own making, whose program is a script.
    private static Path java(String name, @Nullable String version, String script)
            throws IOException {
        Path folder = temp.resolve("Java " + name);
        Path program = folder.resolve("bin/java");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (version != null) {
            Files.writeString(
                    folder.resolve("release"),
                    "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return folder;
    }
}
