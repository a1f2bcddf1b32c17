package org.xianggan.atlas.exchange.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.testing.ReadFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
                .adding(
                        LoopStop.of(HandJourneys.WEST.stop())
                                .transfer(
                                        Transfer.of(
                                                        "北门, “游客中心”",
                                                        new LonLat(113.01, 27.012),
                                                        Transfer.Means.SHUTTLE,
                                                        20)
                                                .every(15)
                                                .costing(60.5)
                                                .said("约15分钟一班", new Edtf("2025-06"), "王芳")))
                .adding(
                        LoopStop.of(HandJourneys.NOWHERE.stop())
                                .transfer(
                                        Transfer.of(
                                                        "码头",
                                                        new LonLat(113.05, 27.05),
                                                        Transfer.Means.BOAT,
                                                        8)
                                                .said("", new Edtf("2024"), "")))
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

    @ParameterizedTest
    @EnumSource(names = {"CSV", "GEOJSON", "KML"})
    void soDoesOneWhoseDaysWereCutByHand(LayerFormat format) throws Exception {
        LoopPlanner planner = new LoopPlanner(HandJourneys.ground());
        List<LoopStop> stops = loop().stops();
        Loop cut =
                loop().cut(List.of(stops.subList(0, 1), stops.subList(1, 3), stops.subList(3, 4)));
        Itinerary plan = planner.plan(cut);
        Path file = folder.resolve("剪." + format.id());
        format.writer(TEXTS)
                .write(
                        new LoopOut().layer(plan, planner.roads(plan), "x", TEXTS),
                        file,
                        Work.SILENT);
        assertThat(new LoopOut().read(ReadFile.of(file, ReadOptions.PLAIN).rows())).contains(cut);
    }

    @Test
    void gpxHasRouteTracksAndWaypoints() throws Exception {
        Path file = folder.resolve("环线.gpx");
        LayerFormat.GPX.writer(TEXTS).write(layer(), file, Work.SILENT);
        String text = Files.readString(file);
        assertThat(text.split("<rte>", -1)).hasSize(2);
        assertThat(text.split("<trk>", -1)).as("one a day, and a way in").hasSize(3 + 1);
        assertThat(text.split("<wpt ", -1))
                .as("start, stops, night, end, town")
                .hasSizeGreaterThan(6);
        assertThat(text).contains("datum=wgs84", "OpenStreetMap contributors", "as_of=2025");
    }

    /// A way in is a line of its own kind, counted apart.
    @Test
    void aTransferIsALineFromTheGateToTheStop() {
        List<FeatureRow> rows = new ArrayList<>();
        try {
            layer().rows().read(rows::add, Work.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<FeatureRow> ways =
                rows.stream().filter(r -> "transfer".equals(r.values().get("role"))).toList();
        assertThat(ways).hasSize(2);
        assertThat(ways.getFirst().shape()).isInstanceOf(LineString.class);
        assertThat(ways.getFirst().values())
                .containsEntry("kind", "transfer")
                .containsEntry("seq", 3L)
                .containsEntry("means", "shuttle");
        assertThat(ways.getLast().shape()).as("the stop has no place").isInstanceOf(Point.class);
        assertThat(rows.getFirst().values()).containsEntry("transfer_minutes", 71.0);
    }

    @Test
    void otherRowsAreNoLoop() throws Exception {
        assertThat(new LoopOut().read(List.of())).isEmpty();
        Path file = folder.resolve("点.csv");
        Files.writeString(file, "名称,经度,纬度\n茶陵,113.5,26.8\n");
        assertThat(new LoopOut().read(ReadFile.of(file, ReadOptions.PLAIN).rows())).isEmpty();
    }
}
