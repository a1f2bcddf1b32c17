package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.paper.CountySheet.Row;
import org.xianggan.atlas.core.paper.CountySheet.Section;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.List;
import java.util.stream.IntStream;

/// A page of a made-up county: whatever it says, all of it lies on the page and nothing is cut.
final class CountyLayoutTest {
    private static Page page(String name, List<Section> sections) {
        Wording wording = new Wording(Messages.chinese(), new HandCatalogue());
        Names names = new Names(name, name, "Pīnyīn", "A county", List.of());
        Entity county =
                new Entity(
                        EntityId.of("county:1"),
                        names,
                        "zone",
                        null,
                        new GeoBox(113, 26, 114, 27),
                        null,
                        true);
        Typesetter type =
                new Typesetter(
                        (text, weight, tracking, em) ->
                                text.codePoints().mapToDouble(c -> c < 0x2E80 ? em / 2 : em).sum());
        CountyLayout layout =
                new CountyLayout(
                        MemoryFeatures.of(List.of()),
                        wording,
                        new Sources(new HandLibrary(List.of(), List.of(), List.of()), wording),
                        type,
                        Edition.INTERNAL,
                        List.of("somebody"));
        return layout.place(
                new CountySheet(county, name, "Pīnyīn", "湖南省", 2025, sections, List.of("foot")));
    }

    private static Citation cited(int n) {
        return new Citation(
                EntityId.of("source:s" + n),
                "某报",
                "第" + n + "篇",
                null,
                new Edtf("2020"),
                null,
                null);
    }

    private static Section rows(String heading, int count) {
        return new Section(
                heading,
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Row(
                                                null,
                                                heading + "的第" + i + "行",
                                                "旁注",
                                                List.of(cited(i))))
                        .toList(),
                "没有" + heading + "。",
                false);
    }

    private static List<Block.Line> lines(Page page) {
        return page.blocks().stream()
                .filter(Block.Line.class::isInstance)
                .map(Block.Line.class::cast)
                .toList();
    }

    private static String text(Page page) {
        return String.join("\n", lines(page).stream().map(Block.Line::text).toList());
    }

    private static void allOnPaper(Page page) {
        for (Block.Line l : lines(page)) {
            double width =
                    l.text().codePoints().mapToDouble(c -> c < 0x2E80 ? .5 : 1).sum() * l.em();
            assertThat(l.x()).as(l.text()).isGreaterThanOrEqualTo(11.99);
            assertThat(l.x() + width).as(l.text()).isLessThanOrEqualTo(198.6);
            assertThat(l.y()).as(l.text()).isBetween(10.0, 290.0);
        }
    }

    @Test
    void a_county_with_nothing_says_so_for_each_kind() {
        Page page = page("空县", List.of(rows("线路", 0), rows("协议", 0)));
        assertThat(text(page)).contains("没有线路。", "没有协议。", "这一页没有引用出处。");
        allOnPaper(page);
    }

    @Test
    void a_list_that_is_too_long_shows_its_first_rows_and_how_many_there_are_more() {
        Page page = page("长县", List.of(rows("线路", 200), rows("协议", 3)));
        allOnPaper(page);
        String text = text(page);
        long shown = lines(page).stream().filter(l -> l.text().startsWith("线路的第")).count();
        assertThat(shown).isBetween(5L, 199L);
        assertThat(text).contains("线路的第0行", "协议的第2行", "另有 " + (200 - shown) + " 处，见图集。");
        // Each number on the page is among the sources.
        long sources = lines(page).stream().filter(l -> l.text().startsWith("某报")).count();
        assertThat(sources).isEqualTo(Math.max(shown, 3));
    }

    @Test
    void a_name_too_long_for_its_place_gets_smaller_and_stays_whole() {
        String name = "一个名字长得放不下的民族自治县与另一个名字同样长得放不下的地方";
        Page page = page(name, List.of(rows("线路", 2)));
        assertThat(lines(page)).anyMatch(l -> l.text().equals(name) && l.em() < 8);
        allOnPaper(page);
    }

    @Test
    void a_row_longer_than_its_column_has_more_lines() {
        String main = "很长的线路名称".repeat(12);
        Section one =
                new Section(
                        "线路", List.of(new Row("通车", main, "旁注".repeat(40), List.of())), "", false);
        Page page = page("长名县", List.of(one));
        assertThat(text(page).replace("\n", "")).contains(main).contains("旁注".repeat(40));
        allOnPaper(page);
    }

    private static Section figures(int count, String note) {
        return new Section(
                "数据",
                IntStream.range(0, count)
                        .mapToObj(i -> new Row(null, "第" + i + "个数", "12", List.of(), note))
                        .toList(),
                "",
                true);
    }

    @Test
    void a_remark_stands_under_its_figure_and_gives_way_before_the_figure_does() {
        Page roomy = page("有余地县", List.of(figures(3, "原文已取整")));
        assertThat(text(roomy)).contains("第0个数", "原文已取整");
        allOnPaper(roomy);
        Page full = page("满县", List.of(figures(60, "原文已取整".repeat(12)), rows("线路", 9)));
        assertThat(text(full)).contains("第59个数", "线路的第1行").doesNotContain("原文已取整");
        allOnPaper(full);
    }
}
