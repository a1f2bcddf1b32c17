package org.xianggan.atlas.survey.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.testing.HandNetwork;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class SuitedEngineTest {
    @TempDir private Path folder;

    private RouteEngine engine() {
        return SuitedEngine.of(new SurveyPlace(folder.resolve("atlas"), folder.resolve("own")));
    }

    @Test
    void theNetworkOfTheAtlasIsAskedAsEver() {
        Network n = new HandNetwork().network(TravelMode.DRIVE);
        Conditions c = Conditions.of(n, Scenario.of(2025));
        List<Route> ours = engine().routeOver(List.of(HandNetwork.WEST, HandNetwork.EAST), c, 3);
        assertThat(ours)
                .usingRecursiveComparison()
                .ignoringFields("conditions")
                .isEqualTo(
                        new FlatEngine()
                                .routeOver(List.of(HandNetwork.WEST, HandNetwork.EAST), c, 3));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void roadsThatLeadOneWayAreAskedOfGraphHopper() {
        OneWayNetwork made = OneWayNetwork.of(7, 20, true, true);
        Conditions c = Conditions.of(made.network(), Scenario.of(2025));
        Random random = new Random(1);
        Snap a = made.somewhere(random);
        Snap b = made.somewhere(random);
        RouteEngine engine = engine();
        double right = made.fastest(a, b, c);
        assertThat(engine.matrix(List.of(a, b), c).isReachable(0, 1))
                .isEqualTo(right < Double.POSITIVE_INFINITY);
    }
}
