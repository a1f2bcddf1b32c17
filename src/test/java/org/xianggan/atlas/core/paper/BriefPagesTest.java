package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Column;
import org.xianggan.atlas.core.brief.Brief.Items;
import org.xianggan.atlas.core.brief.Brief.Maps;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Side;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Briefs of made-up words: whatever they say, all of it lies on one or two pages, nothing is cut
/// and nothing lies on anything else.
final class BriefPagesTest {
    private static double width(String text, double em) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? .5 : 1).sum() * em;
    }

    private static BriefPages.Laid lay(Brief brief, Edition edition) {
        Wording wording = new Wording(Messages.chinese(), new HandCatalogue());
        Sources sources = new Sources(new HandLibrary(List.of(), List.of(), List.of()), wording);
        return new BriefPages(
                        MemoryFeatures.of(List.of()),
                        wording,
                        sources,
                        (text, weight, tracking, em) -> width(text, em))
                .lay(brief, edition, "某情景");
    }

    private static BriefPages.Laid lay(Brief brief) {
        return lay(brief, Edition.INTERNAL);
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

    private static Table table(int rows, String cell) {
        return new Table(
                List.of(new Column("县城对", false, 2), new Column("省时", true, 1)),
                IntStream.range(0, rows)
                        .mapToObj(
                                i ->
                                        List.of(
                                                Words.of(cell + i, List.of(cited(i))),
                                                Words.of("12（8–15）")))
                        .toList(),
                3,
                "brief.more.pairs",
                null);
    }

    private static Items items(int count, String text) {
        return new Items(
                "文件一说",
                IntStream.range(0, count)
                        .mapToObj(i -> Words.of(text + i, List.of(cited(100 + i))))
                        .toList(),
                1,
                "brief.more.said",
                null);
    }

    private static Brief brief(String title, Brief.Part... parts) {
        List<Chapter> chapters = new ArrayList<>();
        for (Brief.Part p : parts) {
            chapters.add(new Chapter("一章", List.of(p)));
        }
        TravelOverlay nothing = TravelOverlay.NONE;
        return new Brief(
                "图集 · 方案说明",
                title,
                "开通某线",
                Words.of("一句话。"),
                new Maps(
                        new GeoBox(113, 26, 114, 27),
                        MapState.initial(2025),
                        new Side(nothing, "前"),
                        new Side(nothing, "后"),
                        List.of()),
                chapters,
                List.of("来源与日期"),
                List.of());
    }

    private static List<Block.Line> lines(Page page) {
        return page.blocks().stream()
                .filter(Block.Line.class::isInstance)
                .map(Block.Line.class::cast)
                .toList();
    }

    private static String text(BriefPages.Laid laid) {
        StringBuilder s = new StringBuilder();
        laid.pages().forEach(p -> lines(p).forEach(l -> s.append(l.text()).append('\n')));
        return s.toString();
    }

    private static void sound(BriefPages.Laid laid) {
        assertThat(laid.pages()).hasSizeBetween(1, 2);
        for (Page page : laid.pages()) {
            List<double[]> boxes = new ArrayList<>();
            for (Block b : page.blocks()) {
                if (b instanceof Block.MapBlock m) {
                    boxes.add(
                            new double[] {
                                m.x(),
                                m.y(),
                                m.x() + m.viewport().width() * Page.PIXEL,
                                m.y() + m.viewport().height() * Page.PIXEL
                            });
                }
            }
            for (Block.Line l : lines(page)) {
                double[] box = {
                    l.x(),
                    l.y() - .7 * l.em(),
                    l.x() + width(l.text(), l.em()),
                    l.y() + .05 * l.em()
                };
                assertThat(box[0]).as(l.text()).isGreaterThan(15.9);
                assertThat(box[2]).as(l.text()).isLessThan(194.7);
                assertThat(box[3]).as(l.text()).isLessThan(290);
                assertThat(boxes)
                        .as(l.text())
                        .noneMatch(
                                o ->
                                        o[0] < box[2] - .01
                                                && box[0] < o[2] - .01
                                                && o[1] < box[3] - .01
                                                && box[1] < o[3] - .01);
                boxes.add(box);
            }
        }
    }

    @Test
    void little_to_say_is_one_page() {
        BriefPages.Laid laid = lay(brief("短", table(3, "甲—乙"), items(1, "说")));
        assertThat(laid.pages()).hasSize(1);
        assertThat(laid.maps()).hasSize(2);
        assertThat(laid.scale()).isEqualTo(1);
        assertThat(text(laid)).contains("1 / 1").contains("内部使用 · 未经审图");
        sound(laid);
    }

    @Test
    void more_to_say_is_two_and_a_table_that_goes_on_has_its_heads_again() {
        BriefPages.Laid laid = lay(brief("长", table(60, "甲—乙")));
        assertThat(laid.pages()).hasSize(2);
        for (Page p : laid.pages()) {
            assertThat(lines(p)).anyMatch(l -> l.text().equals("县城对"));
        }
        assertThat(text(laid)).contains("1 / 2").contains("2 / 2");
        sound(laid);
    }

    @Test
    void what_is_too_much_shows_its_first_and_how_many_there_are_more() {
        BriefPages.Laid laid = lay(brief("多", table(270, "甲—乙"), items(40, "说".repeat(90))));
        sound(laid);
        Table shown = (Table) laid.shown().chapters().getFirst().parts().getFirst();
        Items said = (Items) laid.shown().chapters().get(1).parts().getFirst();
        assertThat(shown.size()).isBetween(3, 200);
        assertThat(said.size()).isBetween(1, 39);
        String text = text(laid).replace("\n", "");
        assertThat(text)
                .contains("另有 " + (270 - shown.size()) + " 对")
                .contains("另有 " + (40 - said.size()) + " 条");
        // Whatever is left has its source, and no source stands for what is not there.
        assertThat(laid.shown().sources()).hasSize(shown.size() + said.size());
        assertThat(laid.scale()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一个名称长得一行放不下两行也放不下的情景用来看看标题是不是完整地写出来而没有被切掉或者压到别的东西上去",
                "AVeryLongNameWithoutAnySpaceThatNobodyWouldTypeButSomebodyPastesAVeryLongNameWithoutAnySpace"
            })
    void a_long_title_stays_whole(String title) {
        BriefPages.Laid laid = lay(brief(title, table(60, "很长的线名".repeat(9))));
        assertThat(text(laid).replace("\n", "")).contains(title);
        sound(laid);
    }

    @Test
    void smaller_letters_before_nothing_at_all() {
        Paragraph words = new Paragraph(Words.of("很多话。".repeat(420)), false);
        BriefPages.Laid laid = lay(brief("话多", words, words, words, words));
        assertThat(laid.scale()).isLessThan(1);
        sound(laid);
    }

    @Test
    void what_two_pages_cannot_hold_is_refused_with_its_name() {
        Paragraph words = new Paragraph(Words.of("太多话。".repeat(4_000)), false);
        assertThatThrownBy(() -> lay(brief("话太多", words)))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("某情景");
    }

    @Test
    void a_public_edition_without_a_number_has_no_maps_and_says_so() {
        Brief b = brief("公开", table(5, "甲—乙"));
        BriefPages.Laid laid = lay(b, Edition.of(true, null));
        assertThat(laid.maps()).isEmpty();
        assertThat(laid.legend()).isNull();
        assertThat(laid.pages().getFirst().blocks()).noneMatch(Block.MapBlock.class::isInstance);
        assertThat(text(laid))
                .contains("公开版没有审图号")
                .contains("公开 · 不含地图")
                .doesNotContain("图 1")
                .doesNotContain("内部使用");
        sound(laid);
        BriefPages.Laid numbered = lay(b, Edition.of(true, "样例（2026）001号"));
        assertThat(numbered.maps()).hasSize(2);
        assertThat(text(numbered)).contains("审图号：样例（2026）001号");
        assertThat(numbered.pages().getFirst().blocks())
                .filteredOn(Block.MapBlock.class::isInstance)
                .allMatch(m -> ((Block.MapBlock) m).notice().contains("001号"));
    }

    /// The same place at the same scale, as large as each other.
    @Test
    void both_maps_show_the_same() {
        List<Block> maps =
                lay(brief("图", table(5, "甲—乙"))).pages().getFirst().blocks().stream()
                        .filter(Block.MapBlock.class::isInstance)
                        .toList();
        assertThat(maps).hasSize(2);
        assertThat(((Block.MapBlock) maps.get(0)).viewport())
                .isEqualTo(((Block.MapBlock) maps.get(1)).viewport());
    }
}
