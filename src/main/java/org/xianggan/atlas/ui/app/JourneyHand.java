package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.loops.LoopDesk;
import org.xianggan.atlas.ui.loops.LoopPage;
import org.xianggan.atlas.ui.map.TravelHand;
import org.xianggan.atlas.ui.map.draw.Trial;
import org.xianggan.atlas.ui.map.here.Spot;
import org.xianggan.atlas.ui.planner.StopNames;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.planner.route.RoutePage;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Hands on to the planner what is done on the map for a journey, and opens its page of routes.
final class JourneyHand implements TravelHand {
    private final TravelDesk travel;
    private final LoopDesk loops;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final LeftSide leftSide;

    JourneyHand(
            TravelDesk travel,
            LoopDesk loops,
            Catalogue catalogue,
            Tasks tasks,
            LeftSide leftSide) {
        this.travel = travel;
        this.loops = loops;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.leftSide = leftSide;
    }

    @Override
    public void from(Spot spot) {
        stop(spot, Trip::from);
    }

    @Override
    public void to(Spot spot) {
        stop(spot, Trip::to);
    }

    private void stop(Spot spot, BiFunction<Trip, Stop, Trip> step) {
        leftSide.showPage(RoutePage.ID);
        find(spot, stop -> travel.scenarios().changeTrip(t -> step.apply(t, stop)));
    }

    @Override
    public void visit(Spot spot) {
        find(
                spot,
                stop -> {
                    loops.bring(stop);
                    leftSide.showPage(LoopPage.ID);
                });
    }

    @Override
    public void beginAt(Spot spot) {
        find(
                spot,
                stop -> {
                    loops.beginAt(stop);
                    leftSide.showPage(LoopPage.ID);
                });
    }

    /// What lies there where one can travel to it, else the point itself.
    private void find(Spot spot, Consumer<Stop> found) {
        Spot.Named thing = spot.thing();
        Stop point = StopNames.point(spot.at());
        if (thing == null || !StopPlaces.isPlace(thing.id().kind())) {
            found.accept(point);
            return;
        }
        tasks.of(() -> catalogue.entity(thing.id()).map(StopPlaces::of).orElse(point))
                .onSuccess(found)
                .start();
    }

    @Override
    public void over(Spot spot) {
        leftSide.showPage(RoutePage.ID);
        travel.hand().ifPresent(hand -> hand.over(spot.at()));
    }

    @Override
    public void chosen(int track) {
        travel.hand().ifPresent(hand -> hand.chosen(track));
    }

    @Override
    public void held(int track, LonLat from, LonLat at, Consumer<Trial> shown) {
        travel.hand().ifPresent(hand -> hand.held(track, from, at, shown));
    }

    @Override
    public void dragged(int track, LonLat from, LonLat to) {
        travel.hand().ifPresent(hand -> hand.dragged(track, from, to));
    }
}
