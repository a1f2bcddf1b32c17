package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.ShowText;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `show list`, `show check`, `show export`, `show package` on the real store, and what they say of
/// files that are no shows.
class ShowCommandsTest {
    @TempDir private Path folder;

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private static Show show() {
        SceneMap map =
                new SceneMap(
                        new GeoBox(113.2, 26.4, 114.2, 27.1),
                        Set.of(LayerRow.COUNTIES, LayerRow.SEATS),
                        LayerLooks.DEFAULT,
                        2025,
                        null,
                        null,
                        EntityId.of("county:430224"),
                        List.of(),
                        null,
                        null,
                        null);
        return Show.named(new Words("走进", "Into"))
                .with(
                        List.of(
                                Scene.of("s1", new Words("茶陵", "Chaling"), map).lasting(300),
                                Scene.of("s2", new Words("尾声", "The end"), null)
                                        .saying(Words.zh("谢谢"))
                                        .lasting(300)));
    }

    private String file(String name, Show show) throws IOException {
        ShowFile.write(ShowBook.of(show), folder.resolve(name));
        return in(name);
    }

    private JsonNode line(JsonNode lines, String item) {
        for (JsonNode l : lines) {
            if (l.get("item").asText().equals(item)) {
                return l;
            }
        }
        throw new AssertionError("no " + item);
    }

