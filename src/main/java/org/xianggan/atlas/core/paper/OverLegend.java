package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.Legend.Entry;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.TravelOverlay.Zone;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What lies over a map, in words: zones and routes that were planned, ties between partners.
public final class OverLegend {
    private final Wording wording;
    private final List<Entry> entries = new ArrayList<>();

    private OverLegend(Wording wording) {
        this.wording = wording;
    }

    /// Each sign once, what the map is about first.
    public static List<Entry> of(
            @Nullable TravelOverlay travel, @Nullable WebOverlay web, Wording wording) {
        OverLegend legend = new OverLegend(wording);
        if (travel != null) {
            legend.travel(travel);
        }
        if (web != null) {
            legend.web(web);
        }
        return List.copyOf(legend.entries);
    }

    private void travel(TravelOverlay travel) {
        travel.zones().stream()
                .sorted(Comparator.comparingDouble(Zone::hours).thenComparing(Zone::tone))
                .forEach(z -> add(new Swatch.OfZone(z.tone()), zone(z)));
        travel.bands().forEach(b -> add(new Swatch.OfZone(b.tone()), wording.said("figure.band")));
        for (Track track : travel.tracks()) {
            if (has(track, Use.OPEN)) {
                add(new Swatch.OfTrack(track.tone(), Use.OPEN, track.bright()), track(track));
            }
        }
        for (Track track : travel.tracks()) {
            if (has(track, Use.NOT_OPEN)) {
                add(
                        new Swatch.OfTrack(track.tone(), Use.NOT_OPEN, track.bright()),
                        wording.said("figure.track.not-open", track(track)));
            }
        }
    }

    private static boolean has(Track track, Use use) {
        return track.stretches().stream().anyMatch(s -> s.use() == use);
    }

    private String zone(Zone zone) {
        String hours =
                zone.hours() == Math.rint(zone.hours())
                        ? Long.toString(Math.round(zone.hours()))
                        : Double.toString(zone.hours());
        return switch (zone.tone()) {
            case BEFORE -> wording.said("figure.zone.before", hours);
            case AFTER -> wording.said("figure.zone.after", hours);
            case FIRST, SECOND, THIRD, FOURTH, DRAWN -> wording.said("figure.zone", hours);
        };
    }

    private String track(Track track) {
        return switch (track.tone()) {
            case BEFORE -> wording.said("figure.track.before");
            case AFTER -> wording.said("figure.track.after");
            case DRAWN -> wording.said("figure.track.drawn");
            case FIRST, SECOND, THIRD, FOURTH ->
                    wording.said("figure.track", 1 + track.tone().ordinal() - Tone.FIRST.ordinal());
        };
    }

    private void web(WebOverlay web) {
        web.ties().stream()
                .filter(t -> !t.tentative())
                .forEach(t -> add(new Swatch.OfTie(t.field(), false), field(t.field())));
        web.ties().stream()
                .filter(WebOverlay.Tie::tentative)
                .forEach(
                        t ->
                                add(
                                        new Swatch.OfTie(t.field(), true),
                                        wording.said("figure.tentative", field(t.field()))));
    }

    private String field(String field) {
        return wording.saidOr("agreement.field." + field, field);
    }

    private void add(Swatch swatch, String name) {
        Entry entry = new Entry(swatch, name);
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
