package org.xianggan.atlas.core.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.brief.Brief.Items;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.network.WhatIf;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Gained;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// What briefs of scenarios on the shipped atlas say.
final class BriefWriterTest {
    private static final EntityId GUISUI = EntityId.of("road:GUISUI");
    private static final EntityId CHACHANG = EntityId.of("road:S92-CHACHANG");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static AtlasFile atlas;
    private final RouteEngine engine = new FlatEngine();

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private Brief brief(Scenario s, Language language) {
        Wording wording = new Wording(Messages.of(language), atlas);
        return new BriefWriter<>(atlas, engine, wording, DAY)
                .write(s, true, Work.SILENT)
                .numbered(new Sources(atlas, wording));
    }

    private Brief brief(Scenario s) {
        return brief(s, Language.ZH);
    }

    private static Scenario scenario() {
        return Scenario.of(2025);
    }

    private static List<Table> tables(Brief b) {
        return b.chapters().stream()
                .flatMap(c -> c.parts().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<Items> items(Brief b) {
        return b.chapters().stream()
                .flatMap(c -> c.parts().stream())
                .filter(Items.class::isInstance)
                .map(Items.class::cast)
                .toList();
    }

    private static List<Words> words(Brief b) {
        List<Words> all = new ArrayList<>(List.of(b.summary()));
        b.chapters().stream()
                .flatMap(c -> c.parts().stream())
                .forEach(
                        p -> {
                            switch (p) {
                                case Paragraph g -> all.add(g.words());
                                case Table t -> t.rows().forEach(all::addAll);
                                case Items i -> all.addAll(i.items());
                            }
                        });
        return all;
    }

    private static String text(Brief b) {
        StringBuilder s = new StringBuilder(b.title()).append('\n').append(b.subtitle());
        words(b).forEach(w -> s.append('\n').append(w.text()));
        return s.toString();
    }

    /// As the page 情景 asks.
    private WhatIf whatIf(Scenario after) {
        Conditions was = engine.ready(Conditions.of(atlas.network(TravelMode.DRIVE), after.bare()));
        Conditions is = engine.ready(Conditions.of(atlas.network(TravelMode.DRIVE), after));
        List<org.xianggan.atlas.core.network.Stop> seats = Surroundings.of(atlas, atlas).seats();
        return WhatIf.of(engine, was, is, seats, null, List.of());
    }

    @Test
    void the_numbers_are_those_of_the_window() {
        Scenario s = scenario().opening(GUISUI).named("桂遂");
        Messages texts = Messages.chinese();
        WhatIf w = whatIf(s);
        List<PairGain> ranked = w.ranked();
        assertThat(ranked).isNotEmpty();
        Brief b = brief(s);
        Table gains = tables(b).get(1);
        assertThat(gains.rows()).hasSameSizeAs(ranked);
        var seats = Surroundings.of(atlas, atlas).zone();
        for (int k = 0; k < ranked.size(); k++) {
            PairGain p = ranked.get(k);
            assertThat(gains.rows().get(k))
                    .extracting(Words::text)
                    .containsExactly(
                            seats.get(p.i()).county().names().shortZh()
                                    + "—"
                                    + seats.get(p.j()).county().names().shortZh(),
                            Figures.bare(p.before(), 3600, 1, texts),
                            Figures.bare(p.after(), 3600, 1, texts),
                            Figures.bare(p.gain(), 60, 0, texts),
                            Figures.bare(p.metres(), 1000, 0, texts));
        }
        PairGain best = ranked.getFirst();
        assertThat(b.summary().text())
                .contains(Gained.sum(w, texts))
                .contains(Gained.of(best, texts))
                .contains(Figures.hours(best.before(), texts));
    }

    @Test
    void people_are_those_of_the_counties_that_gain_and_who_is_not_counted_is_named() {
        Brief b = brief(scenario().opening(GUISUI));
        // Its seat gains with four others; no census figure of it is known.
        assertThat(text(b)).contains("桂东县（4 对）").contains("不含没有查到普查数的桂东县");
        double sum = 0;
        for (var c : Surroundings.of(atlas, atlas).zone()) {
            String name = c.county().names().shortZh() + "（";
            if (text(b).contains("、" + name) && c.people() != null) {
                sum += Objects.requireNonNull(c.people()).people().mid();
            }
        }
        assertThat(text(b)).contains("合计" + Figures.people(sum, Messages.chinese()));
    }

    @Test
    void sites_of_the_strip_that_are_reached_faster_are_listed_with_their_greatest_gain() {
        Scenario s = scenario().opening(GUISUI);
        Table sites = tables(brief(s)).get(2);
        assertThat(sites.rows()).isNotEmpty();
        WhatIf w = whatIf(s);
        // Asked again with one of them among the places.
        String name = sites.rows().getFirst().getFirst().text();
        var site =
                Surroundings.of(atlas, atlas).sites().stream()
                        .filter(e -> e.names().zh().equals(name))
                        .findFirst()
                        .orElseThrow();
        var stops = new ArrayList<>(Surroundings.of(atlas, atlas).seats());
        stops.add(StopPlaces.of(site));
        WhatIf with =
                WhatIf.of(
                        engine,
                        w.before().conditions(),
                        w.after().conditions(),
                        stops,
                        null,
                        List.of());
        List<PairGain> faster =
                with.pairs().stream()
                        .filter(p -> p.j() == stops.size() - 1 && p.isGained())
                        .toList();
        assertThat(sites.rows().getFirst().get(3).text()).isEqualTo("" + faster.size());
        double most = faster.stream().mapToDouble(p -> p.gain().mid()).max().orElseThrow();
        assertThat(sites.rows().getFirst().get(4).text())
                .contains("省 " + Figures.number(most / 60, 0) + " 分钟");
    }

    /// 2021, 2025 and others each by themselves, each with its number; what became of it apart.
    @Test
    void documents_and_others_are_never_mixed() {
        Brief b = brief(scenario().opening(GUISUI));
        List<Items> said = items(b);
        assertThat(said).extracting(Items::lead).containsExactly("文件一（2021 年株洲）说", "其他来源说", "后来怎样");
        assertThat(text(b)).contains("没有查到说法的：文件二");
        for (Items group : said) {
            for (Words w : group.items()) {
                assertThat(w.marks()).as(w.text()).isNotEmpty();
                boolean document = group.lead().startsWith("文件");
                assertThat(w.citations())
                        .as(w.text())
                        .allMatch(c -> (c.passage() != null) == document);
            }
        }
        assertThat(said.get(2).items())
                .anyMatch(w -> w.text().contains("有变") && w.text().contains("规划待建"));
        assertThat(b.sources()).anyMatch(s -> s.startsWith("文件一 A010"));
        // Each number in the text is one of the list, and each of the list is in the text.
        assertThat(words(b).stream().flatMap(w -> w.citations().stream()).map(Citation::id))
                .isNotEmpty();
    }

    @Test
    void what_a_scenario_rests_on_is_said_and_what_was_changed_is_marked() {
        var from = StopPlaces.of(atlas.entity(EntityId.of("county:430225")).orElseThrow());
        var to = StopPlaces.of(atlas.entity(EntityId.of("county:360881")).orElseThrow());
        LonLat p = Objects.requireNonNull(from.position());
        LonLat q = Objects.requireNonNull(to.position());
        Scenario s =
                scenario()
                        .drawing(new DrawnLine("炎井线", List.of(p, q), WayClass.EXPRESSWAY, 100.0))
                        .assuming(
                                Assumptions.DEFAULT.with(
                                        WayClass.EXPRESSWAY, new Range(80, 100, 115)))
                        .knowing(
                                new KnownPair(
                                        TravelMode.DRIVE, from, to, 80.0, null, "某记录", "2025"));
        Brief b = brief(s);
        assertThat(text(b))
                .contains("※ 高速公路 80 · 100 · 115（已改，约定 75 · 90 · 105）")
                .contains("国道 45 · 55 · 65；")
                .contains("来源：某记录，2025")
                .contains("据此校准：所有长度 × ")
                .contains("炎井线")
                .contains("情景里的设想，没有来源")
                .contains("没有文件或别的来源说到它");
    }

    @Test
    void a_line_that_makes_no_difference_is_said_beside_what_does() {
        Scenario s =
                scenario()
                        .opening(GUISUI)
                        .opening(CHACHANG)
                        .opening(EntityId.of("road:JISHAO"))
                        .avoiding(EntityId.of("road:PX-RING"));
        String text = text(brief(s));
        assertThat(text)
                .contains("另外写了开通 茶常高速：2025 年已经通车")
                .contains("走向没有公布")
                .contains("另外写了避开 萍乡绕城高速：2025 年没有通车");
        assertThat(tables(brief(s)).getFirst().rows()).hasSize(1);
    }

    @Test
    void roads_and_railways_have_a_table_each() {
        Brief b = brief(scenario().opening(GUISUI).opening(EntityId.of("rail:changgan_hsr")));
        assertThat(b.chapters())
                .extracting(Brief.Chapter::heading)
                .contains("县城之间的用时变化（驾车）", "县城之间的用时变化（铁路）");
        assertThat(text(b)).contains("离在用的车站太远").contains("现在才连通");
    }

    @Test
    void what_is_taken_away_loses() {
        Brief b = brief(scenario().avoiding(EntityId.of("road:S81-YISUI")).named("去掉一条"));
        assertThat(b.summary().text()).contains("变化最大的是").contains("慢 ");
    }

    @ParameterizedTest
    @CsvSource({"EN", "BOTH"})
    void in_each_language(Language language) {
        Brief b = brief(scenario().opening(GUISUI).named("桂遂"), language);
        String text = text(b);
        assertThat(text).contains("Guidong").contains("gain more than the range");
        if (language == Language.EN) {
            // What a person called it is left as it is.
            assertThat(text.replace("桂遂", "")).doesNotContainPattern("[\\u4e00-\\u9fff]");
        } else {
            assertThat(text).contains("省时超出幅度");
        }
    }

    @Test
    void a_line_that_the_atlas_does_not_know_is_said() {
        Scenario s = scenario().opening(EntityId.of("road:GONE")).named("旧情景");
        assertThatThrownBy(() -> brief(s))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> {
                            assertThat(e.fault()).isEqualTo(AtlasException.Fault.INPUT);
                            assertThat(e.sentence()).contains("旧情景").contains("GONE");
                        });
        Scenario section =
                scenario()
                        .opening(new org.xianggan.atlas.core.network.LinePart(GUISUI, 7))
                        .named("旧情景");
        assertThatThrownBy(() -> brief(section)).hasMessageContaining("旧情景");
    }

    @Test
    void a_scenario_that_changes_nothing_is_said() {
        assertThatThrownBy(() -> brief(scenario().named("空")))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("“空”在 2025 年什么也不改变");
        assertThatThrownBy(() -> brief(scenario().opening(CHACHANG).named("已通")))
                .hasMessageContaining("什么也不改变");
        assertThatThrownBy(
                        () ->
                                brief(
                                        scenario()
                                                .assuming(
                                                        Assumptions.DEFAULT.with(
                                                                WayClass.NATIONAL,
                                                                new Range(50, 60, 70)))
                                                .named("只改假设")))
                .hasMessageContaining("什么也不改变");
    }

    @Test
    void a_drawn_line_that_joins_nothing_is_said() {
        Scenario s =
                scenario()
                        .drawing(
                                new DrawnLine(
                                        "海上",
                                        List.of(new LonLat(116.5, 24.5), new LonLat(116.6, 24.5)),
                                        WayClass.NATIONAL,
                                        null));
        assertThatThrownBy(() -> brief(s))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("海上");
    }

    @Test
    void what_is_not_wanted_any_more_ends() {
        Work ended =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(
                        () ->
                                new BriefWriter<>(
                                                atlas,
                                                engine,
                                                new Wording(Messages.chinese(), atlas),
                                                DAY)
                                        .write(scenario().opening(GUISUI), true, ended))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|''", "3|3", "3,4|3,4", "3,4,5,7|3–5,7", "9,1,2,3|1–3,9"})
    void numbers_in_a_row_are_told_from_to(String all, String told) {
        assertThat(Brief.shorter(all)).isEqualTo(told);
    }
}
