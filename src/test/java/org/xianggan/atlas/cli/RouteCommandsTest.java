package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.home.AtlasHome;

import java.nio.file.Files;
import java.nio.file.Path;

/// `route`, `matrix` and `reach` on the real store.
class RouteCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    @Test
    void routeTellsEachAlternativeWithItsRange() throws Exception {
        JsonNode all = run("route", "茶陵县", "井冈山市", "--alternatives", "3", "--json").json();
        JsonNode routes = all.get("alternatives");
        assertThat(routes.size()).isBetween(1, 3);
        double before = 0;
        for (JsonNode r : routes) {
            assertThat(r.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "km",
                            "km_low",
                            "km_high",
                            "hours",
                            "hours_low",
                            "hours_high",
                            "climb_m",
                            "border_crossings",
                            "km_not_open",
                            "accuracy_class",
                            "legs");
            assertThat(r.get("km").asDouble())
                    .isBetween(r.get("km_low").asDouble(), r.get("km_high").asDouble());
            assertThat(r.get("hours").asDouble()).isGreaterThanOrEqualTo(before);
            before = r.get("hours").asDouble();
            assertThat(r.get("border_crossings").asInt()).isPositive();
            assertThat(r.get("km_not_open").asDouble()).isZero();
            JsonNode leg = r.get("legs").get(0);
            assertThat(leg.get("from").asText()).isEqualTo("county:430224");
            assertThat(leg.get("to").asText()).isEqualTo("county:360881");
            assertThat(leg.get("lines")).isNotEmpty();
        }
    }

    @Test
    void stopsAreNamesIdsAndCoordinatesInEitherOrder() throws Exception {
        JsonNode a = run("route", "炎陵县", "county:430224", "--json").json();
        JsonNode b = run("route", "炎陵县", "430224", "--json").json();
        assertThat(b).isEqualTo(a);
        JsonNode c = run("route", "113.54,26.79", "炎陵县", "--alternatives", "1", "--json").json();
        JsonNode d = run("route", "26.79,113.54", "炎陵县", "--alternatives", "1", "--json").json();
        assertThat(d.at("/alternatives/0/km")).isEqualTo(c.at("/alternatives/0/km"));
    }

    @Test
    void filesHoldTheCourseAndTheStops() throws Exception {
        Path gpx = folder.resolve("路线.gpx");
        Path geojson = folder.resolve("路线.geojson");
        Answer answer =
                run(
                        "route",
                        "茶陵县",
                        "炎陵县",
                        "--gpx",
                        gpx.toString(),
                        "--geojson",
                        geojson.toString());
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("公里", "G106", "通行费");
        assertThat(Files.readString(gpx)).contains("<gpx", "<name>茶陵县</name>", "<rtept", "<trkpt");
        JsonNode first = JSON.readTree(geojson.toFile()).get("features").get(0);
        assertThat(first.at("/geometry/type").asText()).isEqualTo("LineString");
        assertThat(first.at("/geometry/coordinates/0/0").asDouble()).isBetween(113.0, 114.0);
        assertThat(first.at("/properties/km_high").asDouble()).isPositive();
    }

    @Test
    void railwaysTakePlacesToTheirStations() throws Exception {
        JsonNode r = run("route", "醴陵市", "萍乡站", "--mode", "rail", "--json").json();
        assertThat(r.at("/alternatives/0/km").asDouble()).isBetween(20.0, 80.0);
    }

    @Test
    void matrixIsSquareAndTheSameInBothDirections() throws Exception {
        JsonNode m = run("matrix", "--json").json();
        assertThat(m.get("ids")).hasSize(24);
        for (int i = 0; i < 24; i++) {
            assertThat(m.get("km").get(i).get(i).asDouble()).isZero();
            for (int j = 0; j < 24; j++) {
                double km = m.get("km").get(i).get(j).asDouble();
                assertThat(m.get("km").get(j).get(i).asDouble()).isEqualTo(km);
                assertThat(km)
                        .isBetween(
                                m.get("km_low").get(i).get(j).asDouble(),
                                m.get("km_high").get(i).get(j).asDouble());
            }
        }
        JsonNode with = run("matrix", "--with", "road:GUISUI", "--json").json();
        assertThat(sum(with.get("hours"))).isLessThan(sum(m.get("hours")));
    }

    private static double sum(JsonNode rows) {
        double sum = 0;
        for (JsonNode row : rows) {
            for (JsonNode cell : row) {
                sum += cell.asDouble();
            }
        }
        return sum;
    }

    @Test
    void reachGrowsAndNamesCountiesAndSites() throws Exception {
        Path file = folder.resolve("reach.geojson");
        JsonNode zones =
                run("reach", "茶陵县", "--hours", "1,2", "--json", "--geojson", file.toString())
                        .json();
        assertThat(zones.get(1).get("km2").asDouble())
                .isGreaterThan(zones.get(0).get("km2").asDouble());
        assertThat(zones.get(0).get("counties").toString()).contains("county:430224");
        assertThat(zones.get(1).get("counties").size())
                .isGreaterThan(zones.get(0).get("counties").size());
        assertThat(zones.get(1).get("sites")).isNotEmpty();
        JsonNode area = JSON.readTree(file.toFile()).get("features").get(1);
        assertThat(area.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(run("reach", "茶陵县", "--hours", "1").out()).contains("平方公里", "茶陵县");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "route 茶陵县 | 至少要有两个",
                "route 茶陵县 茶陵县 | 接连出现了两次",
                "route 122.5,24 茶陵县 | 接不上路网",
                "route 茶陵县 没有这地方 | 没有找到",
                "route 茶陵县 炎陵县 --year 1900 | 没有资料",
                "route 茶陵县 炎陵县 --mode fly | 方式“fly”",
                "route 茶陵县 炎陵县 --alternatives 0 | 不行",
                "route 茶陵县 炎陵县 --gpx /no/where.gpx | 写不进",
                "matrix --with 没有这条线 | 没有找到线路",
                "reach 茶陵县 --hours 0 | 不行",
                "reach 茶陵县 --hours a | 不能是"
            })
    void badInputIsASentence(String command, String sentence) {
        Answer answer = run(command.split(" "));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains(sentence).doesNotContain("Exception");
    }
}
