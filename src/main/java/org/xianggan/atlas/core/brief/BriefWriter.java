package org.xianggan.atlas.core.brief;

import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Gained;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the brief of a scenario: computes what it changes against the same year without it, and
/// gathers what is said of it. Reads the store: never on the FX thread; for one thread.
public final class BriefWriter<S extends Catalogue & Library & Networks> {
    private final S atlas;
    private final RouteEngine engine;
    private final Wording wording;
    private final Messages texts;
    private final LocalDate today;

    /// @param today the date that is printed
    public BriefWriter(S atlas, RouteEngine engine, Wording wording, LocalDate today) {
        this.atlas = atlas;
        this.engine = engine;
        this.wording = wording;
        this.texts = wording.texts();
        this.today = today;
    }

    /// @param withMap whether its edition has maps
    /// @throws AtlasException of the input: a line that the atlas does not know, a scenario that
    ///     changes nothing, one that cannot be travelled
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public Brief write(Scenario scenario, boolean withMap, Work work) {
        Map<EntityId, Line> lines = new HashMap<>();
        atlas.lines().forEach(l -> lines.put(l.id(), l));
        List<ChangedPart> parts = known(scenario, lines);
        work.check();
        work.at(texts.get("brief.work.places"), 0.05);
        Surroundings around = Surroundings.of(atlas, atlas);
        work.check();
        work.at(texts.get("brief.work.times"), 0.2);
        List<Effect> effects;
        List<Served> served;
        try {
            effects = effects(scenario, around);
            work.check();
            served = effects.stream().map(e -> Served.of(e, engine, around)).toList();
            work.check();
            return write(scenario, withMap, changed(parts, lines, scenario), effects, served);
        } catch (TravelProblem p) {
            throw p.told(texts);
        }
    }

    /// @throws AtlasException where the atlas does not know one of them
    private List<ChangedPart> known(Scenario scenario, Map<EntityId, Line> lines) {
        List<ChangedPart> parts = ChangedPart.of(scenario, atlas);
        for (ChangedPart p : parts) {
            Line line = lines.get(p.part().line());
            if (line == null || p.part().section() >= line.sections().size()) {
                throw input("brief.problem.line", name(scenario, texts), p.in(texts));
            }
        }
        return parts;
    }

    private AtlasException input(String key, Object... arguments) {
        return AtlasException.input(texts.get(key, arguments), texts.get(key + ".next"));
    }

    private List<Effect> effects(Scenario scenario, Surroundings around) {
        List<Effect> all = new ArrayList<>();
        for (TravelMode mode : TravelMode.values()) {
            Network network = atlas.network(mode);
            Change change = Change.of(network, scenario);
            if (!change.isNothing()) {
                all.add(Effect.of(network, scenario, change, engine, around));
            }
        }
        if (all.isEmpty()) {
            throw input(
                    "brief.problem.nothing",
                    name(scenario, texts),
                    String.valueOf(scenario.year()));
        }
        return all;
    }

    private List<ChangedRows.Changed> changed(
            List<ChangedPart> parts, Map<EntityId, Line> lines, Scenario scenario) {
        List<ChangedRows.Changed> all = new ArrayList<>();
        for (ChangedPart p : parts) {
            Line line = lines.get(p.part().line());
            if (line != null) {
                all.add(new ChangedRows.Changed(p, line, works(p, scenario)));
            }
        }
        return all;
    }

