package org.xianggan.atlas.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

class LogFileTest {
    private static final Logger LOG = Logger.getLogger(LogFileTest.class.getName());

    @TempDir private Path folder;

    private LogFile install() {
        Path root = folder.resolve("张三/atlas");
        return LogFile.install(
                new AtlasHome(
                        root,
                        root.resolve("atlas.gpkg"),
                        Optional.empty(),
                        folder.resolve("state")));
    }

    @AfterEach
    void nothingIsLogged() {
        LogManager.getLogManager().reset();
    }

    @Test
    void nothing_is_written_while_there_is_nothing_to_say() {
        LogFile log = install();
        LOG.info("all is well");
        assertThat(folder).isEmptyDirectory();
        assertThat(log.newest()).isEmpty();
        assertThat(log.place()).contains(folder.resolve("state/atlas.log"));
    }

    @Test
    void the_head_stands_once_and_says_version_java_and_system() throws IOException {
        LogFile log = install();
        LOG.log(Level.SEVERE, "first", new IllegalStateException("boom"));
        LOG.warning("second");
        String text = Files.readString(log.place().orElseThrow());
        assertThat(text.lines().filter(l -> l.startsWith("====")))
                .singleElement()
                .asString()
                .contains(AtlasHome.VERSION, System.getProperty("java.version"))
                .contains(System.getProperty("os.name"));
        assertThat(text)
                .contains("first", "IllegalStateException: boom", "second")
                .contains("\tat " + LogFileTest.class.getName());
        assertThat(log.newest()).isEqualTo(text);
    }

    @Test
    void folders_and_names_do_not_reach_the_file() {
        LogFile log = install();
        LOG.log(
                Level.SEVERE,
                "cannot read " + folder.resolve("张三/atlas/atlas.gpkg"),
                new IOException(System.getProperty("user.home") + "/图.png"));
        assertThat(log.newest())
                .contains("cannot read <atlas>/atlas.gpkg", "IOException: ~/图.png")
                .doesNotContain("张三", folder.toString(), System.getProperty("user.home") + "/");
    }

    @Test
    void the_same_failure_again_is_one_entry() {
        LogFile log = install();
        for (int i = 0; i < 50; i++) {
            LOG.log(Level.SEVERE, "tile", new IllegalStateException("again"));
        }
        LOG.log(Level.SEVERE, "tile", new IllegalStateException("another"));
        assertThat(log.newest().lines().filter(l -> l.equals("tile"))).hasSize(2);
    }

    @Test
    void what_a_library_prints_is_there_line_by_line() {
        LogFile log = install();
        PrintStream err = new PrintStream(log.lines(), true, StandardCharsets.UTF_8);
        err.println("图形库：first line");
        err.print("no end");
        assertThat(log.newest()).contains("图形库：first line\n").doesNotContain("no end");
    }

    @Test
    void a_state_folder_that_cannot_be_is_replaced_by_the_temporary_one() throws IOException {
        Files.writeString(folder.resolve("state"), "a file, not a folder");
        LogFile log = install();
        assertThat(log.place().orElseThrow().getFileName()).hasToString("xianggan-atlas.log");
    }

    @Test
    void a_large_log_makes_room() throws IOException {
        LogFile log = install();
        Path file = folder.resolve("state/atlas.log");
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(file, "x".repeat(1_100_000));
        LOG.warning("new");
        assertThat(Files.size(file)).isLessThan(1_000);
        assertThat(folder.resolve("state/atlas.log.1")).exists();
        assertThat(log.newest()).contains("new");
    }
}
