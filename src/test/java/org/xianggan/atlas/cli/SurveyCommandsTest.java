package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.survey.RegionExtract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// `survey`, `survey report`, `survey remove`: from an extract of the region to a map that is seen
/// through it, and back.
class SurveyCommandsTest {
    private static final String ABSENT = "road:S89-PINGLIAN";

    @TempDir private static Path shared;

    private static Path extract;

    @TempDir private Path folder;

    private AtlasHome home;

    @BeforeAll
    static void writeExtract() {
        extract = RegionExtract.write(shared.resolve("region.osm.pbf"), 0.3, 1, Set.of(ABSENT));
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

    private Path survey() {
        return home.store().resolveSibling("survey.gpkg");
    }

    private byte[] picture() throws IOException {
        Path out = folder.resolve("map.png");
        Answer a =
                run(
                        "render",
                        "--out",
                        out.toString(),
                        "--center",
                        "113.9,27.6",
                        "--zoom",
                        "11",
                        "--size",
                        "600x400");
        assertThat(a.exit()).as(a.err()).isZero();
        return Files.readAllBytes(out);
    }

    @Test
    void theMapIsSeenThroughASurveyUntilItIsRemovedAndIsTheVerySameThen() throws Exception {
        byte[] before = picture();
        Answer made = run("survey", extract.toString());
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("region.osm.pbf", "2026-10-01", survey().toString());
        assertThat(picture()).isNotEqualTo(before);
        Answer removed = run("survey", "remove");
        assertThat(removed.exit()).isZero();
        assertThat(survey()).doesNotExist();
        assertThat(picture()).isEqualTo(before);
        assertThat(run("survey", "remove").out()).contains("没有实测线形");
    }

    @Test
    void theReportTellsOfEachLineWhatWasFound() throws Exception {
        JsonNode made = run("survey", extract.toString(), "--json").json();
        assertThat(made.get("extract_date").asText()).startsWith("2026-10-01");
        assertThat(made.get("seconds").asDouble()).isPositive();
        JsonNode report = run("survey", "report", "--json").json();
        assertThat(report.get("lines")).isEqualTo(made.get("lines")).hasSizeGreaterThan(50);
        for (JsonNode line : report.get("lines")) {
            if (line.get("id").asText().equals(ABSENT)) {
                assertThat(line.get("matched_km").asDouble()).isZero();
                assertThat(line.get("gap_km").asDouble()).isGreaterThan(50);
                assertThat(line.get("p50_m").isNull()).isTrue();
            } else {
                assertThat(line.get("matched_km").asDouble()).as("%s", line).isPositive();
                assertThat(line.get("p50_m").asDouble())
                        .isLessThanOrEqualTo(line.get("p90_m").asDouble());
            }
        }
        Answer told = run("survey", "report");
        assertThat(told.out()).contains("G60", "实测", "摘录里没有认出这条线");
    }

    @Test
    void theReportTellsOfTownshipsAndThePanelWhereTheyAre() throws Exception {
        run("survey", extract.toString());
        JsonNode townships = run("survey", "report", "--json").json().get("townships");
        assertThat(townships.get("corrected").asInt())
                .isEqualTo(townships.get("moved").size())
                .isGreaterThan(350);
        assertThat(townships.get("left")).isNotEmpty();
        assertThat(townships.get("p50_m").asDouble())
                .isPositive()
                .isLessThan(townships.get("p90_m").asDouble());
        JsonNode moved = townships.get("moved").get(0);
        String id = moved.get("id").asText();
        JsonNode info = run("info", id, "--json").json();
        assertThat(info.get("lon")).isEqualTo(moved.get("lon"));
        assertThat(info.get("lat")).isEqualTo(moved.get("lat"));
        assertThat(info.get("geometry").toString())
                .contains("\"A\"", moved.get("osm").asText(), "2026-10-01", "图集自带的位置偏了");
        assertThat(run("survey", "report").out())
                .contains("个按 OpenStreetMap 定位", "摘录里没有同名的地点，位置没有改");
        run("survey", "remove");
        JsonNode shipped = run("info", id, "--json").json();
        assertThat(shipped.get("lon")).isNotEqualTo(moved.get("lon"));
        assertThat(shipped.get("geometry").toString()).doesNotContain("OpenStreetMap");
    }

    @Test
    void panelsTellTheSurveyAndItsHolder() throws Exception {
        run("survey", extract.toString());
        JsonNode info = run("info", "road:G60", "--json").json();
        assertThat(info.toString()).contains("实测");
        JsonNode lines = run("lines", "--json").json();
        for (JsonNode line : lines) {
            if (line.get("id").asText().equals("road:G60")) {
                assertThat(line.get("accuracy_class").asText()).isEqualTo("A");
            }
        }
    }

    @Test
    void anotherFileLeavesTheAtlasAsItIs() throws Exception {
        byte[] before = picture();
        Path out = folder.resolve("own.gpkg");
        Answer made = run("survey", extract.toString(), "--out", out.toString());
        assertThat(made.exit()).isZero();
        assertThat(out).exists();
        assertThat(survey()).doesNotExist();
        assertThat(picture()).isEqualTo(before);
        assertThat(run("survey", "report", "--file", out.toString()).out()).contains("G60");
    }

    @Test
    void whatIsNoExtractIsASentenceAndTheSurveyBeforeStays() throws Exception {
        run("survey", extract.toString());
        byte[] kept = Files.readAllBytes(survey());
        Path no = Files.writeString(folder.resolve("x.osm.pbf"), "no");
        Answer refused = run("survey", no.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("x.osm.pbf").doesNotContain("Exception");
        assertThat(Files.readAllBytes(survey())).isEqualTo(kept);
    }

    @Test
    void aSurveyThatCannotBeUsedIsToldOfAndTheAtlasGoesByItsOwnLines() throws Exception {
        byte[] before = picture();
        Files.writeString(survey(), "no survey at all");
        Answer found = run("search", "茶陵", "--json");
        assertThat(found.exit()).isZero();
        assertThat(found.err()).contains("survey.gpkg");
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void withoutASurveyThereIsNothingToReport() {
        Answer none = run("survey", "report");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("没有实测线形");
    }

    private JsonNode first(JsonNode sites, String state) {
        for (JsonNode s : sites) {
            if (s.get("state").asText().equals(state) && s.get("first").asBoolean()) {
                return s;
            }
        }
        throw new AssertionError("none is " + state);
    }

    private JsonNode sites() throws Exception {
        return run("survey", "report", "--json").json().get("sites");
    }

    @Test
    void aSiteIsWhereOpenStreetMapHasItFromItsAcceptanceUntilThatIsTakenBack() throws Exception {
        run("survey", extract.toString());
        JsonNode offer = first(sites(), "open");
        String id = offer.get("id").asText();
        String before = run("info", id, "--json").out();
        JsonNode accepted = run("survey", "accept", id, offer.get("osm").asText(), "--json").json();
        assertThat(accepted.get("accepted")).hasSize(1);
        JsonNode info = run("info", id, "--json").json();
        assertThat(info.get("geometry").get("accuracy_class").asText()).isEqualTo("A");
        assertThat(info.get("geometry").get("sources").toString())
                .contains("OpenStreetMap", offer.get("osm").asText(), "采纳");
        assertThat(info.get("lon").asDouble()).isEqualTo(offer.get("lon").asDouble());
        assertThat(info.get("lat").asDouble()).isEqualTo(offer.get("lat").asDouble());
        assertThat(run("survey", "report").out()).contains("已采纳 1", "采纳（摘录截至 2026-10-01）");
        assertThat(first(sites(), "accepted").get("decided").asText()).isNotEmpty();

        // What a newer extract makes of it changes nothing, and a removed survey takes it along.
        run("survey", extract.toString());
        assertThat(run("info", id, "--json").json()).isEqualTo(info);
        run("survey", "remove");
        assertThat(run("info", id, "--json").out()).isEqualTo(before);
        run("survey", extract.toString());
        assertThat(run("info", id, "--json").json()).isEqualTo(info);

        assertThat(run("survey", "undo", id).out()).contains(id, "1");
        assertThat(run("info", id, "--json").out()).isEqualTo(before);
        Answer again = run("survey", "undo", id);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains(id).doesNotContain("Exception");
    }

    @Test
    void allThatAreCertainEnoughAreAcceptedAtOnceAndNoOther() throws Exception {
        run("survey", extract.toString());
        int sure = 0;
        for (JsonNode s : sites()) {
            sure += s.get("certainty").asDouble() >= 0.9 ? 1 : 0;
        }
        assertThat(sure).isGreaterThan(20);
        JsonNode refused = first(sites(), "open");
        run("survey", "refuse", refused.get("id").asText(), refused.get("osm").asText());
        byte[] map = picture();
        JsonNode all = run("survey", "accept", "--above", "0.9", "--json").json().get("accepted");
        assertThat(all).hasSize(sure - 1);
        assertThat(all).noneMatch(o -> o.get("osm").equals(refused.get("osm")));
        assertThat(all).allMatch(o -> o.get("certainty").asDouble() >= 0.9);
        assertThat(run("survey", "accept", "--above", "0.9", "--json").json().get("accepted"))
                .isEmpty();
        assertThat(picture()).isNotEqualTo(map);
        assertThat(run("survey", "report").out()).contains("已采纳 " + (sure - 1), "定为不是 1");
    }

    @Test
    void whatCannotBeDecidedIsASentence() throws Exception {
        run("survey", extract.toString());
        for (String[] wrong :
                new String[][] {
                    {"accept"},
                    {"accept", "site:HN003"},
                    {"accept", "--above", "1.5"},
                    {"accept", "site:HN003", "way/1", "--above", "0.9"},
                    {"accept", "site:HN003", "way/1"},
                    {"refuse", "没有这个景点", "way/1"},
                    {"undo", "road:G60"},
                }) {
            String[] args = new String[wrong.length + 1];
            args[0] = "survey";
            System.arraycopy(wrong, 0, args, 1, wrong.length);
            Answer a = run(args);
            assertThat(a.exit()).as(String.join(" ", args)).isEqualTo(1);
            assertThat(a.err()).isNotBlank().doesNotContain("Exception");
        }
        assertThat(survey().resolveSibling("survey-sites.json")).doesNotExist();
    }

    @Test
    void brokenDecisionsAreToldOfAndTheAtlasGoesByItsOwnPositions() throws Exception {
        run("survey", extract.toString());
        JsonNode offer = first(sites(), "open");
        String id = offer.get("id").asText();
        String before = run("info", id, "--json").out();
        run("survey", "accept", id, offer.get("osm").asText());
        Path decisions = survey().resolveSibling("survey-sites.json");
        String whole = Files.readString(decisions);
        Files.writeString(decisions, whole.substring(0, whole.length() / 2));
        Answer info = run("info", id, "--json");
        assertThat(info.exit()).isZero();
        assertThat(info.err()).contains("survey-sites.json");
        assertThat(info.out()).isEqualTo(before);
        assertThat(run("survey", "accept", "--above", "0.9").exit()).isEqualTo(1);
        assertThat(Files.readString(decisions)).isEqualTo(whole.substring(0, whole.length() / 2));
        Files.writeString(decisions, whole);
        assertThat(run("info", id, "--json").out()).isNotEqualTo(before);
    }
}
