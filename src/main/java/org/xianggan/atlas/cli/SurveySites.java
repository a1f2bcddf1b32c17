package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteDecisionFile;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.core.survey.SiteWords;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `survey accept`, `refuse` and `undo` work on, and how the report tells of it.
final class SurveySites {
    private final Context context;
    private final SurveyPlace place;
    private final SiteDecisionFile file;

    SurveySites(Context context) {
        this.context = context;
        this.place = SurveyPlace.of(context.home());
        this.file = new SiteDecisionFile(place.decisions(), context.messages());
    }

    SiteDecisionFile file() {
        return file;
    }

    /// The survey that is used or set aside.
    SurveyFile open() {
        return SurveyFile.open(
                place.used().or(place::aside).orElseThrow(() -> context.input("cli.survey.none")),
                context.messages());
    }

    /// A site by its id, or by a name that it alone bears.
    EntityId site(String said, AtlasFile atlas) {
        Optional<EntityId> id = EntityId.parse(said).filter(i -> i.kind() == Kind.SITE);
        if (id.isPresent() && atlas.entity(id.get()).isPresent()) {
            return id.get();
        }
        List<EntityId> named =
                atlas.entities(Kind.SITE).stream()
                        .filter(e -> bears(e, said))
                        .map(Entity::id)
                        .toList();
        if (named.size() != 1) {
            throw context.input("cli.survey.nosite", said);
        }
        return named.getFirst();
    }

    private static boolean bears(Entity e, String name) {
        return name.equals(e.names().zh())
                || name.equals(e.names().shortZh())
                || name.equalsIgnoreCase(e.names().en())
                || e.names().former().contains(name);
    }

    SiteOffer offer(EntityId site, String osm, KeptSurvey survey) {
        return SiteReview.of(survey.offers(), SiteDecisions.NONE)
                .offer(site, osm)
                .orElseThrow(() -> context.input("cli.survey.nooffer", site, osm));
    }

    /// What is offered and decided; where the decisions cannot be read that is told, and none is.
    SiteReview review(KeptSurvey survey) {
        return SiteReview.of(survey.offers(), file.readOr(this::tell));
    }

    private void tell(AtlasException e) {
        context.err().println(e.sentence());
        context.err().println(e.nextStep());
    }

    static Map<String, @Nullable Object> json(SiteOffer o) {
        return Json.map(
                "id",
                o.site().toString(),
                "osm",
                o.osmId(),
                "name",
                o.name(),
                "lon",
                Json.round(o.at().lon(), 7),
                "lat",
                Json.round(o.at().lat(), 7),
                "certainty",
                Json.round(o.certainty(), 3));
    }

    /// As `survey report --json` lists it.
    List<Map<String, @Nullable Object>> json(SiteReview review) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (SiteReview.Row r : review.rows()) {
            SiteOffer o = r.offer();
            SiteDecision d = r.decision();
            Double metres = o == null ? null : o.metres();
            all.add(
                    Json.map(
                            "id",
                            r.site().toString(),
                            "osm",
                            r.osmId(),
                            "name",
                            r.name(),
                            "value",
                            o == null ? null : o.value(),
                            "lon",
                            Json.round(r.at().lon(), 7),
                            "lat",
                            Json.round(r.at().lat(), 7),
                            "metres",
                            metres == null ? null : Json.round(metres, 1),
                            "certainty",
                            o == null ? null : Json.round(o.certainty(), 3),
                            "reasons",
                            o == null
                                    ? List.of()
                                    : o.reasons().stream()
                                            .sorted()
                                            .map(SiteOffer.Reason::key)
                                            .toList(),
                            "first",
                            o == null ? null : o.first(),
                            "state",
                            r.state().key(),
                            "decided",
                            d == null ? null : d.when().toString(),
                            "extract",
                            d == null ? null : d.extract()));
        }
        return all;
    }

    /// As `survey report` tells it: each site with what is offered for it.
    void print(SiteReview review, AtlasFile atlas) {
        if (review.rows().isEmpty()) {
            return;
        }
        context.out().println();
        context.out().println(SiteWords.sums(review, context.messages()));
        for (SiteReview.Row r : review.rows()) {
            context.out().println();
            context.out()
                    .println(
                            atlas.entity(r.site())
                                            .map(e -> e.names().in(context.messages().language()))
                                            .orElse("")
                                    + "  "
                                    + r.site());
            context.out().println("  " + told(r));
        }
    }

    private String told(SiteReview.Row r) {
        List<String> parts = new ArrayList<>();
        parts.add(r.osmId() + " “" + r.name() + "”");
        SiteOffer o = r.offer();
        if (o != null) {
            parts.add(SiteWords.what(o, context.messages()));
            String far = SiteWords.distance(o.metres());
            parts.add(
                    far == null
                            ? context.text("survey.sites.nowhere")
                            : context.text("survey.sites.away", far));
            parts.add(context.text("survey.sites.certain", SiteWords.percent(o.certainty())));
            parts.addAll(SiteWords.reasons(o, context.messages()));
        }
        String said = SiteWords.decided(r, context.messages());
        if (!said.isEmpty()) {
            parts.add(said);
        }
        return String.join(" · ", parts);
    }
}