    /// Whether it changes anything by itself.
    private boolean works(ChangedPart p, Scenario scenario) {
        LinePart part = p.part();
        Scenario alone =
                p.avoided() ? scenario.bare().avoiding(part) : scenario.bare().opening(part);
        for (TravelMode mode : TravelMode.values()) {
            for (Way way : atlas.network(mode).ways()) {
                if (p.avoided() ? alone.avoids(way) : alone.opens(way)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(Scenario s, Messages m) {
        return s.name().isBlank() ? m.first("whatif.unnamed") : s.name();
    }

    private Brief write(
            Scenario scenario,
            boolean withMap,
            List<ChangedRows.Changed> changed,
            List<Effect> effects,
            List<Served> served) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new ChangedRows(wording, scenario.year()).chapter(changed, scenario));
        TimeRows times = new TimeRows(wording);
        effects.forEach(e -> chapters.add(times.chapter(e, effects.size() == 1)));
        PlaceRows places = new PlaceRows(atlas, wording);
        served.forEach(s -> chapters.add(places.chapter(s, served.size() == 1)));
        chapters.add(
                new Sayings(atlas, wording)
                        .chapter(
                                changed.stream()
                                        .map(ChangedRows.Changed::line)
                                        .distinct()
                                        .toList()));
        chapters.add(new BasisRows(wording).chapter(effects));
        String title = Twofold.said(texts, m -> m.first("brief.title", name(scenario, m)), " ");
        return new Brief(
                wording.said("brief.kind"),
                title,
                subtitle(scenario, changed, effects),
                summary(effects, served),
                new BriefMaps(effects, engine, wording).make(),
                chapters,
                List.of(
                        wording.said(
                                "figure.sources",
                                String.join(
                                        texts.first("form.semicolon"),
                                        atlas.attributions(texts.language()))),
                        wording.said("brief.date", today.toString())
                                + " "
                                + wording.dataOf(atlas, withMap)),
                List.of());
    }

    /// `开通 桂东—遂川高速；2025 年；驾车`.
    private String subtitle(
            Scenario scenario, List<ChangedRows.Changed> changed, List<Effect> effects) {
        return Twofold.line(
                texts,
                m -> {
                    List<String> all = new ArrayList<>();
                    changed.forEach(
                            c ->
                                    all.add(
                                            m.first(
                                                    c.part().avoided()
                                                            ? "whatif.avoided"
                                                            : "whatif.opened",
                                                    c.part().in(m))));
                    scenario.drawn().forEach(d -> all.add(m.first("whatif.drawn", d.name())));
                    String by =
                            effects.stream()
                                    .map(e -> e.after().network().mode().code())
                                    .map(mode -> m.first("planner.mode." + mode))
                                    .collect(Collectors.joining(m.first("form.enumeration")));
                    return m.first(
                            "brief.subtitle",
                            String.join(m.first("form.enumeration"), all),
                            String.valueOf(scenario.year()),
                            by);
                });
    }

    private Words summary(List<Effect> effects, List<Served> served) {
        return Words.of(
                Twofold.line(
                        texts,
                        m -> {
                            StringBuilder s = new StringBuilder();
                            for (int i = 0; i < effects.size(); i++) {
                                if (effects.size() > 1) {
                                    s.append(
                                            m.first(
                                                    "form.labelled",
                                                    m.first(
                                                            "planner.mode."
                                                                    + effects.get(i)
                                                                            .after()
                                                                            .network()
                                                                            .mode()
                                                                            .code()),
                                                    ""));
                                }
                                sum(effects.get(i), served.get(i), m, s);
                            }
                            return s.toString().strip();
                        }));
    }

    private void sum(Effect e, Served served, Messages m, StringBuilder to) {
        to.append(Gained.sum(e.whatIf(), m)).append(m.first("form.between-sentences"));
        PairGain best = e.telling();
        if (best != null) {
            to.append(
                            m.first(
                                    best.isLost() ? "brief.sum.lost" : "brief.sum.best",
                                    TimeRows.between(e, best, m),
                                    Figures.hours(best.before(), m),
                                    Figures.hours(best.after(), m),
                                    Gained.of(best, m)))
                    .append(m.first("form.between-sentences"));
        }
        if (!served.gaining().isEmpty()) {
            to.append(
                            m.first(
                                    "brief.sum.people",
                                    served.gaining().size(),
                                    PlaceRows.people(served.gaining(), m),
                                    served.sites().stream().filter(s -> s.faster() > 0).count(),
                                    Figures.distance(Served.WITHIN, m)))
                    .append(m.first("form.between-sentences"));
        }
    }
}