    @Test
    void listTellsThoseThatCameWithTheAtlasAndThoseOfAWorkspace() throws Exception {
        Path shows = Files.createDirectories(folder.resolve("图集").resolve("assets/shows"));
        ShowFile.write(ShowBook.of(show()), shows.resolve("a.xgshow"));
        Files.writeString(shows.resolve("half.xgshow"), "no zip");
        AtlasHome real = AtlasHome.find(Main.class);
        AtlasHome home =
                new AtlasHome(folder.resolve("图集"), real.store(), real.data(), real.state());
        Path own = folder.resolve("w.gpkg");
        try (Workspace w = new WorkspaceFiles(Messages.chinese()).create(own)) {
            w.apply(
                    List.of(
                            new ItemChange(
                                    ItemKind.SHOW,
                                    "show-1",
                                    null,
                                    ShowText.write(show().titled(Words.zh("自己的"))))));
        }
        Answer answer =
                Answer.of(home, folder, "show", "list", "--workspace", own.toString(), "--json");
        JsonNode all = answer.json();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "file", "title_zh", "title_en", "scenes");
        assertThat(all.get(0).get("id").asText()).isEqualTo("a");
        assertThat(all.get(0).get("file").asText()).endsWith("a.xgshow");
        assertThat(all.get(0).get("title_en").asText()).isEqualTo("Into");
        assertThat(all.get(0).get("scenes").asInt()).isEqualTo(2);
        assertThat(all.get(1).get("id").asText()).isEqualTo("show-1");
        assertThat(all.get(1).get("title_en").isNull()).isTrue();
        assertThat(answer.err()).contains("half.xgshow");
        JsonNode kept =
                Answer.of(
                                home,
                                folder,
                                "show",
                                "check",
                                "自己的",
                                "--workspace",
                                own.toString(),
                                "--json")
                        .json();
        assertThat(line(kept, "file").get("message").asText()).contains("工作区");
    }

    @Test
    void checkTellsALineForEachThingAndExitsZeroWhateverItFinds() throws Exception {
        SceneFigure gone = new SceneFigure(EntityId.of("fact:F99999"), Words.NONE, "1");
        Show bad =
                show().with(
                                List.of(
                                        show().scenes().getFirst().with(List.of(gone)),
                                        show().scenes()
                                                .getLast()
                                                .with(
                                                        new ScenePicture(
                                                                "pictures/a.jpg",
                                                                Words.zh("某人")))));
        JsonNode lines = run("show", "check", file("a.xgshow", bad), "--json").json();
        for (JsonNode l : lines) {
            assertThat(l.fieldNames())
                    .toIterable()
                    .containsExactly("item", "ok", "message", "next");
        }
        assertThat(line(lines, "facts").get("ok").asBoolean(true)).isFalse();
        assertThat(line(lines, "pictures").get("message").asText()).contains("pictures/a.jpg");
        assertThat(line(lines, "screens").get("ok").isNull()).isTrue();
        assertThat(line(lines, "fonts").get("ok").asBoolean()).isTrue();
        assertThat(line(lines, "file").get("ok").asBoolean()).isTrue();
        assertThat(line(lines, "review").get("message").asText()).contains("未经审图");
        Answer told = run("show", "check", in("a.xgshow"));
        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("✗ 数字：", "？ 屏幕：", "项要处理");
    }

    @ParameterizedTest
    @CsvSource({"html", "pptx", "pdf"})
    void exportWritesEveryFormatWithTheNotice(String format) throws Exception {
        String out = in("a." + format);
        JsonNode told =
                run(
                                "show",
                                "export",
                                file("a.xgshow", show()),
                                "--format",
                                format,
                                "--out",
                                out,
                                "--json")
                        .json();
        assertThat(told.get("file").asText()).isEqualTo(out);
        assertThat(told.get("slides").asInt()).isEqualTo(2);
        assertThat(Path.of(out)).isNotEmptyFile();
    }

    @Test
    void picturesAreOneForEachSceneAndASceneAloneIsOne() throws Exception {
        String show = file("a.xgshow", show());
        String out = in("p.png");
        assertThat(
                        run(
                                        "show",
                                        "export",
                                        show,
                                        "--format",
                                        "png",
                                        "--lines",
                                        "720",
                                        "--out",
                                        out)
                                .exit())
                .isZero();
        assertThat(folder.resolve("p-01.png")).isNotEmptyFile();
        assertThat(folder.resolve("p-02.png")).isNotEmptyFile();
        JsonNode one =
                run(
                                "show",
                                "export",
                                show,
                                "--format",
                                "pdf",
                                "--scene",
                                "s2",
                                "--pages",
                                "notes",
                                "--out",
                                in("one.pdf"),
                                "--json")
                        .json();
        assertThat(one.get("slides").asInt()).isEqualTo(1);
    }

    @Test
    void aSceneBecomesAFilm() throws Exception {
        Show quick = show().with(show().scenes().stream().map(s -> s.lasting(5)).toList());
        JsonNode told =
                run(
                                "show",
                                "export",
                                file("a.xgshow", quick),
                                "--format",
                                "mp4",
                                "--scene",
                                "2",
                                "--lines",
                                "720",
                                "--out",
                                in("a.mp4"),
                                "--json")
                        .json();
        assertThat(told.get("slides").asInt()).isEqualTo(1);
        byte[] film = Files.readAllBytes(folder.resolve("a.mp4"));
        assertThat(new String(film, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    }

    private String html(String... more) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "show",
                                "export",
                                file("a.xgshow", show()),
                                "--format",
                                "html",
                                "--out",
                                in("a.html")));
        args.addAll(Arrays.asList(more));
        Answer answer = run(args.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.err()).isZero();
        return Files.readString(folder.resolve("a.html"));
    }

    @Test
    void aPublicShowHasNoMapsWithoutANumberForTheseVeryMaps() throws Exception {
        String page = "data:image/";
        assertThat(html()).contains("未经审图", page);
        assertThat(html("--public")).contains("公开版不含未经审图的地图");
        JsonNode written =
                run("show", "package", in("a.xgshow"), "--out", in("送审.zip"), "--json").json();
        assertThat(written.get("maps").asInt()).isEqualTo(1);
        String sum = written.get("checksum").asText();
        assertThat(sum).hasSize(64);
        assertThat(html("--public", "--review", "GS(2026)1号", "--review-of", sum))
                .contains("审图号：GS(2026)1号", page)
                .doesNotContain("未经审图");
        // The next export knows nothing of it.
        assertThat(html("--public")).doesNotContain("GS(2026)1号");
        assertThat(ShowFile.read(folder.resolve("a.xgshow"), Messages.chinese()).show())
                .isEqualTo(show());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show export {}/a.xgshow --format pptx --out {}/o.pptx --review GS1 | 1 | --review-of
                    show export {}/a.xgshow --format pptx --out {}/o.pptx --review GS1 --review-of abc | 1 | show package
                    show export {}/a.xgshow --format pptx --out {}/o.pptx --review-of abc | 1 | 没有给审图号
                    show export {}/a.xgshow --format odp --out {}/o.odp | 2 | odp
                    show export {}/a.xgshow --format pptx --out {}/none/o.pptx | 1 | 文件夹不存在
                    show export {}/a.xgshow --format pptx --out {} | 1 | 文件夹
                    show export {}/a.xgshow --format html --out {}/o.html --lang fr | 1 | fr
                    show export {}/a.xgshow --format html --out {}/o.html --theme dark | 1 | dark
                    show export {}/a.xgshow --format html --out {}/o.html --scene 9 | 1 | 没有第“9”幕
                    show export {}/a.xgshow --format mp4 --out {}/o.mp4 --lines 480 | 1 | 480
                    show export {}/a.xgshow --format pdf --out {}/o.pdf --pages 5 | 1 | “5”
                    show export {}/empty.xgshow --format html --out {}/o.html | 1 | 没有一幕
                    show package {}/empty.xgshow --out {}/p | 1 | 没有地图
                    show export nowhere --format html --out {}/o.html | 1 | nowhere
                    show check nowhere | 1 | show list
                    show check {}/half.xgshow | 1 | 只写了一半
                    show check {}/climbs.xgshow | 1 | ../../x
                    show check {}/newer.xgshow | 1 | 更新的版本
                    show check {}/huge.xgshow | 1 | 10,000
                    show check {}/edited.xgshow | 1 | minutes
                    show package {}/climbs.xgshow --out {}/p | 1 | ../../x
                    show export {}/newer.xgshow --format html --out {}/o.html | 1 | 更新的版本
                    show wave | 2 | wave
                    """)
    void whatIsWrongIsOneSentence(String line, int exit, String says) throws Exception {
        file("a.xgshow", show());
        file("empty.xgshow", show().with(List.of()));
        String text = ShowText.write(show());
        zip("climbs.xgshow", Map.of("show.json", text, "../../x", "x"));
        zip(
                "newer.xgshow",
                Map.of("show.json", text.replace("\"version\" : 1", "\"version\" : 9")));
        zip(
                "edited.xgshow",
                Map.of("show.json", text.replaceAll("\"minutes\" : \\d+", "\"minutes\" : \"12\"")));
        String scene = "{\"id\":\"s\"},";
        zip(
                "huge.xgshow",
                Map.of(
                        "show.json",
                        "{\"format\":\"xianggan-show\",\"version\":1,\"minutes\":12,\"transition\":\"cut\",\"scenes\":["
                                + scene.repeat(9_999)
                                + "{\"id\":\"s\"}]}"));
        byte[] whole = Files.readAllBytes(folder.resolve("a.xgshow"));
        Files.write(folder.resolve("half.xgshow"), Arrays.copyOf(whole, whole.length / 2));
        String[] args = line.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace("{}", folder.toString());
        }
        Answer answer = run(args);
        assertThat(answer.exit()).as(answer.err()).isEqualTo(exit);
        assertThat(answer.err()).contains(says).doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .noneMatch(n -> n.startsWith("o.") || n.equals("p") || n.endsWith(".part"));
        }
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void byItselfItTellsWhatThereIs() {
        Answer answer = run("show");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("list", "check", "export", "package", "送审包");
    }
}
