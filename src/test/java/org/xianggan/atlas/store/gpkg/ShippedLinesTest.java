package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The lines of the shipped atlas as a match looks for them.
class ShippedLinesTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile atlas;

    private static List<ShippedLine> lines = List.of();

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        lines = ShippedLines.of(atlas);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static ShippedLine line(String id) {
        return lines.stream().filter(l -> l.id().equals(EntityId.of(id))).findFirst().orElseThrow();
    }

    @Test
    void every_road_and_railway_with_a_course_is_there_in_the_order_of_the_catalogue() {
        List<EntityId> expected =
                atlas.lines().stream()
                        .filter(Line::hasCourse)
                        .map(Line::id)
                        .filter(id -> id.kind() == Kind.ROAD || id.kind() == Kind.RAIL)
                        .toList();
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(lines).extracting(ShippedLine::id).containsExactlyElementsOf(expected);
        assertThat(lines)
                .allSatisfy(
                        l ->
                                assertThat(l.form() == OsmWay.Form.RAIL)
                                        .isEqualTo(l.id().kind() == Kind.RAIL));
    }

    @Test
    void its_pieces_are_as_long_as_the_catalogue_says_class_by_class() {
        for (ShippedLine line : lines) {
            Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
            for (ShippedLine.Section s : line.sections()) {
                s.pieces().forEach(p -> km.merge(p.accuracy(), km(p.lonLat()), Double::sum));
            }
            Line told = told(line);
            assertThat(km.keySet()).isEqualTo(told.kmByClass().keySet());
            km.forEach(
                    (c, length) ->
                            assertThat(length)
                                    .as(line.id() + " " + c)
                                    .isCloseTo(told.kmByClass().get(c), within(0.05)));
            assertThat(line.sections())
                    .extracting(ShippedLine.Section::key)
                    .isSubsetOf(told.sections().stream().map(Section::key).toList());
        }
    }

    private static Line told(ShippedLine line) {
        return atlas.lines().stream()
                .filter(l -> l.id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    private static double km(double[] lonLat) {
        double metres = 0;
        for (int i = 2; i < lonLat.length; i += 2) {
            metres +=
                    Geodesics.metres(
                            new LonLat(lonLat[i - 2], lonLat[i - 1]),
                            new LonLat(lonLat[i], lonLat[i + 1]));
        }
        return metres / 1000;
    }

    @Test
    void pieces_follow_one_another() {
        ShippedLine g60 = line("road:G60");
        assertThat(g60.ref()).isEqualTo("G60");
        assertThat(g60.lineClass()).isEqualTo("expressway");
        assertThat(g60.sections()).extracting(ShippedLine.Section::key).containsExactly("1", "2");
        List<ShippedLine.Piece> pieces =
                g60.sections().stream().flatMap(s -> s.pieces().stream()).toList();
        for (int i = 1; i < pieces.size(); i++) {
            double[] before = pieces.get(i - 1).lonLat();
            double[] after = pieces.get(i).lonLat();
            assertThat(after[0]).isEqualTo(before[before.length - 2], within(1e-6));
            assertThat(after[1]).isEqualTo(before[before.length - 1], within(1e-6));
        }
        assertThat(pieces.getFirst().fadeStart()).isTrue();
        assertThat(pieces.subList(1, pieces.size())).noneMatch(ShippedLine.Piece::fadeStart);
    }

    @Test
    void the_latest_status_is_what_was_told_last() {
        assertThat(line("road:S92-CHACHANG").sections())
                .allSatisfy(s -> assertThat(s.latest()).isEqualTo(Status.OPEN));
        for (ShippedLine line : lines) {
            for (ShippedLine.Section s : line.sections()) {
                Section told =
                        told(line).sections().stream()
                                .filter(k -> k.key().equals(s.key()))
                                .findFirst()
                                .orElseThrow();
                if (told.timeline().events().stream().noneMatch(e -> e.target())) {
                    assertThat(s.latest())
                            .as(line.id() + " " + s.key())
                            .isEqualTo(told.timeline().in(2100).status());
                }
            }
        }
    }
}
