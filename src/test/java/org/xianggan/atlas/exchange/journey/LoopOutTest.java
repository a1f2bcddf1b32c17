package org.xianggan.atlas.exchange.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.testing.ReadFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Loops leave in each format and come in again as they were.
class LoopOutTest {
    private static final Messages TEXTS = Messages.chinese();

    @TempDir private Path folder;

    private static Loop loop() {
        return Loop.named("东西, “两天”", 2025)
                .starting(HandNetwork.EAST)
                .ending(new Finish.At(Stop.at("西口", new LonLat(113, 27))))
                .on(LocalDate.of(2026, 10, 6))
                .lasting(2)
                .hours(7.5)
                .adding(LoopStop.of(HandJourneys.AWAY.stop()).onFoot(true).noting("带水"))
                .adding(LoopStop.of(HandJourneys.MIDDLE.stop()).staying(45).locked(true))
                .adding(LoopStop.of(HandJourneys.WEST.stop()))
                .sleepingIn(List.of(HandJourneys.TOWN.stop()))
                .noting("一家四口")
                .copying(EntityId.of("route:test"));
    }

    private static OutLayer layer() {
        LoopPlanner planner = new LoopPlanner(HandJourneys.ground());
        Itinerary plan = planner.plan(loop());
        return new LoopOut()
                .layer(plan, planner.roads(plan), "© OpenStreetMap contributors", TEXTS);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "GEOJSON", "KML"})
    void aLoopComesBackAsItWas(LayerFormat format) throws Exception {
        Path file = folder.resolve("环线." + format.id());
        assertThat(format.writer(TEXTS).write(layer(), file, Work.SILENT)).isEmpty();
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.head().attribution()).isEqualTo("© OpenStreetMap contributors");
        assertThat(read.head().asOf()).isEqualTo("2025");
        assertThat(new LoopOut().read(read.rows())).contains(loop());
    }

    @Test
    void gpxHasRouteTracksAndWaypoints() throws Exception {
        Path file = folder.resolve("环线.gpx");
        LayerFormat.GPX.writer(TEXTS).write(layer(), file, Work.SILENT);
        String text = Files.readString(file);
        assertThat(text.split("<rte>", -1)).hasSize(2);
        assertThat(text.split("<trk>", -1)).as("one a day").hasSize(3);
        assertThat(text.split("<wpt ", -1))
                .as("start, stops, night, end, town")
                .hasSizeGreaterThan(6);
        assertThat(text).contains("datum=wgs84", "OpenStreetMap contributors", "as_of=2025");
    }

    @Test
    void otherRowsAreNoLoop() throws Exception {
        assertThat(new LoopOut().read(List.of())).isEmpty();
        Path file = folder.resolve("点.csv");
        Files.writeString(file, "名称,经度,纬度\n茶陵,113.5,26.8\n");
        assertThat(new LoopOut().read(ReadFile.of(file, ReadOptions.PLAIN).rows())).isEmpty();
    }
}
