package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Origin;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.EntityInfo.Badge;
import org.xianggan.atlas.core.model.EntityInfo.GeometryInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a survey adds to what the atlas says: of a line, how much of it is surveyed and how far off
/// it was, where the map that the survey was made from knows another status; of a site, whose
/// position it has and since when; and whose the survey is. Safe for several threads.
final class SurveyTelling {
    private static final String LICENCE = "ODbL-1.0";

    /// Less than this (kilometres) is no gap to speak of.
    private static final double LEAST_GAP = 0.05;

    /// Badges that say how well a site is placed.
    private static final String POSITION = "position.";

    private static final Badge ACCEPTED = new Badge(POSITION + "accepted", null, null);

    private final SurveyFile survey;
    private final MovedTownships moved;
    private final AcceptedSites sites;
    private final Late<PanelWords> words;

    SurveyTelling(SurveyFile survey, MovedTownships moved, AcceptedSites sites) {
        this.survey = survey;
        this.moved = moved;
        this.sites = sites;
        this.words = new Late<>(() -> new PanelWords(survey.info()));
    }

    /// Whether it is of the kinds that a survey has.
    static boolean isSurveyed(EntityId id) {
        return id.kind() == Kind.ROAD || id.kind() == Kind.RAIL;
    }

    /// Whether a survey may have its course.
    static boolean isDrawn(EntityId id) {
        return isSurveyed(id) || id.kind() == Kind.RIVER;
    }

    /// English reading of what is said here; empty for any other text.
    Optional<String> english(String zh) {
        return words.get().english(zh);
    }

    EntityInfo of(EntityInfo info) {
        SiteDecision accepted = sites.of(info.entity().id());
        if (accepted != null) {
            return of(info, accepted);
        }
        Corrected township = moved.of(info.entity().id()).orElse(null);
        if (township != null) {
            return of(info, township);
        }
        if (info.entity().id().kind() == Kind.RIVER) {
            return river(info);
        }
        Line line = info.line();
        LineReport report =
                isSurveyed(info.entity().id()) ? survey.reports().get(info.entity().id()) : null;
        if (line == null || report == null) {
            return info;
        }
        return new EntityInfo(
                info.entity(),
                badges(info.badges(), report),
                info.attributes(),
                info.facts(),
                line,
                info.relations(),
                geometry(info.geometry(), line, report),
                Stream.concat(info.doubts().stream(), doubts(line, report)).toList());
    }

    /// A river whose course is nearly all that of the extracts.
    private EntityInfo river(EntityInfo info) {
        if (!survey.hasRiver(info.entity().id())) {
            return info;
        }
        return new EntityInfo(
                info.entity(),
                info.badges(),
                info.attributes(),
                info.facts(),
                info.line(),
                info.relations(),
                new GeometryInfo(
                        AccuracyClass.A, null, List.of(words.get().river()), LICENCE, null),
                info.doubts());
    }

    private EntityInfo of(EntityInfo info, SiteDecision accepted) {
        EntityId id = info.entity().id();
        List<Badge> badges =
                info.badges().stream()
                        .map(b -> b.key().startsWith(POSITION) ? ACCEPTED : b)
                        .toList();
        return new EntityInfo(
                sites.entity(info.entity()),
                badges,
                info.attributes(),
                info.facts(),
                info.line(),
                info.relations(),
                new GeometryInfo(
                        AccuracyClass.A,
                        null,
                        List.of(words.get().accepted(accepted)),
                        LICENCE,
                        words.get().shippedWas(accepted, sites.shipped(id))),
                info.doubts());
    }

    /// A township that lies elsewhere. What is doubted of it is where the atlas puts it.
    private EntityInfo of(EntityInfo info, Corrected township) {
        return new EntityInfo(
                moved.entity(info.entity()),
                info.badges(),
                info.attributes(),
                info.facts(),
                info.line(),
                info.relations(),
                new GeometryInfo(
                        MovedTownships.accuracy(township),
                        null,
                        List.of(words.get().placed(township)),
                        LICENCE,
                        words.get().off(township)),
                List.of());
    }

    private List<Badge> badges(List<Badge> shipped, LineReport report) {
        double all = report.matchedKm() + report.gapKm();
        long percent = Math.round(100 * report.matchedKm() / all);
        if (report.matchedKm() <= 0 || percent == 0) {
            return shipped;
        }
        List<Badge> out = new ArrayList<>(shipped);
        // All of it only where there is no gap at all.
        long told = report.gapKm() < LEAST_GAP ? 100 : Math.min(99, percent);
        out.add(new Badge("surveyed", told + " %", null));
        return out;
    }

    /// The sources of the shipped course stay where some of it is still drawn.
    private GeometryInfo geometry(GeometryInfo shipped, Line line, LineReport report) {
        List<String> sources = new ArrayList<>();
        if (report.matchedKm() > 0) {
            sources.add(words.get().surveyed(report));
        }
        if (report.matchedKm() <= 0 || report.gapKm() >= LEAST_GAP) {
            sources.add(words.get().remains(report));
            sources.addAll(shipped.sources());
        }
        return new GeometryInfo(
                line.accuracy(), null, sources, LICENCE, note(shipped.note(), report));
    }

    private @Nullable String note(@Nullable String shipped, LineReport report) {
        return report.matchedKm() > 0 ? words.get().off(report) : shipped;
    }

    private Stream<String> doubts(Line line, LineReport report) {
        return report.disagreements().stream()
                .map((Disagreement d) -> words.get().differs(line, d));
    }

    /// What has to stand by a map: the survey's line in the place of its holder's own, which it
    /// includes.
    List<String> attributions(List<String> shipped) {
        return Stream.concat(
                        Stream.of(survey.info().attribution()),
                        shipped.stream().filter(a -> !SurveyInfo.isOfHolder(a)))
                .toList();
    }

    /// Those of the atlas, and each extract.
    List<Origin> origins(List<Origin> shipped) {
        SurveyInfo info = survey.info();
        Map<String, String> title = words.get().title();
        return Stream.concat(
                        shipped.stream(),
                        info.extracts().stream().map(e -> origin(e, title, info.attribution())))
                .collect(Collectors.toList());
    }

    private static Origin origin(ExtractInfo e, Map<String, String> title, String attribution) {
        return new Origin(
                e.file(),
                title.getOrDefault("zh", ""),
                title.getOrDefault("en", ""),
                "OpenStreetMap",
                LICENCE,
                attribution,
                e.date() == null ? null : e.date().toString().substring(0, 10),
                "A",
                null);
    }
}
