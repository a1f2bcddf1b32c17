package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.LoopText;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `loop list`, `loop plan`, `loop export` on the real store.
class LoopCommandsTest {
    @TempDir private Path folder;

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    @Test
    void listTellsTheKnownStopsAndWhatIsUnknownIsNull() throws Exception {
        JsonNode all = run("loop", "list", "--json").json();
        assertThat(all).hasSize(10);
        for (JsonNode r : all) {
            assertThat(r.fieldNames())
                    .toIterable()
                    .containsExactly("id", "name_zh", "days", "stops", "km", "citations");
            assertThat(r.get("days").isNull()).isTrue();
            assertThat(r.get("km").isNull()).isEqualTo(r.get("stops").asInt() == 0);
            assertThat(r.get("citations")).isNotEmpty();
        }
        assertThat(all.get(0).get("stops").asInt()).isPositive();
        assertThat(all.get(9).get("stops").asInt()).isZero();
    }

    @Test
    void planTellsDaysAndBothOrders() throws Exception {
        JsonNode p =
                run(
                                "loop",
                                "plan",
                                "--start",
                                "茶陵县",
                                "--days",
                                "2",
                                "--hours-per-day",
                                "8",
                                "--both-provinces",
                                "--json")
                        .json();
        assertThat(p.fieldNames())
                .toIterable()
                .containsExactly(
                        "km", "drive_hours", "days", "unmet", "order_before", "order_after");
        assertThat(p.get("days")).hasSize(2);
        JsonNode first = p.get("days").get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("stops", "km", "drive_hours", "night");
        assertThat(first.get("night").asText()).contains(":");
        assertThat(p.get("days").get(1).get("night").isNull()).isTrue();
        assertThat(first.get("stops").get(0).get("arrive").asText()).matches("\\d\\d:\\d\\d");
        assertThat(p.get("order_before")).hasSameSizeAs(p.get("order_after"));
    }

