package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.survey.OsmWay.Form;

import java.util.Set;

final class LineTextTest {
    @ParameterizedTest
    @CsvSource({
        "G60, G60",
        "g60, G60",
        "Ｇ６０, G60",
        "G 60, G60",
        "G-60, G60",
        "G0422, G0422",
        "S11, S11",
        "沪昆, ''",
        "60, ''",
        "'', ''"
    })
    void a_number_is_capitals_and_digits(String written, String plain) {
        assertThat(LineText.ref(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "G60沪昆高速, G60",
        "平汝高速（S11）, S11",
        "国道106, G106",
        "106国道, G106",
        "省道209, S209",
        "S333老关—铁河口公路, S333"
    })
    void numbers_are_found_in_names(String name, String ref) {
        assertThat(LineText.refsIn(name)).isEqualTo(Set.of(ref));
    }

    @ParameterizedTest
    @CsvSource({
        "沪昆高速, 沪昆高速",
        "沪昆高速公路, 沪昆高速",
        "滬昆高速公路, 沪昆高速",
        "G60沪昆高速（醴潭段）, 沪昆高速",
        "京港澳高速耒宜段, 京港澳高速",
        "沪昆高速醴陵至娄底段扩容工程, 沪昆高速醴陵至娄底段扩容工程",
        "桂东—遂川高速, 桂东遂川高速",
        "桂东-遂川高速公路, 桂东遂川高速",
        "长株攸公路, 长株攸",
        "東富大道, 东富大道",
        "绕城高速, ''",
        "G320, ''",
        "S532公路项目, ''",
        "茶常高速安仁支线, 茶常高速安仁支线"
    })
    void a_road_is_known_by_its_own_name_only(String written, String plain) {
        assertThat(LineText.name(written, Form.ROAD)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "沪昆铁路, 沪昆", "沪昆线, 沪昆", "滬昆鐵路, 沪昆", "沪昆铁路（株洲—分宜段）, 沪昆", "沪昆高速铁路, 沪昆高铁",
        "沪昆高铁, 沪昆高铁", "沪昆高速线, 沪昆高铁", "昌赣客运专线, 昌赣高铁", "昌赣客专, 昌赣高铁", "醴茶铁路下行线, 醴茶",
        "长株潭城际铁路, 长株潭城际", "南昌地铁1号线, 南昌地铁1号"
    })
    void a_fast_railway_is_not_the_slow_one_beside_it(String written, String plain) {
        assertThat(LineText.name(written, Form.RAIL)).isEqualTo(plain);
    }
}
