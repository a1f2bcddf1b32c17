package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.ui.planner.StopNames;
import org.xianggan.atlas.ui.map.draw.Trial;
import org.xianggan.atlas.ui.planner.Ground;
import org.xianggan.atlas.ui.planner.MapHand;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.Trip;

import java.util.List;
import java.util.function.Consumer;

/// Hears on the map what is done with the ways, and tries while one is dragged where it would lead:
/// one question at a time, and while one is under way only the newest place waits. FX thread.
final class Trying implements MapHand {
    private final TravelDesk desk;
    private final RouteModel model;
    private final Messages texts;
    private boolean asking;
    private @Nullable Wanted next;

    private record Wanted(
            RouteAnswer answer, int option, LonLat from, LonLat at, Consumer<Trial> shown) {}

    Trying(TravelDesk desk, RouteModel model, Messages texts) {
        this.desk = desk;
        this.model = model;
        this.texts = texts;
    }

    @Override
    public void chosen(int track) {
        model.choose(track);
    }

    @Override
    public void dragged(int track, LonLat from, LonLat to) {
        next = null;
        model.dragged(track, from, to);
    }

    @Override
    public void over(LonLat place) {
        model.over(place);
    }

    @Override
    public void held(int track, LonLat from, LonLat at, Consumer<Trial> shown) {
        RouteAnswer now = model.answer();
        if (now == null || track >= now.options().size() || !now.trip().equals(model.trip())) {
            return;
        }
        next = new Wanted(now, track, from, at, shown);
        if (!asking) {
            ask();
        }
    }

    private void ask() {
        Wanted wanted = next;
        next = null;
        if (wanted == null) {
            return;
        }
        asking = true;
        desk.ask(ground -> trial(ground, wanted))
                .onSuccess(wanted.shown()::accept)
                .onError(
                        TravelProblem.class,
                        p -> wanted.shown().accept(new Trial(List.of(), p.sentence(texts))))
                .andFinally(
                        () -> {
                            asking = false;
                            ask();
                        })
                .start();
    }

    private Trial trial(Ground ground, Wanted w) {
        Trip trip = w.answer().trip();
        int leg = w.answer().legNear(w.option(), w.from());
        List<Stop> stops = trip.with(leg + 1, Stop.via(StopNames.name(w.at()), w.at())).stops();
        Route route =
                ground.engine()
                        .routeOver(stops, ground.conditions(trip.mode(), w.answer().scenario()), 1)
                        .getFirst();
        return new Trial(Drawn.path(route.course()), says(route));
    }

    private String says(Route route) {
        return texts.first(
                "planner.trial",
                RouteText.km(route.metres().mid()),
                RouteText.range(route.metres(), RouteText::km),
                RouteText.time(route.seconds().mid()),
                RouteText.range(route.seconds(), RouteText::time));
    }
}
