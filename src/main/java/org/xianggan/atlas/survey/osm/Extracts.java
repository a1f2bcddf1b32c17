package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/// Extracts of OpenStreetMap that are read together, as if they were one: what two of them hold is
/// there once. Three passes over each: routes, then ways, then the nodes of those ways
/// ([decision 32](../../../../../../../../docs/decisions/0032-osm-pbf.md)).
///
/// Every failure that is the fault of a file is an
/// [org.xianggan.atlas.core.error.AtlasException] with its sentence.
public final class Extracts {
    /// What lies so near to the frame is kept: lines are matched beyond the edge, metres.
    private static final double AROUND = 5_000;

    private final List<Extract> extracts;
    private final GeoBox frame;
    private final Messages texts;

    private Extracts(List<Extract> extracts, GeoBox frame, Messages texts) {
        this.extracts = extracts;
        this.frame = frame;
        this.texts = texts;
    }

    /// Opens and checks them, without unpacking them (but for the nodes where a file does not say
    /// its box).
    ///
    /// @param files the same one twice is read once
    /// @param frame each has to meet it
    public static Extracts open(List<Path> files, GeoBox frame, Messages texts, Work work) {
        List<Extract> extracts = new ArrayList<>();
        for (Path file : files) {
            if (extracts.stream().noneMatch(known -> same(known.path(), file))) {
                Extract extract = Extract.open(file, texts, work);
                checkPlace(extract, frame);
                extracts.add(extract);
            }
        }
        return new Extracts(extracts, frame, texts);
    }

