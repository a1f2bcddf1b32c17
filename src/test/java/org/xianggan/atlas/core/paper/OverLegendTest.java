package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Area;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.TravelOverlay.Zone;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.testing.HandCatalogue;

import java.util.List;

class OverLegendTest {
    private static final WorldPoint A = new WorldPoint(12_600_000, 3_100_000);
    private static final WorldPoint B = new WorldPoint(12_610_000, 3_110_000);
    private static final Wording WORDING = new Wording(Messages.chinese(), new HandCatalogue());

    private static Track track(Tone tone, boolean bright, Use... uses) {
        return new Track(
                0,
                tone,
                bright,
                false,
                java.util.Arrays.stream(uses).map(u -> new Stretch(List.of(A, B), u)).toList());
    }

    private static Zone zone(double hours, Tone tone) {
        return new Zone(
                hours,
                tone,
                List.of(new Area(List.of(A, B, new WorldPoint(A.x(), B.y())), List.of())),
                List.of());
    }

    private static List<String> names(TravelOverlay travel, WebOverlay web) {
        return OverLegend.of(travel, web, WORDING).stream().map(Legend.Entry::name).toList();
    }

    @Test
    void what_is_planned_is_named_once_each_the_nearest_zone_first() {
        TravelOverlay travel =
                new TravelOverlay(
                        List.of(
                                zone(2, Tone.SECOND),
                                zone(1.5, Tone.FIRST),
                                zone(1, Tone.BEFORE),
                                zone(1, Tone.AFTER)),
                        List.of(),
                        List.of(
                                track(Tone.FIRST, true, Use.ACCESS, Use.OPEN, Use.NOT_OPEN),
                                track(Tone.SECOND, false, Use.OPEN),
                                track(Tone.SECOND, false, Use.OPEN),
                                track(Tone.DRAWN, true, Use.OPEN)),
                        List.of());
        assertThat(names(travel, new WebOverlay(List.of(), List.of())))
                .containsExactly(
                        "1 小时内可达（现状）",
                        "1 小时内可达（情景）",
                        "1.5 小时内可达",
                        "2 小时内可达",
                        "路线 1",
                        "路线 2",
                        "画的线",
                        "路线 1：尚未通车的一段");
    }

    @Test
    void ties_are_named_by_field_and_those_only_meant_apart() {
        WebOverlay web =
                new WebOverlay(
                        List.of(
                                tie("tourism", true),
                                tie("transport", false),
                                tie("transport", false)),
                        List.of());
        assertThat(names(TravelOverlay.NONE, web)).containsExactly("交通", "文旅（拟议、初步）");
    }

    private static WebOverlay.Tie tie(String field, boolean tentative) {
        EntityId any = EntityId.of("county:430224");
        return new WebOverlay.Tie(any, any, A, A, B, B, field, List.of(any), tentative);
    }
}
