package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.ui.planner.Trip;

import java.util.ArrayList;
import java.util.List;

/// What of the ways is drawn over the map. Only puts together what was made on a worker.
final class RoutePicture {
    private RoutePicture() {}

    /// @param hovered the way that the pointer is on in the table, or −1
    static TravelOverlay of(@Nullable RouteAnswer now, int chosen, int hovered, Trip trip) {
        List<Track> tracks = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        if (now != null) {
            int bright = hovered >= 0 && hovered < now.options().size() ? hovered : chosen;
            for (int i = 0; i < now.options().size(); i++) {
                Option o = now.options().get(i);
                Tone tone = Tone.ofRoute(i);
                tracks.add(new Track(i, tone, i == bright, true, o.stretches()));
                if (now.options().size() > 1) {
                    marks.add(new Mark(o.label(), String.valueOf(i + 1), Sign.NUMBER, tone));
                }
            }
        }
        for (int i = 0; i < trip.stops().size(); i++) {
            Stop s = trip.stops().get(i);
            LonLat at = s.position();
            if (at != null) {
                marks.add(
                        new Mark(
                                WebMercator.project(at),
                                trip.letter(i),
                                s.via() ? Sign.VIA : Sign.STOP,
                                Tone.ofRoute(chosen)));
            }
        }
        return new TravelOverlay(List.of(), List.of(), tracks, marks);
    }
}
