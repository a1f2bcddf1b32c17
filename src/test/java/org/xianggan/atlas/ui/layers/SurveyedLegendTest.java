package org.xianggan.atlas.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.paper.Legend;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.ui.common.Selection;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The legend beneath the layer list tells what a surveyed course is where there are some.
class SurveyedLegendTest {
    @TempDir Path folder;

    private AtlasFile through(AtlasFile shipped, Survey survey) {
        return HandSurvey.through(
                shipped, survey, folder.resolve("survey.gpkg"), Messages.chinese());
    }

    @Test
    void only_an_atlas_with_a_survey_has_surveyed_lines() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        assertThat(LayerContents.read(shipped).hasSurveyed()).isFalse();
        Survey survey = HandSurvey.of(shipped, Set.of(EntityId.of("rail:haoji")));
        try (AtlasFile shown = through(shipped, survey)) {
            assertThat(LayerContents.read(shown).hasSurveyed()).isTrue();
            assertThat(rows(LayerContents.read(shown)))
                    .as("a survey of the lines alone")
                    .doesNotContain(LayerRow.MORE_ROADS);
        }
    }

    @Test
    void the_row_of_all_other_roads_is_there_while_a_survey_has_some() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        List<LayerRow> before = rows(LayerContents.read(shipped));
        assertThat(before)
                .isNotEmpty()
                .noneMatch(row -> row.layer().isOfSurvey())
                .hasSize(
                        (int)
                                LayerRow.defaults().stream()
                                        .filter(row -> !row.layer().isOfSurvey())
                                        .count());
        OtherWays.Builder ways = new OtherWays.Builder();
        int[] lonLat = {1_140_000_000, 270_000_000, 1_140_100_000, 270_000_000};
        ways.add(WayRank.TERTIARY, null, null, lonLat, lonLat.length);
        Survey survey = HandSurvey.with(HandSurvey.of(shipped, Set.of()), ways.build());
        try (AtlasFile shown = through(shipped, survey)) {
            LayerContents contents = LayerContents.read(shown);
            assertThat(rows(contents))
                    .containsAll(before)
                    .contains(LayerRow.MORE_ROADS)
                    .doesNotContain(LayerRow.MORE_RAILWAYS);
            assertThat(contents.count(LayerRow.MORE_ROADS)).contains(new LayerContents.Count(1, 1));
        }
    }

    @Test
    void rows_of_points_are_there_while_a_survey_has_some() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        Survey survey =
                HandSurvey.with(
                        HandSurvey.of(shipped, Set.of()),
                        shipped,
                        List.of(
                                HandSurvey.point(1, Kind.PLACE, "village", "无名村", 113.8, 26.8),
                                HandSurvey.point(2, Kind.PEAK, "peak", "无名峰", 113.8, 26.9)));
        try (AtlasFile shown = through(shipped, survey)) {
            assertThat(rows(LayerContents.read(shown)))
                    .contains(LayerRow.MORE_PLACES, LayerRow.PEAKS)
                    .doesNotContain(LayerRow.MORE_STATIONS);
            assertThat(legend(shown, 12)).contains("其余地名", "山峰").doesNotContain("其余车站");
            assertThat(legend(shown, 11)).contains("山峰").doesNotContain("其余地名");
            assertThat(legend(shipped, 12)).doesNotContain("其余地名", "山峰");
        }
    }

    private static List<String> legend(AtlasFile of, double zoom) {
        return Legend.of(
                        of,
                        Viewport.of(new LonLat(113.8, 26.85), zoom, 800, 800, 1),
                        MapState.initial(of.defaultYear()),
                        new Wording(Messages.chinese(), of),
                        id -> id)
                .stream()
                .map(Legend.Entry::name)
                .toList();
    }

    private static List<LayerRow> rows(LayerContents contents) {
        LayersViewModel model =
                new LayersViewModel(
                        contents, new Selection(), Runnable::run, LayerRow.defaults(), 2026);
        return model.items().stream()
                .flatMap(
                        i ->
                                i instanceof LayerItem.Row(LayerRow row)
                                        ? Stream.of(row)
                                        : Stream.empty())
                .toList();
    }
}
