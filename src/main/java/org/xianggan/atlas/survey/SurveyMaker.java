package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.LineMatcher;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.ShippedLines;
import org.xianggan.atlas.survey.osm.Extracts;
import org.xianggan.atlas.survey.osm.FoundWays;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One action from extracts to a survey: all of it or nothing. Slow, for workers.
public final class SurveyMaker {
    /// Parts of the time, as measured on an extract of 300 MB.
    private static final double READ = 0.55;

    private static final double MATCHED = 0.62;

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
        new SurveyBuilder(texts).write(out, survey, atlas, new Share(told, MATCHED, 1), letGo);
        return survey;
    }

    /// Ways are let go with the end of it: writing has the heap to itself.
    private Survey survey(List<Path> extracts, AtlasFile atlas, Work told, long begun) {
        List<ShippedLine> lines = ShippedLines.of(atlas);
        Extracts opened = Extracts.open(extracts, texts, new Share(told, 0, 0));
        FoundWays found = opened.ways(names(lines), new Share(told, 0, READ));
        Set<Long> used = new HashSet<>();
        List<SurveyedLine> surveyed = match(lines, found, used, new Share(told, READ, MATCHED));
        return new Survey(
                opened.infos(),
                clock.instant(),
                atlas.dataVersion(),
                (clock.millis() - begun) / 1000.0,
                surveyed,
                OtherWays.of(found.minor(), found.ways(), used),
                found.landscape());
    }

    private List<SurveyedLine> match(
            List<ShippedLine> lines, FoundWays found, Set<Long> used, Work work) {
        LineMatcher matcher = new LineMatcher(found.ways());
        List<SurveyedLine> all = new ArrayList<>(lines.size());
        for (ShippedLine line : lines) {
            work.check();
            work.at(
                    texts.get("survey.stage.matching", line.names().in(texts.language())),
                    (double) all.size() / lines.size());
            LineMatcher.Match match = matcher.matched(line);
            used.addAll(match.ways());
            all.add(match.line());
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
