package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.ArrayList;
import java.util.List;

final class LineDrawingTest {
    private static final PixelFrame FRAME = new PixelFrame(0, 0, 1, 11, 1, 400, 200);
    private static final Palette PAPER = Palette.of(MapState.Theme.PAPER);

    @Test
    void all_casings_of_a_class_lie_below_its_fills() {
        List<Integer> colours =
                strokes(
                                piece(1, "G1", AccuracyClass.A, Status.OPEN, 10, 10, 390, 190),
                                piece(2, "G2", AccuracyClass.A, Status.OPEN, 10, 190, 390, 10))
                        .stream()
                        .map(s -> s.pen().argb())
                        .toList();
        assertThat(colours)
                .containsExactly(
                        PAPER.expresswayCasing(),
                        PAPER.expresswayCasing(),
                        PAPER.expressway(),
                        PAPER.expressway());
    }

    @Test
    void dashes_run_on_from_piece_to_piece() {
        List<DrawOp.Stroke> dashed =
                strokes(
                                piece(1, "G1", AccuracyClass.A, Status.PLANNED, 10, 50, 133, 50),
                                piece(2, "G1", AccuracyClass.D, Status.PLANNED, 133, 50, 390, 50))
                        .stream()
                        .filter(s -> s.pen().isDashed())
                        .toList();
        assertThat(dashed).hasSize(2);
        assertThat(dashed.get(0).pen().phase()).isZero();
        assertThat(dashed.get(1).pen().phase()).isCloseTo(123, within(1e-9));
    }

    @Test
    void a_sketch_keeps_its_width_and_has_a_paler_casing() {
        DrawOp.Stroke sure =
                strokes(piece(1, "G1", AccuracyClass.B, Status.OPEN, 10, 50, 390, 50)).getFirst();
        DrawOp.Stroke sketch =
                strokes(piece(1, "G1", AccuracyClass.C, Status.OPEN, 10, 50, 390, 50)).getFirst();
        assertThat(sketch.pen().width()).isEqualTo(sure.pen().width());
        assertThat(brightness(sketch.pen().argb())).isGreaterThan(brightness(sure.pen().argb()));
    }

    @Test
    void before_its_first_event_a_section_is_not_drawn() {
        MapFeature later = piece(1, "G1", AccuracyClass.A, Status.OPEN, 10, 50, 390, 50);
        assertThat(strokesIn(2019, later)).isEmpty();
        assertThat(strokesIn(2020, later)).isNotEmpty();
    }

    @Test
    void a_fading_end_dies_away_over_its_last_forty_pixels() {
        MapFeature.LinePiece look =
                new MapFeature.LinePiece(
                        "expressway", "G1", AccuracyClass.A, timeline(Status.OPEN), false, true);
        List<Pen.Fade> fades = new ArrayList<>();
        for (DrawOp.Stroke s :
                strokes(
                        new MapFeature(
                                1,
                                Layer.ROADS,
                                EntityId.of("road:G1"),
                                line(10, 50, 300, 50),
                                null,
                                look))) {
            Pen.Fade fade = s.pen().fade();
            if (fade != null) {
                fades.add(fade);
            }
        }
        // Casing and fill.
        assertThat(fades).hasSize(2).containsOnly(new Pen.Fade(260, 50, 300, 50));
    }

    @Test
    void thousands_that_look_alike_are_one_path_and_all_others_keep_their_pens() {
        int many = PixelPath.DENSE + 1;
        List<MapFeature> features = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double x = 10 + i % 300;
            double y = 10 + i / 300 * 8;
            features.add(piece(i, "G" + i, AccuracyClass.A, Status.OPEN, x, y, x + 5, y + 5));
        }
        features.add(piece(many, "P", AccuracyClass.A, Status.PLANNED, 10, 50, 133, 50));
        List<DrawOp.Stroke> dense = strokes(features.toArray(MapFeature[]::new));
        assertThat(dense).hasSize(3);
        assertThat(dense.get(0).pen().argb()).isEqualTo(PAPER.expresswayCasing());
        assertThat(dense.get(1).pen().argb()).isEqualTo(PAPER.expressway());
        assertThat(dense.get(0).path()).isSameAs(dense.get(1).path());
        assertThat(dense.get(0).path().chains()).isEqualTo(many);
        assertThat(dense.get(2).pen().isDashed()).isTrue();
        features.removeFirst();
        List<DrawOp.Stroke> fewer = strokes(features.toArray(MapFeature[]::new));
        assertThat(fewer).hasSize(2 * (many - 1) + 1);
        assertThat(fewer).allSatisfy(s -> assertThat(s.path().chains()).isEqualTo(1));
    }

    @Test
    void a_carriageway_is_narrower_than_its_road_and_its_dashes_begin_beside_the_other() {
        MapFeature next = piece(2, "G1", AccuracyClass.D, Status.PLANNED, 133, 50, 390, 50);
        List<DrawOp.Stroke> all =
                strokes(
                        new MapFeature(
                                1,
                                Layer.ROADS,
                                EntityId.of("road:G1"),
                                Geodesics.FACTORY.createMultiLineString(
                                        new LineString[] {
                                            line(10, 50, 133, 50), line(10, 60, 133, 60)
                                        }),
                                null,
                                new MapFeature.LinePiece(
                                        "expressway",
                                        "G1",
                                        AccuracyClass.A,
                                        timeline(Status.PLANNED),
                                        false,
                                        false)),
                        next);
        assertThat(all).hasSize(3);
        double road = strokes(next).getFirst().pen().width();
        assertThat(all.get(0).pen().width()).isLessThan(road).isGreaterThan(road / 2);
        assertThat(all.get(1).pen().width()).isEqualTo(all.get(0).pen().width());
        assertThat(all.get(1).pen().phase()).isEqualTo(all.get(0).pen().phase()).isZero();
        assertThat(all.get(2).pen().width()).isEqualTo(road);
        assertThat(all.get(2).pen().phase()).isCloseTo(123, within(1e-9));
    }

    private static int brightness(int argb) {
        return ((argb >> 16) & 0xFF) + ((argb >> 8) & 0xFF) + (argb & 0xFF);
    }

    private static List<DrawOp.Stroke> strokes(MapFeature... features) {
        return strokesIn(2025, features);
    }

    private static List<DrawOp.Stroke> strokesIn(int year, MapFeature... features) {
        return new DrawLists(MemoryFeatures.of(List.of(features)))
                .of(Layer.Group.LINES, FRAME, MapState.initial(year)).stream()
                        .map(DrawOp.Stroke.class::cast)
                        .toList();
    }

    private static MapFeature piece(
            long fid,
            String ref,
            AccuracyClass accuracy,
            Status status,
            double x0,
            double y0,
            double x1,
            double y1) {
        return new MapFeature(
                fid,
                Layer.ROADS,
                EntityId.of("road:" + ref),
                line(x0, y0, x1, y1),
                null,
                new MapFeature.LinePiece(
                        "expressway", ref, accuracy, timeline(status), false, false));
    }

    private static LineString line(double x0, double y0, double x1, double y1) {
        return Geodesics.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(x0, -y0), new Coordinate(x1, -y1)});
    }

    private static Timeline timeline(Status status) {
        Citation cited =
                new Citation(EntityId.of("source:test"), "test", null, null, null, null, null);
        return new Timeline(
                List.of(
                        new LineEvent(
                                new Edtf("2020-06-01"), status, null, null, List.of(cited), null)),
                null);
    }
}
