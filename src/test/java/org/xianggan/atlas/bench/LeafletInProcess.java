package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.paper.Leaflets;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The leaflets of a planned loop of six stops in two days and of sixteen in four, PDF and tall
/// picture, several times in one process: the first is what a person waits for. Planning is not
/// counted: the window has done it.
public final class LeafletInProcess {
    private static final LonLat MIDDLE = new LonLat(113.85, 27.2);

    private LeafletInProcess() {}

    /// @param args the packaged folder, a folder to write into, rounds
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path fonts = folder.resolve("assets").resolve("fonts");
        try (AtlasFile atlas = AtlasFile.open(folder.resolve("atlas.gpkg"), Messages.chinese())) {
            Ground ground =
                    new Ground(
                            atlas,
                            new FlatEngine(),
                            Conditions.of(
                                    atlas.network(TravelMode.DRIVE),
                                    Scenario.of(atlas.defaultYear())));
            LoopPlanner planner = new LoopPlanner(ground);
            List<Sight> near =
                    ground.sights().stream()
                            .filter(s -> s.at() != null)
                            .sorted(
                                    Comparator.comparingDouble(
                                            s ->
                                                    Geodesics.metres(
                                                            MIDDLE,
                                                            Objects.requireNonNull(s.at()))))
                            .toList();
            for (int stops : new int[] {6, 16}) {
                Loop loop =
                        Loop.named("样例", atlas.defaultYear())
                                .hours(10)
                                .lasting(stops == 6 ? 2 : 4)
                                .with(
                                        near.stream()
                                                .limit(stops)
                                                .map(s -> LoopStop.of(s.stop()))
                                                .toList());
                Itinerary plan = planner.plan(planner.reorder(loop).accepted());
                LeafletSpec.Subject subject =
                        new LeafletSpec.Subject.OfLoop(plan, planner.roads(plan));
                for (LeafletFormat format : LeafletFormat.values()) {
                    LeafletSpec spec =
                            new LeafletSpec(
                                    subject,
                                    Language.ZH,
                                    Edition.INTERNAL,
                                    MapAddress.AMAP,
                                    format);
                    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                        long begun = System.nanoTime();
                        int pages =
                                Leaflets.write(
                                        atlas,
                                        fonts,
                                        spec,
                                        out.resolve("leaflet." + format.id()),
                                        LocalDate.EPOCH,
                                        Work.SILENT);
                        double seconds = (System.nanoTime() - begun) / 1e9;
                        System.out.println(
                                String.format(
                                        Locale.ROOT,
                                        "%d stops, %s, pages %d: %.2f s",
                                        stops,
                                        format.id(),
                                        pages,
                                        seconds));
                    }
                }
            }
        }
    }
}
