package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "沔渡镇, 沔渡",
        "三湾乡, 三湾",
        "思聪街道, 思聪",
        "洣江街道办事处, 洣江",
        "嶺下鎮, 岭下",
        "金竹瑶族乡, 金竹",
        "太和畲族乡, 太和",
        "茶陵县, 茶陵县",
        "黄土村, 黄土村",
        "乡镇, 乡镇",
        "麻镇, 麻镇",
        "Ｂ镇, B镇",
        "沔 渡 镇（旧）, 沔渡"
    })
    void a_township_without_the_word_for_it(String raw, String stem) {
        assertThat(PlaceNames.ofTownship(PlaceNames.folded(raw))).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "茶陵县, 茶陵",
        "醴陵市, 醴陵",
        "渌口区, 渌口",
        "黄土村, 黄土",
        "黄土村委会, 黄土",
        "沔渡镇, 沔渡",
        "井岡山市, 井冈山",
        "新村, 新村"
    })
    void a_settlement_without_the_word_for_it(String raw, String stem) {
        assertThat(PlaceNames.ofSettlement(PlaceNames.folded(raw))).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"茶陵南站, 茶陵南", "茶陵南, 茶陵南", "萍鄉火車站, 萍乡", "安仁高铁站, 安仁", "大站, 大站"})
    void a_station_without_the_word_for_it(String raw, String stem) {
        assertThat(PlaceNames.ofStation(PlaceNames.folded(raw))).isEqualTo(stem);
    }
}
