package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.List;

/// Asks whichever engine suits the network: ours for those that come with the atlas, GraphHopper
/// for the roads of a survey. Whoever asks does not know.
public final class SuitedEngine implements RouteEngine {
    /// Beyond that our hierarchy takes longer to make than anybody waits.
    private static final int MOST_EDGES = 100_000;

    private final RouteEngine flat = new FlatEngine();
    private final RouteEngine drive;

    SuitedEngine(RouteEngine drive) {
        this.drive = drive;
    }

    /// @param place of the survey: what GraphHopper prepares is kept beside it
    public static SuitedEngine of(SurveyPlace place) {
        return new SuitedEngine(new GraphHopperEngine(LandmarkShelf.in(place.routes())));
    }

    private RouteEngine suited(Conditions c) {
        Network n = c.network();
        return n.isFree() && n.edgeCount() <= MOST_EDGES ? flat : drive;
    }

    @Override
    public void prepare(Conditions conditions) {
        suited(conditions).prepare(conditions);
    }

    @Override
    public Snap snap(Stop stop, Conditions conditions) {
        return suited(conditions).snap(stop, conditions);
    }

    @Override
    public List<Route> route(List<Snap> stops, Conditions conditions, int most) {
        return suited(conditions).route(stops, conditions, most);
    }

    @Override
    public Matrix matrix(List<Snap> places, Conditions conditions) {
        return suited(conditions).matrix(places, conditions);
    }

    @Override
    public Reach reach(Snap from, Conditions conditions, List<Double> hours) {
        return suited(conditions).reach(from, conditions, hours);
    }
}
