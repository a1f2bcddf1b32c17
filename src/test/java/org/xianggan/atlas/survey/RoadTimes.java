package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Times and memory of a whole survey, stage by stage, and of reading its network back.
/// `RoadTimes OUT EXTRACT…`
public final class RoadTimes {
    private RoadTimes() {}

    public static void main(String[] args) {
        Path out = Path.of(args[0]);
        List<Path> extracts = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            extracts.add(Path.of(args[i]));
        }
        long begun = System.nanoTime();
        Messages texts = Messages.english();
        try (AtlasFile atlas = ShippedAtlas.open(texts)) {
            Survey survey =
                    new SurveyMaker(texts, InstantSource.system())
                            .make(extracts, out, atlas, new Stages(begun), () -> {});
            say(begun, survey.roadReport().toString());
        }
        try (AtlasFile atlas = ShippedAtlas.open(texts);
                SurveyFile kept = SurveyFile.open(out, texts)) {
            long read = System.nanoTime();
            Network network = atlas.with(kept).network(TravelMode.DRIVE);
            say(read, "read " + network.edgeCount() + " edges, bytes of the file " + size(out));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(long since, String what) {
        System.out.printf("%6.1f s %s%n", (System.nanoTime() - since) / 1e9, what);
    }

    /// Says when a stage begins, and how much of the heap was in use before it at most.
    private record Stages(long begun, AtomicLong most, StringBuilder at) implements Work {
        Stages(long begun) {
            this(begun, new AtomicLong(), new StringBuilder());
        }

        @Override
        public synchronized void at(String what, double fraction) {
            String stage = what.replaceAll("[:.·—].*", "");
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            most.accumulateAndGet(used, Math::max);
            if (!at.toString().equals(stage) && !stage.startsWith("Matching")) {
                say(begun, stage + "  heap " + most + " MB until now");
                at.setLength(0);
                at.append(stage);
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
