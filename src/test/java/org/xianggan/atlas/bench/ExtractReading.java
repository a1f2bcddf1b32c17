package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.survey.osm.Extracts;
import org.xianggan.atlas.survey.osm.FoundWays;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/// How long it takes to get the ways out of extracts, and how much heap: the file of
/// [org.xianggan.atlas.testing.osm.GeneratedExtract] under `-Xmx1g`.
///
///     ExtractReading FILE…
final class ExtractReading {
    private ExtractReading() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Extracts extracts =
                Extracts.open(
                        Stream.of(args).map(Path::of).toList(), Messages.english(), Work.SILENT);
        double opened = (System.nanoTime() - start) / 1e9;
        FoundWays found = extracts.ways(Set.of(), Work.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        long nodes = found.ways().stream().mapToLong(way -> way.size()).sum();
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "%d ways, %d nodes, %d cut; opened in %.2f s, read in %.2f s; heap: %d MB at most,"
                        + " %d MB are kept%n",
                found.ways().size(), nodes, found.cut(), opened, seconds, peak() >> 20, kept >> 20);
    }

    /// Rubbish that was not yet collected included.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
