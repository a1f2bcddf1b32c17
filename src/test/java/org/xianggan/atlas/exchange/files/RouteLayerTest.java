package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.EAST;
import static org.xianggan.atlas.testing.HandNetwork.MIDDLE;
import static org.xianggan.atlas.testing.HandNetwork.WEST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.LayersOut;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.testing.OutAndIn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Routes leave as a layer, and come in again.
class RouteLayerTest {
    private static final LayersOut FILES = new LayersOut(Path.of("no-store"), Messages.chinese());

    @TempDir private Path folder;

    private static final OutLayer ROUTES = routes();

    /// Resting on something else than agreed, so that this too must come back.
    private static OutLayer routes() {
        Scenario agreed = Scenario.of(2025);
        Scenario other =
                agreed.knowing(
                                new KnownPair(
                                        TravelMode.DRIVE, WEST, EAST, 36.5, 1.0, "某表", "2024-05"))
                        .assuming(
                                agreed.assumptions()
                                        .with(AccuracyClass.D, new Range(1, 1.25, 1.5)));
        Conditions conditions =
                new FlatEngine()
                        .calibrate(
                                Conditions.of(new HandNetwork().network(TravelMode.DRIVE), other));
        return new RouteOut()
                .layer(
                        new FlatEngine().routeOver(List.of(WEST, MIDDLE, EAST), conditions, 1),
                        "西 – 东",
                        r -> "用时各有幅度",
                        "© OpenStreetMap contributors");
    }

    @ParameterizedTest
    @EnumSource(LayerFormat.class)
    void routes_come_back_but_for_what_was_said(LayerFormat format) throws Exception {
        List<String> said =
                OutAndIn.check(FILES.of("西 – 东", () -> ROUTES), ROUTES, format.id(), folder);
        if (format == LayerFormat.GPX) {
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("km_low", "hours_high", "known_pairs", "assumptions_changed");
        } else {
            assertThat(said).isEmpty();
        }
    }

    @Test
    void a_gpx_has_the_way_as_a_route_its_legs_as_tracks_and_its_stops() throws Exception {
        Path file = folder.resolve("a.gpx");
        FILES.of("西 – 东", () -> ROUTES).write("gpx", Datum.WGS84, file, Work.SILENT);
        String text = Files.readString(file);
        assertThat(text.split("<rte>", -1)).hasSize(2);
        assertThat(text.split("<trk>", -1)).hasSize(3);
        assertThat(text.split("<wpt ", -1)).hasSize(4);
        assertThat(text).contains("用时各有幅度", "as_of=2025", "datum=wgs84");
    }
}
