package org.xianggan.atlas.ui.contents.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.List;
import java.util.stream.Stream;

class LushuiStoryTest {
    private static Fact fact(
            String key,
            String kind,
            @Nullable String asOf,
            @Nullable String unit,
            String... about) {
        return new Fact(
                EntityId.of("fact:" + key),
                kind,
                Stream.of(about).map(EntityId::of).toList(),
                "样例 " + key,
                null,
                null,
                unit,
                null,
                asOf == null ? null : new Edtf(asOf),
                null,
                null,
                null,
                null,
                null,
                "high",
                null,
                null,
                null);
    }

    @Test
    void chaptersComeInOrderAndTellTheOldestFirst() {
        List<LushuiStory.Chapter> story =
                LushuiStory.of(
                        List.of(
                                fact("F3", "figure", "2024", null, "institution:lushui-4-1"),
                                fact(
                                        "F2",
                                        "monitoring_section",
                                        "2025",
                                        null,
                                        "monitoring:jinyushi"),
                                fact("F1", "figure", "2020", "水质类别", "river:lushui"),
                                fact("F0", "river", null, null, "river:lushui")));
        assertThat(story)
                .extracting(LushuiStory.Chapter::key)
                .containsExactly("names", "sections", "wardens");
        assertThat(story.get(1).facts()).extracting(f -> f.id().key()).containsExactly("F1", "F2");
    }

    @Test
    void aFactIsToldOnce() {
        List<LushuiStory.Chapter> story =
                LushuiStory.of(
                        List.of(
                                fact(
                                        "F1",
                                        "monitoring_section",
                                        "2025",
                                        null,
                                        "monitoring:jinyushi",
                                        "agreement:lushui-compensation-2019")));
        assertThat(story).hasSize(1);
    }

    @Test
    void otherRiversAreNotItsStory() {
        assertThat(LushuiStory.of(List.of(fact("F1", "river", "2020", null, "river:mishui"))))
                .isEmpty();
    }
}