    /// As above, for all that the atlas draws.
    public static Extracts open(List<Path> files, Messages texts, Work work) {
        return open(files, GeoBox.FRAME, texts, work);
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            // Opening it will say what is wrong with it.
            return false;
        }
    }

    private static void checkPlace(Extract extract, GeoBox frame) {
        GeoBox box = extract.info().box();
        if (!box.intersects(frame)) {
            throw extract.refusal()
                    .because(
                            "elsewhere",
                            box.west(),
                            box.east(),
                            box.south(),
                            box.north(),
                            frame.west(),
                            frame.east(),
                            frame.south(),
                            frame.north());
        }
    }

    /// In the order in which they were given.
    public List<ExtractInfo> infos() {
        return extracts.stream().map(Extract::info).toList();
    }

    /// Reads them: all main roads and railways in the frame and 5 km around it.
    ///
    /// And all other roads in the frame, down to streets, without anything but their course.
    ///
    /// @param wanted names of lines: minor roads are as the main ones where they bear one of them,
    ///     or a number
    /// @throws java.util.concurrent.CancellationException soon after the work is cancelled
    public FoundWays ways(Set<String> wanted, Work work) {
        long bytes = extracts.stream().mapToLong(e -> e.index().bytes()).sum();
        // All of it for the routes, then the blobs with ways, then those with nodes.
        Progress progress = new Progress(work, 2 * bytes);
        List<Contents> contents = new ArrayList<>();
        Routes routes = new Routes();
        List<Extract> byAge = byAge();
        for (Extract extract : byAge) {
            Contents of = extract.contents(progress, at("routes", extract));
            if (!of.anyNodes()) {
                throw extract.refusal().because("nonodes");
            }
            of.blobs().forEach(blob -> blob.routes().forEach(routes::add));
            contents.add(of);
        }
        AreaBounds areas = AreaBounds.of(contents);
        Kept kept = kept(byAge, contents, routes, wanted, areas, progress);
        Positions positions = positions(byAge, contents, kept, progress);
        OtherWays minor = minor(kept, positions, work);
        FoundWays found =
                new Assembly(positions, around(frame))
                        .of(kept.candidates, minor, work)
                        .with(
                                RoadWays.all(
                                        kept.roads,
                                        positions,
                                        E7Box.of(frame),
                                        Restrictions.all(contents),
                                        work))
                        .with(kept.points.all(positions, E7Box.of(frame)))
                        .with(
                                new LandscapeAssembly(positions, E7Box.of(frame), work)
                                        .of(kept.ground, areas.relations()));
        if (found.ways().stream().noneMatch(way -> way.form() == OsmWay.Form.ROAD)) {
            throw byAge.getFirst().refusal().because("noroads");
        }
        return found;
    }

    /// @param minor of each block, extract by extract, the oldest first
    /// @param roads, ground likewise
    private record Kept(
            List<Candidate> candidates,
            List<List<MinorWays>> minor,
            List<List<RoadWays>> roads,
            List<List<GroundWays>> ground,
            FoundPoints points) {
        void nodes(LongConsumer to) {
            for (Candidate candidate : candidates) {
                for (long node : candidate.nodes()) {
                    to.accept(node);
                }
            }
            minor.forEach(blocks -> blocks.forEach(block -> block.nodes(to)));
            points.nodes(to);
            ground.forEach(blocks -> blocks.forEach(block -> block.nodes(to)));
        }
    }

    /// The newest extract first: what that has whole is taken from no other. Only what meets the
    /// frame, for nothing is matched with them.
    private OtherWays minor(Kept kept, Positions positions, Work work) {
        OtherWays.Builder out = new OtherWays.Builder();
        MinorWays.KnownIds known = new MinorWays.KnownIds();
        E7Box box = E7Box.of(frame);
        for (List<MinorWays> blocks : kept.minor.reversed()) {
            for (MinorWays block : blocks) {
                work.check();
                block.addTo(out, positions, box, known);
            }
            known.next();
        }
        return out.build();
    }

    private Kept kept(
            List<Extract> byAge,
            List<Contents> contents,
            Routes routes,
            Set<String> wanted,
            AreaBounds areas,
            Progress progress) {
        List<List<PointWays.Outline>> outlines = new ArrayList<>();
        Kept kept =
                new Kept(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new FoundPoints(outlines));
        for (int i = 0; i < byAge.size(); i++) {
            int age = i;
            List<Contents.OfBlob> blobs = contents.get(i).blobs();
            List<MinorWays> minor = new ArrayList<>();
            List<GroundWays> ground = new ArrayList<>();
            kept.minor.add(minor);
            List<RoadWays> roads = new ArrayList<>();
            kept.roads.add(roads);
            List<PointWays.Outline> own = new ArrayList<>();
            outlines.add(own);
            kept.ground.add(ground);
            new Pass(byAge.get(i), progress, at("ways", byAge.get(i)))
                    .run(b -> blobs.get(b).ways(), () -> ways(routes, wanted, age, areas))
                    .forEach(
                            found -> {
                                kept.candidates.addAll(found.ways.candidates());
                                minor.add(found.ways.minor());
                                roads.add(found.ways.roads());
                                ground.add(found.ground);
                                own.addAll(found.outlines);
                            });
        }
        return kept;
    }

    /// What a block of ways has.
    private record OfWays(Ways.Found ways, GroundWays ground, List<PointWays.Outline> outlines) {}

    private static Pass.Reading<OfWays> ways(
            Routes routes, Set<String> wanted, int age, AreaBounds areas) {
        Ways ways = new Ways(routes, wanted, age);
        GroundReading ground = new GroundReading(areas.ways());
        PointWays outlines = new PointWays();
        return block -> new OfWays(ways.read(block), ground.read(block), outlines.read(block));
    }

    /// Where two extracts hold the same node the newer one is right: it is read last.
    private Positions positions(
            List<Extract> byAge, List<Contents> contents, Kept kept, Progress progress) {
        Positions positions = Positions.of(kept::nodes);
        E7Box box = E7Box.of(frame);
        for (int i = 0; i < byAge.size(); i++) {
            List<Contents.OfBlob> blobs = contents.get(i).blobs();
            kept.points.add(
                    new Pass(byAge.get(i), progress, at("nodes", byAge.get(i)))
                            .run(b -> blobs.get(b).nodes(), () -> positions.reading(box)).stream()
                                    .flatMap(List::stream));
        }
        return positions;
    }

    /// The newest last; what does not say its date is the oldest.
    private List<Extract> byAge() {
        return extracts.stream().sorted(Comparator.comparing(Extracts::date)).toList();
    }

    private static Instant date(Extract extract) {
        Instant date = extract.info().date();
        return date == null ? Instant.MIN : date;
    }

    private String at(String key, Extract extract) {
        return texts.get("survey.osm.at." + key, extract.info().file());
    }

    private static GeoBox around(GeoBox box) {
        double side = AROUND * Math.sqrt(2);
        LonLat southWest = Geodesics.destination(new LonLat(box.west(), box.south()), 225, side);
        LonLat northEast = Geodesics.destination(new LonLat(box.east(), box.north()), 45, side);
        return new GeoBox(southWest.lon(), southWest.lat(), northEast.lon(), northEast.lat());
    }
}
