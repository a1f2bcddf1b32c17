package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.WebOverlay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// Shows to try things on.
public final class Shows {
    private Shows() {}

    /// A map with everything that a map can have.
    public static SceneMap fullMap() {
        WorldPoint a = new WorldPoint(12_600_000.5, 3_100_000);
        WorldPoint b = new WorldPoint(12_650_000, 3_150_000.3);
        WorldPoint c = new WorldPoint(12_650_000, 3_100_000);
        TravelOverlay travel =
                new TravelOverlay(
                        List.of(
                                new TravelOverlay.Zone(
                                        1.5,
                                        TravelOverlay.Tone.SECOND,
                                        List.of(
                                                new TravelOverlay.Area(
                                                        List.of(a, b, c), List.of())))),
                        List.of(
                                new TravelOverlay.Band(
                                        TravelOverlay.Tone.DRAWN,
                                        List.of(
                                                new TravelOverlay.Area(
                                                        List.of(a, b, c),
                                                        List.of(List.of(b, c, a)))))),
                        List.of(
                                new TravelOverlay.Track(
                                        1,
                                        TravelOverlay.Tone.FIRST,
                                        true,
                                        false,
                                        List.of(
                                                new TravelOverlay.Stretch(
                                                        List.of(a, b), TravelOverlay.Use.OPEN)))),
                        List.of(
                                new TravelOverlay.Mark(
                                        a,
                                        "A",
                                        TravelOverlay.Sign.STOP,
                                        TravelOverlay.Tone.FIRST)));
        EntityId chaling = EntityId.of("county:430224");
        EntityId lianhua = EntityId.of("county:360321");
        WebOverlay web =
                new WebOverlay(
                        List.of(
                                new WebOverlay.Tie(
                                        chaling,
                                        lianhua,
                                        a,
                                        b,
                                        c,
                                        a,
                                        "water",
                                        List.of(EntityId.of("agreement:1")),
                                        true)),
                        List.of(new WebOverlay.Knot(chaling, a, 3)));
        return new SceneMap(
                new GeoBox(113.2, 26.1, 114.1, 27.3),
                EnumSet.of(LayerRow.COUNTIES, LayerRow.EXPRESSWAYS),
                LayerLooks.DEFAULT
                        .withOpacity(LayerRow.COUNTIES, 0.5)
                        .moved(LayerRow.EXPRESSWAYS, -1),
                2025,
                Theme.PROJECTOR,
                Language.BOTH,
                chaling,
                List.of("layer-1"),
                new SceneMap.Before(
                        2021, travel, new Words("现状", "As it is"), new Words("开通之后", "Opened")),
                travel,
                web);
    }

    /// A show with everything that a show can have.
    public static Show full() {
        Scene one =
                Scene.of("s-1", new Words("茶陵", "Chaling"), fullMap())
                        .grouped(new Words("第一部分", "Part one"))
                        .saying(new Words("一行\n又一行", "A line\nand another"))
                        .noted(Words.zh("先停一停"))
                        .lasting(45)
                        .coming(Transition.FADE)
                        .with(
                                List.of(
                                        new SceneFigure(
                                                EntityId.of("fact:F001"),
                                                new Words("面积", "Area"),
                                                "12 万 2020")))
                        .with(new ScenePicture("pictures/茶陵 (1).jpg", Words.zh("某人摄")));
        Scene two = Scene.of("s-2", Words.NONE, null).hidden(true);
        return Show.named(new Words("走进", "Into"))
                .by(Words.zh("某办公室"))
                .open(true)
                .lasting(20)
                .coming(Transition.CUT)
                .with(List.of(one, two))
                .with(new ReviewNumber("GS(2026)0000", "abc", LocalDate.of(2026, 11, 26)))
                .with(new Rehearsal(Instant.parse("2026-11-26T08:00:00Z"), Map.of("s-1", 50)));
    }
}
