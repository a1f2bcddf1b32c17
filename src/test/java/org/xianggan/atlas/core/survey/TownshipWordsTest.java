package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;
import org.xianggan.atlas.core.survey.TownshipMatches.Left;
import org.xianggan.atlas.core.survey.TownshipMatches.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is said of townships, in both languages.
class TownshipWordsTest {
    private static EntityId id(int i) {
        return EntityId.of("township:4302241" + (10 + i));
    }

    private static TownshipWords words(int corrected, Left... left) {
        Map<EntityId, Names> names = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            names.put(id(i), new Names("乡" + i, "乡" + i, null, "Township " + i, List.of()));
        }
        List<Corrected> moved = new ArrayList<>();
        for (int i = 0; i < corrected; i++) {
            moved.add(
                    new Corrected(
                            id(i), "node/" + i, "town", "乡", new LonLat(114, 27), 250.0 * (i + 1)));
        }
        return new TownshipWords(new TownshipMatches(moved, List.of(left)), names);
    }

    @Test
    void how_many_and_how_far_off() {
        TownshipWords words = words(10, new Left(id(20), Reason.NONE, null, 0, null));
        assertThat(words.sum(Messages.chinese()))
                .containsExactly(
                        "11 个乡镇中 10 个按 OpenStreetMap 定位；图集自带的位置偏差一半在 1.3 km 以内，"
                                + "九成在 2.3 km 以内，最远 2.5 km。");
        assertThat(words(1).sum(Messages.english()).getFirst())
                .startsWith("Of 1 townships 1 are placed by OpenStreetMap")
                .contains("250 m");
        assertThat(words(0, new Left(id(20), Reason.NONE, null, 0, null)).sum(Messages.chinese()))
                .containsExactly("1 个乡镇都没有按 OpenStreetMap 定位。");
    }

    @Test
    void a_survey_without_places_says_nothing() {
        assertThat(words(0).sum(Messages.chinese())).isEmpty();
        assertThat(words(0).briefly(Messages.chinese())).isEmpty();
        assertThat(words(0).left(Messages.chinese())).isEmpty();
    }

    @Test
    void each_that_was_left_alone_has_its_reason_and_the_nearest() {
        TownshipWords words =
                words(
                        0,
                        new Left(id(20), Reason.NONE, null, 0, null),
                        new Left(id(21), Reason.SEVERAL, "node/7", 2, 1_234.0));
        assertThat(words.left(Messages.chinese()))
                .containsExactly(
                        "乡20：摘录里没有同名的地点，位置没有改。",
                        "乡21：同县有几处同名，或与别的乡镇共用一处（最近的是 node/7，相距 1.2 km），位置没有改。");
        assertThat(words.left(Messages.english()))
                .containsExactly(
                        "Township 20: no place of that name in the extract; its position stays.",
                        "Township 21: several of that name in the county, or one for two townships"
                                + " (the nearest is node/7, 1.2 km away); its position stays.");
    }

    @Test
    void in_brief_a_reason_is_one_sentence_with_the_first_of_them() {
        Left[] left = new Left[12];
        for (int i = 0; i < 10; i++) {
            left[i] = new Left(id(20 + i), Reason.NONE, null, 0, null);
        }
        left[10] = new Left(id(30), Reason.FAR, "node/1", 1, 16_000.0);
        left[11] = new Left(id(31), Reason.FAR, "node/2", 1, 17_000.0);
        List<String> brief = words(3, left).briefly(Messages.chinese());
        assertThat(brief).hasSize(3);
        assertThat(brief.get(1))
                .isEqualTo("没有改的：摘录里没有同名的地点，10 个（乡20、乡21、乡22、乡23、乡24、乡25、乡26、乡27等）。");
        assertThat(brief.get(2)).isEqualTo("没有改的：同名的地点太远，2 个（乡30、乡31）。");
    }
}
