package org.xianggan.atlas.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.ui.common.Reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What the panel of a surveyed line tells, in both languages.
class SurveyPanelTest {
    private static final EntityId G60 = EntityId.of("road:G60");

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shown;

    @BeforeAll
    static void open() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        shown =
                HandSurvey.through(
                        shipped,
                        HandSurvey.of(shipped, Set.of(G60)),
                        folder.resolve("survey.gpkg"),
                        Messages.chinese());
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    private static DetailContent panel(Messages texts) {
        Reading reading = new Reading(texts, shown::english);
        int year = shown.defaultYear();
        return new DetailWriter(
                        texts,
                        reading,
                        new ThenAndNow(shown, texts, reading),
                        year,
                        new LineStatuses(shown.lines(), year))
                .write(shown.info(G60).orElseThrow());
    }

    @Test
    void in_chinese() {
        DetailContent panel = panel(Messages.chinese());
        assertThat(panel.badges()).extracting(DetailContent.Badge::text).contains("实测线形 96 %");
        assertThat(panel.doubts())
                .last()
                .asString()
                .startsWith("状态不一：")
                .contains("有 12 km，OpenStreetMap（2026-11-01）记为在建；图集所引来源（")
                .endsWith("）为通车。");
        List<String> geometry = panel.geometry();
        assertThat(geometry.get(0)).contains("位置精度");
        assertThat(geometry.get(1)).contains("A 级").contains("km");
        assertThat(geometry.get(2))
                .contains("OpenStreetMap 实测 96 km（hunan-latest.osm.pbf，2026-11-01）")
                .contains("其余 4.0 km");
        assertThat(geometry).last().asString().contains("九成在 840 m 以内");
    }

    @Test
    void in_english() {
        DetailContent panel = panel(Messages.english());
        assertThat(panel.badges()).extracting(DetailContent.Badge::text).contains("surveyed 96 %");
        assertThat(panel.doubts())
                .last()
                .asString()
                .startsWith("Sources differ on the status of ")
                .contains("OpenStreetMap (2026-11-01) has 12 km of it as under construction")
                .contains("the source that the atlas cites (")
                .endsWith(") says open.");
        assertThat(panel.geometry().get(2))
                .contains("surveyed by OpenStreetMap, 96 km (hunan-latest.osm.pbf, 2026-11-01)")
                .contains("the other 4.0 km");
        assertThat(panel.geometry()).last().asString().contains("up to 840 m for nine tenths");
    }
}
