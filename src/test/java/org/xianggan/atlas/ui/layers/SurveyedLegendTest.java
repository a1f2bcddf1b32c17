package org.xianggan.atlas.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.Survey;
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
