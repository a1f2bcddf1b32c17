package org.xianggan.atlas.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.List;

class SearchIndexTest {
    private static final SearchIndex INDEX =
            new SearchIndex(
                    List.of(
                            name(
                                    "county:430224",
                                    "茶陵县",
                                    "茶陵县",
                                    "Chaling County",
                                    null,
                                    null,
                                    "chalingxian,chaling",
                                    "clx,cl",
                                    1),
                            name(
                                    "county:360881",
                                    "井冈山市",
                                    "井冈山市",
                                    "Jinggangshan City",
                                    null,
                                    null,
                                    "jinggangshanshi,jinggangshan",
                                    "jgss,jgs",
                                    1),
                            name(
                                    "county:430212",
                                    "渌口区",
                                    "渌口区",
                                    "Lukou District",
                                    "株洲县",
                                    null,
                                    "lukouqu,lukou",
                                    "lkq,lk",
                                    0.5),
                            name(
                                    "station:jinggangshan",
                                    "井冈山站",
                                    "井冈山站",
                                    "Jinggangshan Railway Station",
                                    null,
                                    "井冈山市",
                                    "jinggangshanzhan,jinggangshan",
                                    "jgsz,jgs",
                                    0.5),
                            name(
                                    "site:HN050",
                                    "云阳山风景区",
                                    "云阳山",
                                    "Yunyang Mountain",
                                    null,
                                    "茶陵县",
                                    "yunyangshan",
                                    "yys",
                                    0.4),
                            name(
                                    "site:XX1",
                                    "云阳山庄",
                                    "云阳山庄",
                                    "Yunyang Villa",
                                    null,
                                    "醴陵市",
                                    "yunyangshanzhuang",
                                    "yysz",
                                    0.4),
                            road("road:G106", "106国道", "National Road G106", "G106"),
                            road("road:G1517", "莆炎高速", "Putian–Yanling Expressway", "G1517"),
                            name(
                                    "river:lushui",
                                    "渌水",
                                    "渌水",
                                    "Lu River",
                                    null,
                                    null,
                                    "lushui",
                                    "ls",
                                    0.6)));

    private static SearchName name(
            String id,
            String zh,
            String shortZh,
            String en,
            @Nullable String former,
            @Nullable String county,
            String pinyin,
            String initials,
            double weight) {
        Names names =
                new Names(zh, shortZh, null, en, former == null ? List.of() : List.of(former));
        String countyPinyin = "茶陵县".equals(county) ? "Chálíng Xiàn" : null;
        return new SearchName(
                EntityId.of(id),
                names,
                null,
                null,
                null,
                county,
                countyPinyin,
                113.5,
                26.8,
                List.of(pinyin.split(",")),
                List.of(initials.split(",")),
                weight);
    }

    private static SearchName road(String id, String zh, String en, String ref) {
        return new SearchName(
                EntityId.of(id),
                new Names(zh, zh, null, en, List.of()),
                "national",
                ref,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "茶陵, county:430224",
        "茶陵县, county:430224",
        "chaling, county:430224",
        "chá líng, county:430224",
        "cha2ling2, county:430224",
        "Cha Ling, county:430224",
        "chaling county, county:430224",
        "jgs, county:360881",
        "JGSZ, station:jinggangshan",
        "G106, road:G106",
        "Ｇ１０６, road:G106",
        "106, road:G106",
        "106国道, road:G106",
        "株洲县, county:430212",
        "茶陵 云阳山, site:HN050",
        "云阳山 茶陵, site:HN050",
        "chaling yunyangshan, site:HN050",
        "yunyang, site:HN050",
        "putian, road:G1517",
        "lushui, river:lushui",
        "chalin, county:430224",
        "jingangshan, county:360881",
        "井山, county:360881"
    })
    void findsFirst(String query, String id) {
        assertThat(INDEX.search(query, 5))
                .first()
                .extracting(h -> String.valueOf(h.id()))
                .isEqualTo(id);
    }

    @Test
    void readsCoordinatesInEitherOrder() {
        for (String text : List.of("26.57,114.17", "114.17,26.57", "北纬26.57° 东经114.17°")) {
            SearchHit hit = INDEX.search(text, 5).getFirst();
            assertThat(hit.kind()).isEqualTo("coordinate");
            assertThat(hit.lat()).isEqualTo(26.57);
            assertThat(hit.lon()).isEqualTo(114.17);
        }
    }

    @Test
    void saysNothingWhereThereIsNothing() {
        assertThat(INDEX.search("巴黎", 5)).isEmpty();
        assertThat(INDEX.search("  ", 5)).isEmpty();
    }

    @Property(tries = 300)
    void scoresFallAndStayWithinBounds(@ForAll @StringLength(max = 8) String text) {
        List<SearchHit> hits = INDEX.search(text, 20);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(hits).allMatch(h -> h.score() > 0 && h.score() <= 1);
    }
}
