package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/// The command line on the real store, as a person or a script calls it.
class CommandLineTest {
    @TempDir private Path folder;

    private Answer run(String... args) {
        return run(AtlasHome.find(Main.class), args);
    }

    private Answer run(AtlasHome found, String... args) {
        return Answer.of(found, folder, args);
    }

    @Test
    void layersNamesEveryPromisedLayer() throws Exception {
        JsonNode layers = run("layers", "--json").json();
        assertThat(layers.findValuesAsText("id"))
                .contains(
                        "counties",
                        "roads",
                        "railways",
                        "stations",
                        "rivers",
                        "sites",
                        "red-routes",
                        "belt",
                        "townships");
        for (JsonNode l : layers) {
            assertThat(l.get("listed").asInt()).isGreaterThanOrEqualTo(l.get("count").asInt());
            assertThat(l.get("title_zh").asText())
                    .isNotBlank()
                    .isNotEqualTo(l.get("title_en").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jgs, county:360881",
        "chaling, county:430224",
        "茶陵, county:430224",
        "G106, road:G106",
        "茶陵 云阳山, site:HN065",
        "株洲县, county:430212",
        "jinggangshan, county:360881",
        "Wenjiashi, township:430181112"
    })
    void searchFindsFirst(String query, String id) throws Exception {
        assertThat(run("search", query, "--json").json().get(0).get("id").asText()).isEqualTo(id);
    }

    @Test
    void searchReadsCoordinates() throws Exception {
        JsonNode first = run("search", "26.57,114.17", "--json").json().get(0);
        assertThat(first.get("lat").asDouble()).isEqualTo(26.57);
        assertThat(first.get("id").isNull()).isTrue();
    }

    @Test
    void infoTellsFiguresWithSourceAndAccuracy() throws Exception {
        JsonNode info = run("info", "430224", "--json").json();
        assertThat(info.get("id").asText()).isEqualTo("county:430224");
        assertThat(info.at("/geometry/accuracy_class").asText()).isEqualTo("B");
        assertThat(info.at("/geometry/accuracy_m").asInt()).isEqualTo(419);
        assertThat(info.get("attributes"))
                .isNotEmpty()
                .filteredOn(a -> !a.get("key").asText().equals("note"))
                .allSatisfy(a -> assertThat(a.get("citations")).as(a.toString()).isNotEmpty());
        assertThat(info.get("attributes"))
                .filteredOn(a -> a.get("key").asText().matches("area|population_.*|gdp"))
                .isNotEmpty()
                .allSatisfy(
                        a ->
                                assertThat(a.get("citations").get(0).asText())
                                        .as("the fact of it")
                                        .startsWith("fact:K"));
        assertThat(info.get("facts"))
                .isNotEmpty()
                .allSatisfy(
                        f -> assertThat(f.get("text_en").asText()).matches(".*\\p{IsLatin}{3}.*"));
    }

    @Test
    void linesChangeWithTheYear() throws Exception {
        assertThat(status("2023")).isNotEqualTo("open");
        assertThat(status("2025")).isEqualTo("open");
    }

    private String status(String year) throws Exception {
        for (JsonNode line : run("lines", "--year", year, "--json").json()) {
            if (line.get("id").asText().equals("road:S92-CHACHANG")) {
                return line.get("status").asText();
            }
        }
        throw new AssertionError("no 茶常高速");
    }

    @Test
    void everyLineSaysItsStatusAndCitesIt() throws Exception {
        for (JsonNode line : run("lines", "--json").json()) {
            assertThat(line.get("status").isNull())
                    .as("only what is built has a status")
                    .isEqualTo(line.get("id").asText().matches("(river|route):.*"));
            if (!line.get("status").asText().matches("unknown|null")) {
                assertThat(line.get("citations")).as(line.get("id").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void factsAreListedWithTheirSources() throws Exception {
        JsonNode all = run("facts", "--json").json();
        assertThat(all.size()).isGreaterThan(780);
        for (JsonNode f : all) {
            assertThat(f.path("entities").size()).as(f.path("id").asText()).isPositive();
            assertThat(f.path("id").asText()).matches("[FXKS]\\d{3}");
            assertThat(f.path("document").asText()).isIn("A", "B", "X");
            if (!f.path("document").asText().equals("X")) {
                assertThat(f.path("quote").asText()).isNotEmpty();
                assertThat(f.path("source").isNull()).isTrue();
            }
        }
        JsonNode some = run("facts", "--document", "B", "--entity", "430281", "--json").json();
        assertThat(some.size()).isBetween(1, 40);
        assertThat(some)
                .allSatisfy(
                        f -> {
                            assertThat(f.path("document").asText()).isEqualTo("B");
                            assertThat(f.path("entities").toString()).contains("county:430281");
                        });
        assertThat(run("facts", "--document", "X", "--entity", "430224", "--json").json())
                .as("figures of a county, which panels and patches call by the same ids")
                .anySatisfy(
                        f -> {
                            assertThat(f.path("id").asText()).startsWith("K");
                            assertThat(f.path("text_zh").asText()).isEqualTo("面积");
                        });
        String kind = all.get(0).path("kind").asText();
        assertThat(run("facts", "--kind", kind, "--json").json())
                .allSatisfy(f -> assertThat(f.path("kind").asText()).isEqualTo(kind));
        assertThat(run("facts", "--document", "A").out()).startsWith("F");
    }

    @Test
    void linesSayWhatIsOnlyATarget() throws Exception {
        assertThat(line("rail:changgan_hsr", "2025").path("status").asText())
                .isEqualTo("under_construction");
        JsonNode in2030 = line("rail:changgan_hsr", "2030");
        assertThat(in2030.path("status").asText()).isEqualTo("open");
        assertThat(in2030.path("sections"))
                .anySatisfy(s -> assertThat(s.path("target").asBoolean()).isTrue());
        assertThat(run("lines", "--year", "2030").out()).contains("目标：通车");
    }

    private JsonNode line(String id, String year) throws Exception {
        for (JsonNode l : run("lines", "--year", year, "--json").json()) {
            if (l.path("id").asText().equals(id)) {
                return l;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void linesAsGeoJsonLieInTheFrame() throws Exception {
        JsonNode collection = run("lines", "--geojson").json();
        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        JsonNode features = collection.get("features");
        assertThat(features).hasSizeGreaterThan(60);
        for (JsonNode f : features) {
            JsonNode c = f.at("/geometry/coordinates");
            JsonNode first =
                    f.at("/geometry/type").asText().equals("LineString")
                            ? c.get(0)
                            : c.get(0).get(0);
            assertThat(first.get(0).asDouble()).isBetween(112.0, 115.8);
            assertThat(first.get(1).asDouble()).isBetween(24.4, 30.0);
        }
    }

    @Test
    void renderWritesAPictureOfTheSizeAskedFor() throws Exception {
        Path png = folder.resolve("图 1.png");
        Answer a =
                run(
                        "render",
                        "--out",
                        png.toString(),
                        "--size",
                        "400x300",
                        "--scale",
                        "1.25",
                        "--center",
                        "113.54,26.78",
                        "--zoom",
                        "9");
        assertThat(a.exit()).as(a.err()).isZero();
        var image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(500);
        assertThat(image.getHeight()).isEqualTo(375);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info county:999999",
                "info nonsense",
                "render --out x.png --bbox 200,0,1,1",
                "render --out x.png --bbox a,b,c,d",
                "render --out x.png --size 10x10",
                "render --out x.png --zoom 9",
                "render --out x.txt",
                "render --out /nowhere/x.png",
                "render --out x.png --layers nosuch",
                "render --out x.png --theme pink",
                "lines --year 99",
                "lines --year abc",
                "search jgs --limit 0",
                "check --data /nowhere",
                "info",
                "facts --document C",
                "facts --kind nosuch",
                "facts --entity nobody"
            })
    void badInputGetsOnePlainSentence(String command) {
        Answer a = run(command.split(" "));
        assertThat(a.exit()).isEqualTo(1);
        assertThat(a.err().lines().toList())
                .hasSizeBetween(1, 3)
                .noneMatch(l -> l.contains("Exception") || l.startsWith("\tat"));
    }

    /// The parser's own words are English.
    @Test
    void theParsersFindingsAreSaidInTheReadersWords() {
        assertThat(run("info").err()).contains("缺少：ID").doesNotContain("Missing");
        assertThat(run("search", "jgs", "--limit", "many").err())
                .contains("--limit 不能是“many”")
                .doesNotContain("Invalid");
    }

    /// A map has forms, a window has pixels.
    @Test
    void aWindowIsNoVectorPicture() {
        Answer a = run("render", "--window", "--out", folder.resolve("x.pdf").toString());
        assertThat(a.exit()).isEqualTo(1);
        assertThat(a.err()).contains("窗口只能存成 .png");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "layers --nosuch", "loop frobnicate"})
    void whatDoesNotExistEndsWithTwo(String command) {
        assertThat(run(command.split(" ")).exit()).isEqualTo(2);
    }

    @Test
    void aMissingStoreIsSaidPlainly() {
        AtlasHome home = AtlasHome.find(Main.class);
        AtlasHome lost =
                new AtlasHome(
                        home.root(), folder.resolve("没有.gpkg"), Optional.empty(), home.state());
        Answer a = run(lost, "layers");
        assertThat(a.exit()).isEqualTo(1);
        assertThat(a.err()).contains("没有.gpkg");
        assertThat(run(lost, "build").exit()).isEqualTo(1);
    }

    @Test
    void theTwoBundlesHaveTheSameKeys() {
        var zh = List.copyOf(Messages.chinese().bundle().keySet());
        var en = List.copyOf(Messages.english().bundle().keySet());
        assertThat(en).containsExactlyInAnyOrderElementsOf(zh);
    }
}
