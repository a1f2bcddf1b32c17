package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.testing.HandTiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `elevation FOLDER`, `elevation`, `elevation remove`: from tiles in a folder to relief and climb,
/// and back.
class ElevationCommandsTest {
    @TempDir private static Path shared;

    @TempDir private Path folder;

    private AtlasHome home;

    @BeforeAll
    static void writeTiles() {
        for (int lon = 113; lon <= 114; lon++) {
            HandTiles.writeHgt(tiles(), lon, 26, HandTiles.COARSE, HandTiles.mountains(3));
        }
        HandTiles.write(tiles().resolve("N27E113.hgt"), new byte[1000]);
    }

    private static Path tiles() {
        return shared.resolve("高程 瓦片");
    }

    @BeforeEach
    void copyAtlas() throws IOException {
        AtlasHome real = AtlasHome.find(Main.class);
        Path store = Files.createDirectories(folder.resolve("图 集")).resolve("atlas.gpkg");
        Files.copy(real.store(), store);
        home = new AtlasHome(real.root(), store, Optional.empty(), folder.resolve("state"));
    }

    private Answer run(String... args) {
        return Answer.of(home, folder, args);
    }

    private byte[] picture() throws IOException {
        Path out = folder.resolve("map.png");
        Answer a =
                run(
                        "render",
                        "--out",
                        out.toString(),
                        "--center",
                        "114,26.5",
                        "--zoom",
                        "11",
                        "--size",
                        "600x400");
        assertThat(a.exit()).as(a.err()).isZero();
        return Files.readAllBytes(out);
    }

    @Test
    void theMapHasTheReliefOfTheTilesUntilTheyAreRemovedAndIsTheVerySameThen() throws Exception {
        byte[] before = picture();
        Answer made = run("elevation", tiles().toString());
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out())
                .contains("2 个瓦片，90 米一格", "高程 瓦片", "没有用 1 个文件", "N27E113.hgt 有 1000 字节");
        assertThat(run("elevation").out()).isEqualTo(made.out());
        assertThat(picture()).isNotEqualTo(before);
        assertThat(run("elevation", "remove").exit()).isZero();
        assertThat(picture()).isEqualTo(before);
        assertThat(run("elevation").out()).contains("没有在用的高程瓦片");
        assertThat(tiles().resolve("N26E113.hgt")).exists();
    }

    @Test
    void jsonTellsWhatIsCovered() throws Exception {
        JsonNode none = run("elevation", "--json").json();
        assertThat(none.get("folder").isNull()).isTrue();
        assertThat(none.get("tiles").asInt()).isZero();
        JsonNode made = run("elevation", tiles().toString(), "--json").json();
        assertThat(made.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> none.fieldNames());
        assertThat(made.get("tiles").asInt()).isEqualTo(2);
        assertThat(made.get("spacing_m").asDouble()).isEqualTo(92.8);
        assertThat(made.get("frame_share").asDouble()).isBetween(0.08, 0.1);
        assertThat(made.get("counties")).hasSize(24);
        for (JsonNode county : made.get("counties")) {
            double share = county.get("share").asDouble();
            switch (county.get("id").asText()) {
                // 炎陵县 lies between 26.0 and 26.7 N; 平江县 north of 28 N.
                case "county:430225" -> assertThat(share).isGreaterThan(0.95);
                case "county:430626" -> assertThat(share).isZero();
                default -> assertThat(share).isBetween(0.0, 1.0);
            }
        }
        assertThat(made.get("left_out")).hasSize(1);
        assertThat(run("elevation", "--json").json()).isEqualTo(made);
        assertThat(run("elevation", "remove", "--json").json().get("removed").asBoolean()).isTrue();
        assertThat(run("elevation", "remove", "--json").json().get("removed").asBoolean())
                .isFalse();
    }

    @Test
    void routesTellByWhichHeightsTheyClimb() throws Exception {
        String[] route = {"route", "炎陵县", "井冈山市", "--alternatives", "1", "--json"};
        JsonNode coarse = run(route).json().at("/alternatives/0");
        assertThat(coarse.has("profile")).isFalse();
        run("elevation", tiles().toString());
        JsonNode fine = run(route).json().at("/alternatives/0");
        assertThat(fine.get("climb_spacing_m").asDouble()).isEqualTo(92.8);
        assertThat(fine.get("climb_m").asInt()).isNotEqualTo(coarse.get("climb_m").asInt());
        JsonNode profile = fine.get("profile");
        assertThat(profile.size()).isBetween(100, 500);
        assertThat(profile.get(0).get(0).asDouble()).isZero();
        double before = -1;
        for (JsonNode point : profile) {
            assertThat(point.get(0).asDouble()).isGreaterThan(before);
            assertThat(point.get(1).asDouble()).isBetween(50.0, 2000.0);
            before = point.get(0).asDouble();
        }
        assertThat(run("route", "炎陵县", "井冈山市").out()).contains("按 90 米高程");
        // The tiles end south of 27 N.
        Answer beyond = run("route", "炎陵县", "平江县", "--alternatives", "1");
        assertThat(beyond.out()).contains("2′ 地形，粗略");
    }

    @Test
    void whenTheFolderIsGoneOneSentenceSaysSoAndTheAtlasGoesOn() throws Exception {
        byte[] before = picture();
        Path copy = folder.resolve("copy");
        HandTiles.writeHgt(copy, 113, 26, HandTiles.COARSE, HandTiles.mountains(3));
        assertThat(run("elevation", copy.toString()).exit()).isZero();
        Files.delete(copy.resolve("N26E113.hgt"));
        Answer told = run("route", "炎陵县", "井冈山市");
        assertThat(told.exit()).isZero();
        assertThat(told.err()).contains("N26E113.hgt 不在了").contains("粗略地形");
        assertThat(told.out()).contains("2′ 地形，粗略");
        assertThat(picture()).isEqualTo(before);
        assertThat(run("elevation").exit()).isEqualTo(1);
        assertThat(run("elevation", "remove").exit()).isZero();
        assertThat(run("route", "炎陵县", "井冈山市").err()).doesNotContain("不在了");
    }

    @Test
    void whatCannotBeUsedIsAPlainSentence() throws Exception {
        Answer missing = run("elevation", folder.resolve("nowhere").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("找不到").contains("nowhere");
        Answer nothing = run("elevation", folder.resolve("图 集").toString());
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("没有高程瓦片").contains(".hgt");
        assertThat(run("elevation", "--json").json().get("folder").isNull()).isTrue();
    }
}
