package org.xianggan.atlas.ui.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.ui.contents.Guide;

import java.util.ArrayList;
import java.util.List;

/// Both positions of a site on the map, that of the atlas and that of OpenStreetMap, and what lies
/// between them.
final class SitePlaces {
    /// Degrees around them: some 200 m.
    private static final double AROUND = 0.002;

    private final Guide guide;
    private final Messages texts;

    SitePlaces(Guide guide, Messages texts) {
        this.guide = guide;
        this.texts = texts;
    }

    /// Flies to where both are in view.
    void show(SiteRow row) {
        LonLat theirs = row.row().at();
        SiteOffer offer = row.offer();
        LonLat ours = offer == null ? null : offer.shipped();
        guide.travel(overlay(ours, theirs));
        GeoBox box = around(theirs);
        guide.look(ours == null ? box : box.union(around(ours)));
    }

    void hide() {
        guide.travel(null);
    }

    private static GeoBox around(LonLat p) {
        return new GeoBox(p.lon() - AROUND, p.lat() - AROUND, p.lon() + AROUND, p.lat() + AROUND);
    }

    private TravelOverlay overlay(@Nullable LonLat ours, LonLat theirs) {
        WorldPoint to = WebMercator.project(theirs);
        List<Mark> marks = new ArrayList<>();
        List<Track> between = new ArrayList<>();
        if (ours != null) {
            WorldPoint from = WebMercator.project(ours);
            between.add(
                    new Track(
                            0,
                            Tone.DRAWN,
                            true,
                            false,
                            List.of(new Stretch(List.of(from, to), Use.ACCESS))));
            marks.add(
                    new Mark(from, texts.first("survey.sites.mark.ours"), Sign.STOP, Tone.BEFORE));
        }
        marks.add(new Mark(to, texts.first("survey.sites.mark.theirs"), Sign.STOP, Tone.AFTER));
        return new TravelOverlay(List.of(), List.of(), between, marks);
    }
}
