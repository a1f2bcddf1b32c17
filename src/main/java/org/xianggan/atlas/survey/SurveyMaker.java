package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.survey.LineMatcher;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.road.CarRoads;
import org.xianggan.atlas.core.survey.road.RoadNetworkMaker;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.build.SurveyGround;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.ShippedLines;
import org.xianggan.atlas.store.gpkg.ShippedPlaces;
import org.xianggan.atlas.survey.osm.Extracts;
import org.xianggan.atlas.survey.osm.FoundWays;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One action from extracts to a survey: all of it or nothing. Slow, for workers.
public final class SurveyMaker {
    /// Parts of the time, as measured on an extract of 300 MB.
    private static final double READ = 0.45;

    private static final double MATCHED = 0.57;

    private static final double ROADS = 0.74;

    private final Messages texts;
    private final InstantSource clock;

    public SurveyMaker(Messages texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// @param out replaced once the new one is whole
    /// @param letGo run before that: whoever has `out` open closes it
    /// @throws org.xianggan.atlas.core.error.AtlasException where a file is none, or another
    ///     place's
    /// @throws java.util.concurrent.CancellationException soon after the work is cancelled
    public Survey make(List<Path> extracts, Path out, AtlasFile atlas, Work work, Runnable letGo) {
        long begun = clock.millis();
        Work told = new TimeLeft(work, texts, clock);
        Survey survey = survey(extracts, atlas, told, begun);
        new SurveyBuilder(texts).write(out, survey, atlas, new Share(told, ROADS, 1), letGo);
        return survey;
    }

    /// Ways are let go with the end of it: writing has the heap to itself.
    private Survey survey(List<Path> extracts, AtlasFile atlas, Work told, long begun) {
        List<ShippedLine> lines = ShippedLines.of(atlas);
        Extracts opened = Extracts.open(extracts, texts, new Share(told, 0, 0));
        FoundWays found = opened.ways(names(lines), new Share(told, 0, READ));
        List<Match> matches = match(lines, found, new Share(told, READ, MATCHED));
        RoadNetworkMaker.Made roads =
                roads(matches, found.roads(), atlas, new Share(told, MATCHED, ROADS));
        Set<Long> used = new HashSet<>();
        matches.forEach(m -> used.addAll(m.ways()));
        return new Survey(
                        opened.infos(),
                        clock.instant(),
                        atlas.dataVersion(),
                        (clock.millis() - begun) / 1000.0,
                        matches.stream().map(Match::line).toList(),
                        OtherWays.of(found.minor(), found.ways(), used))
                .with(roads.network(), roads.report())
                .with(ShippedPlaces.of(atlas).places(found.points()))
                .withSights(
                        found.points().stream()
                                .filter(p -> p.kind() == OsmPoint.Kind.SIGHT)
                                .toList())
                .with(found.landscape());
    }

    private RoadNetworkMaker.Made roads(
            List<Match> matches, CarRoads roads, AtlasFile atlas, Work work) {
        String what = texts.get("survey.stage.roads");
        work.at(what, 0);
        Map<EntityId, Line> lines = new HashMap<>();
        atlas.lines().forEach(line -> lines.put(line.id(), line));
        return RoadNetworkMaker.make(
                roads,
                matches,
                atlas.shippedNetwork(TravelMode.DRIVE),
                lines,
                SurveyGround.of(atlas),
                work,
                part -> work.at(what, part));
    }

    private List<Match> match(List<ShippedLine> lines, FoundWays found, Work work) {
        LineMatcher matcher = new LineMatcher(found.ways());
        List<Match> all = new ArrayList<>(lines.size());
        for (ShippedLine line : lines) {
            work.check();
            work.at(
                    texts.get("survey.stage.matching", line.names().in(texts.language())),
                    (double) all.size() / lines.size());
            all.add(matcher.matched(line));
        }
        return all;
    }

    private static Set<String> names(List<ShippedLine> lines) {
        Set<String> all = new HashSet<>();
        for (ShippedLine line : lines) {
            Names n = line.names();
            all.add(n.zh());
            all.add(n.shortZh());
            all.addAll(n.former());
        }
        return all;
    }
}
