package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.core.survey.TownshipWords;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a survey is, what it made of each line and offers for the sites, as a person or a program
/// reads it.
final class SurveyReport {
    private final KeptSurvey survey;
    private final Map<EntityId, Line> lines = new HashMap<>();
    private final TownshipWords townships;
    private final Context context;
    private final AtlasFile atlas;
    private final SurveySites sites;

    SurveyReport(KeptSurvey survey, AtlasFile atlas, Context context) {
        this.atlas = atlas;
        this.sites = new SurveySites(context);
        this.survey = survey;
        this.context = context;
        atlas.lines().forEach(l -> lines.put(l.id(), l));
        Map<EntityId, Names> names = new HashMap<>();
        atlas.entities(Kind.TOWNSHIP).forEach(e -> names.put(e.id(), e.names()));
        this.townships = new TownshipWords(survey.townships(), names);
    }

    void json() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        survey.reports()
                .forEach(
                        (id, r) ->
                                all.add(
                                        Json.map(
                                                "id",
                                                id.toString(),
                                                "matched_km",
                                                Json.round(r.matchedKm(), 3),
                                                "gap_km",
                                                Json.round(r.gapKm(), 3),
                                                "shipped_km",
                                                Json.round(r.shippedKm(), 3),
                                                "p50_m",
                                                metres(r.p50()),
                                                "p90_m",
                                                metres(r.p90()),
                                                "worst_m",
                                                metres(r.worst()),
                                                "ways",
                                                r.ways(),
                                                "remarks",
                                                SurveyWords.remarks(r, context.messages()))));
        SurveyInfo info = survey.info();
        context.json(
                Json.map(
                        "lines",
                        all,
                        "townships",
                        townshipsJson(),
                        "sites",
                        sites.json(sites.review(survey)),
                        "extract_date",
                        info.extracts().stream()
                                .map(e -> e.date())
                                .filter(Objects::nonNull)
                                .map(d -> d.toString())
                                .min(String::compareTo)
                                .orElse(null),
                        "seconds",
                        Json.round(info.seconds(), 2)));
    }

    private Map<String, @Nullable Object> townshipsJson() {
        TownshipMatches matches = survey.townships();
        return Json.map(
                "corrected",
                matches.corrected().size(),
                "p50_m",
                metres(matches.off(0.5)),
                "p90_m",
                metres(matches.off(0.9)),
                "worst_m",
                metres(matches.off(1)),
                "moved",
                matches.corrected().stream()
                        .map(
                                c ->
                                        Json.map(
                                                "id",
                                                c.township().toString(),
                                                "osm",
                                                c.osm(),
                                                "name",
                                                c.name(),
                                                "lon",
                                                Json.round(c.at().lon(), 7),
                                                "lat",
                                                Json.round(c.at().lat(), 7),
                                                "off_m",
                                                metres(c.metres())))
                        .toList(),
                "left",
                matches.left().stream()
                        .map(
                                l ->
                                        Json.map(
                                                "id",
                                                l.township().toString(),
                                                "reason",
                                                l.reason().name().toLowerCase(Locale.ROOT),
                                                "candidates",
                                                l.candidates(),
                                                "osm",
                                                l.osm(),
                                                "off_m",
                                                metres(l.metres())))
                        .toList());
    }

    private static @Nullable Double metres(@Nullable Double m) {
        return m == null ? null : Json.round(m, 1);
    }

    void head() {
        SurveyWords.head(survey.info(), context.messages()).forEach(context.out()::println);
        SurveyWords.roads(survey.roadReport(), context.messages()).forEach(context.out()::println);
        townships.sum(context.messages()).forEach(context.out()::println);
    }

    /// Those that stay where the atlas has them.
    void townships() {
        context.out().println();
        townships.left(context.messages()).forEach(context.out()::println);
    }

    void lines() {
        survey.reports().forEach(this::line);
    }

    void sites() {
        sites.print(sites.review(survey), atlas);
    }

    private void line(EntityId id, LineReport r) {
        Line line = lines.get(id);
        context.out().println();
        context.out().println(name(id, line));
        context.out()
                .println(
                        "  "
                                + context.text(
                                        "survey.report.line",
                                        SurveyWords.km(r.matchedKm()),
                                        SurveyWords.km(r.gapKm()),
                                        SurveyWords.km(r.shippedKm()),
                                        published(line)));
        Double p50 = r.p50();
        Double p90 = r.p90();
        Double worst = r.worst();
        if (p50 != null && p90 != null && worst != null) {
            context.out()
                    .println(
                            "  "
                                    + context.text(
                                            "survey.report.off",
                                            Math.round(p50),
                                            Math.round(p90),
                                            Math.round(worst),
                                            r.ways()));
        }
        SurveyWords.remarks(r, context.messages()).forEach(s -> context.out().println("  " + s));
    }

    private String name(EntityId id, @Nullable Line line) {
        if (line == null) {
            return id.toString();
        }
        String ref = line.ref();
        return (ref == null ? "" : ref + " ")
                + line.names().in(context.messages().language())
                + "  "
                + id;
    }

    private String published(@Nullable Line line) {
        String length = line == null ? null : line.publishedLength();
        return length == null ? context.text("survey.report.unpublished") : length;
    }
}