    @Test
    void fiveStopsInOneDaySayWhatDoesNotFit() {
        String[] loop = {
            "loop",
            "plan",
            "--start",
            "长沙市",
            "--sites",
            "安源区,三湾乡,井冈山市,炎陵县,茶陵县",
            "--hours-per-day",
            "10",
            "--days",
            "1"
        };
        Answer one = run(loop);
        assertThat(one.exit()).as(one.err()).isZero();
        assertThat(one.out()).contains("第1天超出").contains("改为2天");
        loop[9] = "2";
        Answer two = run(loop);
        assertThat(two.out()).contains("宿").contains("第 2 天");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--days|0|天数不行：0",
                "--days|40|天数不行：40",
                "--hours-per-day|20|每天的小时数不行",
                "--theme|足球|没有这个主题：足球",
                "--sites|王震故居|王震故居没有位置",
                "--sites|炎帝陵,炎帝陵|炎帝陵出现了两次",
                "--sites|不存在的地方|没有找到",
                "--nights|文家市镇|不在可过夜的地方之列",
                "--date|明天|日期看不懂",
                "--must|茶陵县|没有这处旧址",
                "--year|1900|1900"
            })
    void badInputIsASentence(String option, String value, String sentence) {
        Answer a =
                option.equals("--days")
                        ? run("loop", "plan", "--start", "茶陵县", option, value)
                        : run("loop", "plan", "--start", "茶陵县", "--days", "2", option, value);
        assertThat(a.exit()).as(a.err()).isEqualTo(1);
        assertThat(a.err()).contains(sentence).doesNotContain("Exception");
        assertThat(a.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aClosedDayIsSaidWithTheNearestThatWorks() throws Exception {
        JsonNode p =
                run(
                                "loop",
                                "plan",
                                "--start",
                                "萍乡市",
                                "--sites",
                                "site:JX001",
                                "--days",
                                "1",
                                "--date",
                                "2026-10-05",
                                "--json")
                        .json();
        assertThat(p.get("unmet").get(0).asText()).contains("周一闭馆", "2023/2024");
    }

    @ParameterizedTest
    @CsvSource({"gpx,<gpx", "kml,<kml", "geojson,FeatureCollection", "csv,WKT"})
    void exportsLeaveInEachFormat(String format, String word) throws Exception {
        Path file = folder.resolve("线路." + format);
        Answer a =
                run(
                        "loop",
                        "export",
                        "route:weiren-zuji",
                        "--format",
                        format,
                        "--out",
                        file.toString());
        assertThat(a.exit()).as(a.err()).isZero();
        assertThat(Files.readString(file)).contains(word, "渌口伏波庙", "OpenStreetMap");
    }

    @ParameterizedTest
    @CsvSource({"pdf,zh,amap", "pdf,en,baidu", "png,zh,tencent"})
    void aLeafletOfAPublishedRouteIsWritten(String format, String language, String map)
            throws Exception {
        Path file = folder.resolve("单页 1." + format);
        Answer a =
                run(
                        "loop",
                        "export",
                        "route:jianjun-zhuhun",
                        "--format",
                        format,
                        "--lang",
                        language,
                        "--map",
                        map,
                        "--out",
                        file.toString(),
                        "--json");
        assertThat(a.exit()).as(a.err()).isZero();
        assertThat(a.json().get("pages").asInt()).isPositive();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(format.equals("pdf") ? "%PDF" : "\u0089PNG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--map|mars|没有这种地图：mars",
                "--lang|fr|fr",
                "--out|no/such/folder/x.pdf|folder",
                "--out|.|是一个文件夹"
            })
    void badInputForALeafletIsASentence(String option, String value, String sentence) {
        List<String> line =
                new java.util.ArrayList<>(
                        List.of("loop", "export", "route:jianjun-zhuhun", "--format", "pdf"));
        line.addAll(
                option.equals("--out")
                        ? List.of("--out", value.equals(".") ? folder.toString() : value)
                        : List.of(option, value, "--out", folder.resolve("x.pdf").toString()));
        Answer a = run(line.toArray(String[]::new));
        assertThat(a.exit()).as(a.err()).isEqualTo(1);
        assertThat(a.err()).contains(sentence).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNotBuiltOrNotThereIsTold() {
        String out = folder.resolve("x").toString();
        Answer odd = run("loop", "export", "route:weiren-zuji", "--format", "docx", "--out", out);
        assertThat(odd.exit()).isEqualTo(2);
        assertThat(odd.err()).contains("pdf、png");
        assertThat(run("loop", "frob").exit()).isEqualTo(2);
        Answer unknown = run("loop", "export", "route:none", "--format", "gpx", "--out", out);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("没有这条线路或环线");
        Answer empty = run("loop", "export", "route:hongse-jiyi", "--format", "gpx", "--out", out);
        assertThat(empty.exit()).isEqualTo(1);
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aLoopOfAWorkspaceIsListedAndExported() throws Exception {
        Path file = folder.resolve("工作.gpkg");
        Loop loop =
                Loop.named("周末", 2025)
                        .starting(stop("county:430224", 113.53975, 26.79097))
                        .adding(LoopStop.of(stop("site:HN068", 113.629, 26.439)));
        try (Workspace w = new WorkspaceFiles(Messages.chinese()).create(file)) {
            w.apply(List.of(new ItemChange(ItemKind.LOOP, "l1", null, LoopText.write(loop))));
        }
        JsonNode all = run("loop", "list", "--workspace", file.toString(), "--json").json();
        assertThat(all.get(10).get("id").asText()).isEqualTo("l1");
        assertThat(all.get(10).get("days").asInt()).isEqualTo(1);
        Path out = folder.resolve("周末.geojson");
        Answer a =
                run(
                        "loop",
                        "export",
                        "周末",
                        "--workspace",
                        file.toString(),
                        "--format",
                        "geojson",
                        "--out",
                        out.toString());
        assertThat(a.exit()).as(a.err()).isZero();
        JsonNode features = new ObjectMapper().readTree(out.toFile()).get("features");
        assertThat(features)
                .anySatisfy(
                        f ->
                                assertThat(f.get("properties").path("id").asText())
                                        .isEqualTo("site:HN068"));
    }

    private static Stop stop(String id, double lon, double lat) {
        return new Stop(EntityId.of(id), id, new LonLat(lon, lat), false);
    }
}
