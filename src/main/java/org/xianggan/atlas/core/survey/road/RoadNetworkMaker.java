package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Network.Forbidden;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.task.Work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/// Makes the network of a survey: nodes where roads of the extract meet or end, edges between them
/// with their true length, the named lines on them, turns that are forbidden; and of the shipped
/// network what [Shipped] keeps. Pieces that nothing links with the longest one and that are
/// shorter than 50 km are left out, so that nobody sets off on one: most of them were cut off at
/// the edge of the frame ([Staying]).
public final class RoadNetworkMaker {
    /// @param network by car, of all years
    public record Made(Network network, RoadReport report) {}

    private RoadNetworkMaker() {}

    /// @param matches of the lines that were laid
    /// @param old by car, as the atlas ships it
    /// @param lines of the catalogue
    /// @param progress told how much of it is done, 0 … 1
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static Made make(
            CarRoads roads,
            List<Match> matches,
            Network old,
            Map<EntityId, Line> lines,
            Ground ground,
            Work work,
            DoubleConsumer progress) {
        LineUses uses = new LineUses(matches, lines);
        Shipped shipped = new Shipped(old, matches, lines, roads, uses);
        work.check();
        progress.accept(0.2);
        long[] junctions = Ids.union(Draft.junctions(roads), shipped.cuts());
        work.check();
        WayBook book = new WayBook(lines);
        Draft draft = Draft.of(roads, junctions, uses, book);
        work.check();
        progress.accept(0.4);
        List<Forbidden> turns = Turns.of(draft, roads);
        Staying staying = new Staying(draft, shipped, old);
        RoadNetworkOut out = new RoadNetworkOut(draft, shipped, old, staying, ground);
        int[] kept = ways(shipped.kept().stream().map(Shipped.Kept::parts).toList(), book);
        int[] joined = ways(shipped.joins().stream().map(Shipped.Join::parts).toList(), book);
        out.ways(book.ways());
        out.nodes();
        out.edges(
                roads,
                part -> {
                    work.check();
                    progress.accept(0.4 + 0.6 * part);
                });
        turns.forEach(out::forbid);
        out.keep(kept);
        out.join(joined);
        Network network = out.build();
        double[] islands = staying.islands();
        return new Made(
                network,
                new RoadReport(
                        network.nodeCount(),
                        network.edgeCount(),
                        out.km(),
                        network.forbidden().size(),
                        out.shippedKm(),
                        shipped.joins().size(),
                        shipped.unjoined(),
                        islands.length,
                        Arrays.stream(islands).sum()));
    }

    private static int[] ways(List<List<LinePart>> parts, WayBook book) {
        return parts.stream()
                .mapToInt(p -> p.isEmpty() ? book.plain(WayClass.UNNAMED, null) : book.of(p))
                .toArray();
    }
}
