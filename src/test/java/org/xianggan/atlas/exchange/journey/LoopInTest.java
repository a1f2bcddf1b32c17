package org.xianggan.atlas.exchange.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Loops come in from files: our own, those of other programs, and what is no loop.
class LoopInTest {
    private static final Messages TEXTS = Messages.chinese();
    private static final String GPX =
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"x\""
                    + " xmlns=\"http://www.topografix.com/GPX/1/1\">";

    @TempDir private Path folder;

    private final LoopIn in = new LoopIn(new Importer(LayerReaders.all(TEXTS), TEXTS), TEXTS);

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String wpt(double lon, double lat, String name) {
        return "<wpt lat=\"" + lat + "\" lon=\"" + lon + "\"><name>" + name + "</name></wpt>";
    }

    @Test
    void whatTheAtlasWroteIsReadWhole() throws IOException {
        Loop loop =
                Loop.named("两天", 2025)
                        .starting(HandNetwork.EAST)
                        .adding(LoopStop.of(HandJourneys.MIDDLE.stop()).staying(45))
                        .adding(LoopStop.of(HandJourneys.WEST.stop()));
        LoopPlanner planner = new LoopPlanner(HandJourneys.ground());
        Itinerary plan = planner.plan(loop);
        Path file = folder.resolve("两天.geojson");
        LayerFormat.GEOJSON
                .writer(TEXTS)
                .write(
                        new LoopOut().layer(plan, planner.roads(plan), "x", TEXTS),
                        file,
                        Work.SILENT);
        assertThat(in.read(file, 2030, Work.SILENT)).isEqualTo(loop);
    }

    @Test
    void aRouteOfAnotherProgramThatComesBackIsARing() throws IOException {
        Path file =
                file(
                        "walk.gpx",
                        GPX
                                + wpt(113.1, 27, "桥")
                                + "<rte><name>环</name><rtept lat=\"27\" lon=\"113\"/>"
                                + "<rtept lat=\"27\" lon=\"113.1\"/>"
                                + "<rtept lat=\"26.9\" lon=\"113.1\"/>"
                                + "<rtept lat=\"27\" lon=\"113.1\"/>"
                                + "<rtept lat=\"27\" lon=\"113\"/></rte></gpx>");
        Loop loop = in.read(file, 2026, Work.SILENT);
        assertThat(loop.year()).isEqualTo(2026);
        assertThat(loop.finish()).isEqualTo(Finish.BACK);
        assertThat(loop.stops().stream().map(s -> s.stop().name()))
                .as("a place that is passed again is visited once, waypoints give names")
                .containsExactly("113.000°E 27.000°N", "桥", "113.100°E 26.900°N");
    }

    @Test
    void waypointsAreStopsInTheirOrder() throws IOException {
        Path file = file("pts.gpx", GPX + wpt(113, 27, "甲") + wpt(113.1, 27, "乙") + "</gpx>");
        Loop loop = in.read(file, 2026, Work.SILENT);
        assertThat(loop.finish()).isEqualTo(Finish.AT_LAST);
        assertThat(loop.stops().stream().map(s -> s.stop().name())).containsExactly("甲", "乙");
    }

    @Test
    void fiftyThousandWaypointsAreRefusedInASentence() throws IOException {
        StringBuilder all = new StringBuilder(GPX);
        for (int i = 0; i < 50_000; i++) {
            all.append(wpt(113 + i * 1e-5, 27, "p" + i));
        }
        Path file = file("many.gpx", all.append("</gpx>").toString());
        assertThatThrownBy(() -> in.read(file, 2026, Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e ->
                                assertThat(e.sentence())
                                        .isEqualTo("“many.gpx”有 50000 个点，一条环线最多 60 站。"));
    }

    @Test
    void aFileWithoutPlacesAndABrokenOneAreRefusedInASentence() throws IOException {
        Path track =
                file(
                        "track.gpx",
                        GPX
                                + "<trk><trkseg><trkpt lat=\"27\" lon=\"113\"/>"
                                + "<trkpt lat=\"27\" lon=\"113.1\"/></trkseg></trk></gpx>");
        assertThatThrownBy(() -> in.read(track, 2026, Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> assertThat(e.sentence()).isEqualTo("“track.gpx”里没有路线，也没有航点。"));
        Path broken = file("broken.gpx", GPX + wpt(113, 27, "甲"));
        assertThatThrownBy(() -> in.read(broken, 2026, Work.SILENT))
                .isInstanceOf(AtlasException.class);
        Path nowhere = file("nowhere.gpx", GPX + wpt(113, 95, "甲") + "</gpx>");
        assertThatThrownBy(() -> in.read(nowhere, 2026, Work.SILENT))
                .isInstanceOf(AtlasException.class);
    }
}
