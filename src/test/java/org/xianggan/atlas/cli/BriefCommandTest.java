package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.RoomScenarios;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `brief`: what it leaves, and one plain sentence where it cannot.
final class BriefCommandTest {
    private static final Scenario YEAR = Scenario.of(2025);

    @TempDir private Path folder;

    @BeforeEach
    void keep() throws IOException {
        EntityId guisui = EntityId.of("road:GUISUI");
        create(
                "规划.gpkg",
                YEAR.opening(guisui).named("桂遂提前"),
                YEAR.opening(guisui).named("桂遂推迟"),
                YEAR.named("什么也没有"),
                YEAR.opening(EntityId.of("road:GONE")).named("老线"));
        create("空.gpkg");
        Files.writeString(folder.resolve("别的.gpkg"), "no workspace");
        Files.createDirectory(folder.resolve("文件夹"));
    }

    private void create(String name, Scenario... scenarios) throws IOException {
        try (Workspace w = new WorkspaceFiles(Messages.chinese()).create(folder.resolve(name))) {
            List<ItemChange> changes = new ArrayList<>();
            for (Scenario s : scenarios) {
                changes.add(
                        new ItemChange(
                                ItemKind.SCENARIO,
                                "s" + changes.size(),
                                null,
                                RoomScenarios.body(s)));
            }
            if (!changes.isEmpty()) {
                w.apply(changes);
            }
        }
    }

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    private Answer brief(String scenario, String format, String out, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "brief",
                                scenario,
                                "--workspace",
                                folder.resolve("规划.gpkg").toString(),
                                "--format",
                                format,
                                "--out",
                                folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void itTellsItsPagesAndNothingElse() throws Exception {
        JsonNode told = brief("桂遂提前", "pdf", "说明.pdf", "--json").json();
        assertThat(told.fieldNames()).toIterable().containsExactly("pages");
        assertThat(told.get("pages").asInt()).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("说明.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @CsvSource({"1", "桂遂提"})
    void aScenarioIsCalledByItsNumberOrByHowItBegins(String scenario) throws Exception {
        Answer a = brief(scenario, "docx", "说明.docx", "--public", "--lang", "both", "--quiet");
        assertThat(a.exit()).as(a.err()).isZero();
        assertThat(a.out()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("说明.docx"))).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    brief 没有 --workspace {}/规划.gpkg --format pdf --out {}/a.pdf | 有这些：1 桂遂提前、2 桂遂推迟、3 什么也没有、4 老线
                    brief 桂遂 --workspace {}/规划.gpkg --format pdf --out {}/a.pdf | 可以是好几个情景：1 桂遂提前、2 桂遂推迟
                    brief 9 --workspace {}/规划.gpkg --format pdf --out {}/a.pdf | 没有叫“9”的情景
                    brief 桂遂提前 --workspace {}/空.gpkg --format pdf --out {}/a.pdf | 一个情景也没有
                    brief 什么也没有 --workspace {}/规划.gpkg --format pdf --out {}/a.pdf | 什么也不改变
                    brief 老线 --workspace {}/规划.gpkg --format docx --out {}/a.docx | 图集里没有
                    brief 桂遂提前 --workspace {}/没有.gpkg --format pdf --out {}/a.pdf | 没有.gpkg
                    brief 桂遂提前 --workspace {}/别的.gpkg --format pdf --out {}/a.pdf | 别的.gpkg
                    brief 桂遂提前 --workspace {}/文件夹 --format pdf --out {}/a.pdf | 文件夹
                    brief 桂遂提前 --workspace {}/规划.gpkg --format odt --out {}/a.odt | odt
                    brief 桂遂提前 --workspace {}/规划.gpkg --format pdf --out {}/文件夹 | 是一个文件夹
                    brief 桂遂提前 --workspace {}/规划.gpkg --format pdf --out {}/没有/a.pdf | 文件夹不存在
                    brief 桂遂提前 --workspace {}/规划.gpkg --format pdf --out {}/a.pdf --lang fr | fr
                    """)
    void whatCannotBeIsSaidInASentenceAndLeavesNothing(String command, String sentence)
            throws IOException {
        Answer a = run(command.replace("{}", folder.toString()).split(" "));
        assertThat(a.exit()).as(a.err()).isEqualTo(1);
        assertThat(a.err()).contains(sentence).doesNotContain("Exception");
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .noneMatch(f -> f.startsWith("a.") || f.endsWith(".part"));
        }
    }

    @Test
    void whatIsMissingIsAskedFor() {
        Answer a = run("brief", "桂遂提前", "--format", "pdf");
        assertThat(a.exit()).isEqualTo(1);
        assertThat(a.err()).contains("--workspace").contains("--out");
    }
}
