package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.CheckResult;
import org.xianggan.atlas.store.build.PatchTaker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A figure of a county goes from one person's window through a file into another's, and into
/// `data/`; a file that something has damaged is refused in one sentence. On the real atlas.
class PatchWalkTest {
    private static final EntityId PINGJIANG = EntityId.of("county:430626");

    /// Its area, as the first of its sources has it.
    private static final String PATCH =
            """
            fact	value	number	unit	as_of	text_zh	publisher	title	address	date	by	reason	made_at
            fact:K008	4126	4126	平方千米	2025		平江县统计局			2026	王五	重新量过	2026-06-01
            """;

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, () -> "");
    }

    private static List<String> shown(ShellStage window, String what) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().getRoot().lookupAll(what).stream()
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    private static void fire(ShellStage window, String button) {
        ShellStage.fx(
                () -> {
                    ((Button) window.stage().getScene().lookup(button)).fire();
                    return null;
                });
    }

    private static Node area(ShellStage window) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().getRoot().lookupAll(".figures .copyable").stream()
                                .filter(n -> n.getAccessibleText().startsWith("面积"))
                                .findFirst()
                                .orElseThrow());
    }

    private static void type(ShellStage window, String field, String text) {
        ShellStage.fx(
                () -> {
                    ((TextField) window.stage().getScene().lookup("#correction-" + field))
                            .setText(text);
                    return null;
                });
    }

    private static ShellStage open(@Nullable Path writeTo) throws TimeoutException {
        ShellStage window = ShellStage.onStore((beside, title, name, ending) -> writeTo);
        window.change(s -> s.withReduceMotion(true));
        window.select(PINGJIANG);
        return window;
    }

    private void write(Path patch) throws TimeoutException {
        try (ShellStage mine = open(patch)) {
            Node area = area(mine);
            robot.interact(area::requestFocus);
            robot.push(KeyCode.F2);
            until(() -> mine.stage().getScene().lookup("#correction-value") != null);
            assertThat(shown(mine, ".correction-card .citation-other .citation-title"))
                    .as("where it is used")
                    .anyMatch(t -> t.contains("平江县"));
            type(mine, "value", "4126");
            type(mine, "as-of", "2025");
            type(mine, "publisher", "平江县统计局");
            type(mine, "by", "王五");
            type(mine, "reason", "重新量过");
            fire(mine, "#correction-keep");
            until(() -> shown(mine, ".figures .corrected").size() == 1);
            assertThat(shown(mine, ".figures .corrected").getFirst())
                    .contains("更正（未入库）：4126 平方千米", "平江县统计局", "王五");
            assertThat(shown(mine, ".figures .figure-value")).as("the old one").contains("4125");
            mine.page("corrections", null);
            until(
                    () ->
                            mine.stage().getScene().lookup("#corrections-export")
                                            instanceof Button b
                                    && !b.isDisabled());
            fire(mine, "#corrections-export");
            until(() -> Files.exists(patch));
        }
    }

    @Test
    void aColleagueSeesItBeforeItIsTakenAndTheDataTakesIt() throws Exception {
        Path patch = folder.resolve("patch.tsv");
        write(patch);
        try (ShellStage theirs = open(null)) {
            assertThat(shown(theirs, ".corrected")).as("nothing of mine").isEmpty();
            theirs.page("corrections", null);
            theirs.toRead = patch;
            fire(theirs, "#corrections-read");
            until(() -> !shown(theirs, "#corrections-list .corrected").isEmpty());
            assertThat(shown(theirs, ".figures .corrected"))
                    .as("a preview takes nothing")
                    .isEmpty();
            fire(theirs, "#corrections-take");
            until(() -> !shown(theirs, ".figures .corrected").isEmpty());
            assertThat(shown(theirs, ".figures .corrected").getFirst()).contains("4126 平方千米");
        }
        Path data = copyOfData();
        Messages texts = Messages.chinese();
        assertThat(PatchTaker.take(patch, data, texts).errors()).isEmpty();
        assertThat(new AtlasBuilder(texts).check(data).errors()).isEmpty();
        assertThat(Files.readString(data.resolve("facts/X.tsv")))
                .contains("\tcounty:430626\t面积\t4126\t4126\t平方千米\t\t2025\t", "\tfact:K008\t");
    }

    private Path copyOfData() throws IOException {
        Path target = folder.resolve("data");
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.toList()) {
                Path to = target.resolve(Path.of("data").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return target;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "fact:K008|fact:K999|UTF-8|damaged.tsv 第 2 行：“fact”里的 fact:K999 没有任何文件登记过。",
                "\t重新量过|重新量过|UTF-8|damaged.tsv 第 2 行：有 12 格，应有 13 格",
                "\t2025\t|\t2025/1/1\t|UTF-8|damaged.tsv 第 2 行：“as_of”一格的日期被表格软件改成了“2025/1/1”",
                "4126\t4126|4.1E+03\t4126|UTF-8|damaged.tsv 第 2 行：“value”",
                "平方千米|平方千米|GBK|damaged.tsv 第 2 行：",
            })
    void aDamagedFileIsRefusedInOneSentence(
            String from, String to, String encoding, String sentence) throws Exception {
        Path patch = folder.resolve("damaged.tsv");
        Files.write(patch, PATCH.replace(from, to).getBytes(Charset.forName(encoding)));
        try (ShellStage theirs = open(null)) {
            theirs.page("corrections", null);
            theirs.toRead = patch;
            fire(theirs, "#corrections-read");
            until(() -> !shown(theirs, "#corrections-list .doubt-text").isEmpty());
            assertThat(shown(theirs, "#corrections-list .doubt-text"))
                    .singleElement()
                    .asString()
                    .startsWith(sentence);
            assertThat(shown(theirs, "#corrections-list .corrected")).isEmpty();
        }
        assertThat(PatchTaker.take(patch, Path.of("data"), Messages.chinese()).errors())
                .as("nor does the data take it")
                .singleElement()
                .extracting(CheckResult.Problem::file)
                .isEqualTo("damaged.tsv");
        assertThat(Files.readString(Path.of("data/facts/X.tsv"), StandardCharsets.UTF_8))
                .doesNotContain("平江县统计局");
    }
}
