package org.xianggan.atlas.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.Set;

/// The legend beneath the layer list tells what a surveyed course is where there are some.
class SurveyedLegendTest {
    @TempDir Path folder;

    @Test
    void only_an_atlas_with_a_survey_has_surveyed_lines() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        Path file = folder.resolve("survey.gpkg");
        new SurveyBuilder(Messages.chinese())
                .write(
                        file,
                        HandSurvey.of(shipped, Set.of(EntityId.of("rail:haoji"))),
                        shipped,
                        Work.SILENT,
                        () -> {});
        assertThat(LayerContents.read(shipped).hasSurveyed()).isFalse();
        try (AtlasFile shown = shipped.with(SurveyFile.open(file, Messages.chinese()))) {
            assertThat(LayerContents.read(shown).hasSurveyed()).isTrue();
        }
    }
}
