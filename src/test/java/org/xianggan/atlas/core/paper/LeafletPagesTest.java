package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.leaflet.Leaflet;
import org.xianggan.atlas.core.leaflet.Leaflet.DayPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Detail;
import org.xianggan.atlas.core.leaflet.Leaflet.Known;
import org.xianggan.atlas.core.leaflet.Leaflet.MapPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Moment;
import org.xianggan.atlas.core.leaflet.Leaflet.Pin;
import org.xianggan.atlas.core.leaflet.Leaflet.Row;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Visit;
import org.xianggan.atlas.core.leaflet.Leaflet.Way;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.testing.BareCatalogue;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What finds room, and where: nothing on anything else, nothing beyond the paper, nothing small.
class LeafletPagesTest {
    /// 8 points, millimetres.
    private static final double LEAST_LETTERS = 8 * 25.4 / 72;

    /// Every letter a square.
    private static final TextMeasure MEASURE =
            (text, weight, tracking, em) -> text.codePointCount(0, text.length()) * em;

    private static final CodeMaker CODES = text -> new boolean[57][57];

    private static LeafletPages pages() {
        return new LeafletPages(
                MemoryFeatures.of(List.of()),
                new Wording(Messages.chinese(), new BareCatalogue()),
                MEASURE,
                CODES);
    }

    private static Leaflet leaflet(int days, int stopsADay, String detail) {
        List<DayPart> parts = new ArrayList<>();
        List<Pin> pins = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        int n = 0;
        for (int d = 1; d <= days; d++) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < stopsADay; i++) {
                n++;
                rows.add(new Moment(Sign.DRIVE, "", "行车 80 公里，1 小时 10 分"));
                rows.add(
                        new Visit(
                                n,
                                "旧址" + n,
                                null,
                                "09:00 到、10:00 离开",
                                "旧址",
                                List.of(new Detail(detail, "")),
                                n % 3 == 0 ? null : "https://example.org/" + n,
                                false));
                LonLat at = new LonLat(113.5 + 0.07 * n, 27 + 0.05 * (n % 5));
                pins.add(new Pin(at, Sign.STOP, String.valueOf(n), List.of("旧址" + n)));
            }
            rows.add(new Moment(Sign.NIGHT, "17:00", "宿某镇"));
            parts.add(new DayPart(d, "第" + d + "天", List.of("300 公里"), rows));
            ways.add(
                    new Way(
                            d,
                            "第" + d + "天",
                            List.of(
                                    List.of(
                                            new LonLat(113.5, 27 + 0.1 * d),
                                            new LonLat(114.5, 27.1 + 0.1 * d))),
                            List.of()));
        }
        return new Leaflet(
                "单页",
                "样例环线",
                "2 天",
                "某地出发",
                null,
                parts,
                List.of(new Known(true, 1, "周一闭馆"), new Known(false, 0, "里程是推算的")),
                "扫码打开",
                List.of("甲报", "乙报"),
                List.of("编制日期"),
                new MapPart(
                        new GeoBox(113.4, 26.9, 114.6, 27.7), MapState.initial(2025), ways, pins));
    }

    private static void isSound(List<Block> blocks, double width, double height) {
        List<Rect> letters = new ArrayList<>();
        for (Block b : blocks) {
            if (b instanceof Block.Line l) {
                assertThat(l.em()).as(l.text()).isGreaterThanOrEqualTo(LEAST_LETTERS);
                double w = MEASURE.width(l.text(), l.weight(), 0, l.em());
                letters.add(new Rect(l.x(), l.y() - 0.8 * l.em(), w, 0.95 * l.em()));
                assertThat(l.x() + w).as(l.text()).isLessThanOrEqualTo(width);
                assertThat(l.y()).as(l.text()).isBetween(0.0, height);
            }
            if (b instanceof Block.Code c) {
                assertThat(c.side()).isGreaterThanOrEqualTo(18);
                double quiet = 4 * c.side() / c.squares() - 0.01;
                Rect all = new Rect(c.x(), c.y(), c.side(), c.side()).grown(quiet);
                assertThat(all.x() + all.width()).isLessThanOrEqualTo(width);
                assertThat(all.y() + all.height()).isLessThanOrEqualTo(height);
                for (Block o : blocks) {
                    if (o instanceof Block.Line l) {
                        Rect r =
                                new Rect(
                                        l.x(),
                                        l.y() - 0.8 * l.em(),
                                        MEASURE.width(l.text(), l.weight(), 0, l.em()),
                                        0.9 * l.em());
                        assertThat(all.common(r)).as("quiet zone, " + l.text()).isZero();
                    }
                }
            }
        }
        for (int i = 0; i < letters.size(); i++) {
            for (int k = i + 1; k < letters.size(); k++) {
                assertThat(letters.get(i).common(letters.get(k))).isLessThan(0.6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingStandsOnAnythingElse(int days) {
        List<Page> all = pages().lay(leaflet(days, 3, "开放时间未查到，请先打听。".repeat(2)), Edition.INTERNAL);
        assertThat(all).hasSizeBetween(1, 2);
        all.forEach(p -> isSound(p.blocks(), 210, 297));
    }

    @Test
    void littleIsOnePageAndItsMapIsHigh() {
        List<Page> all = pages().lay(leaflet(1, 2, "开放"), Edition.INTERNAL);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().blocks())
                .filteredOn(Block.MapBlock.class::isInstance)
                .singleElement()
                .satisfies(
                        m ->
                                assertThat(((Block.MapBlock) m).viewport().height() * Page.PIXEL)
                                        .isGreaterThan(100));
    }

    @Test
    void whatIsTooMuchSaysLessOfEachStopAndThenIsRefused() {
        String detail = "很长的说明".repeat(40);
        List<Page> less = pages().lay(leaflet(4, 4, detail), Edition.INTERNAL);
        assertThat(less).hasSize(2);
        String words =
                less.stream()
                        .flatMap(p -> p.blocks().stream())
                        .filter(Block.Line.class::isInstance)
                        .map(b -> ((Block.Line) b).text())
                        .collect(Collectors.joining());
        assertThat(words).contains("旧址16").doesNotContain("很长的说明");
        assertThatThrownBy(() -> pages().lay(leaflet(12, 4, detail), Edition.INTERNAL))
                .isInstanceOf(AtlasException.class);
    }

    @Test
    void withoutAMapTheWordsStay() {
        List<Page> all = pages().lay(leaflet(2, 3, "开放"), Edition.of(true, null));
        assertThat(all.getFirst().blocks()).noneMatch(Block.MapBlock.class::isInstance);
        assertThat(all.getFirst().blocks())
                .anyMatch(b -> b instanceof Block.Line l && l.text().contains("公开"));
    }

    @Test
    void theTallPictureIsOneColumn() {
        LeafletPages.Tall tall = pages().tall(leaflet(3, 3, "开放"), Edition.INTERNAL);
        assertThat(tall.width()).isEqualTo(90);
        isSound(tall.blocks(), 90, tall.height());
        assertThatThrownBy(() -> pages().tall(leaflet(12, 4, "长".repeat(300)), Edition.INTERNAL))
                .isInstanceOf(AtlasException.class);
    }
}
