package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// `survey accept SITE OSM` or `survey accept --above N`: sites are where OpenStreetMap has them
/// from now on.
@Command(name = "accept")
final class SurveyAcceptCommand extends AtlasCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SITE",
            descriptionKey = "cli.survey.site")
    private @Nullable String site;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OSM", descriptionKey = "cli.survey.osm")
    private @Nullable String osm;

    @Option(names = "--above", paramLabel = "N", descriptionKey = "cli.survey.above")
    private @Nullable Double above;

    SurveyAcceptCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        String which = site;
        String point = osm;
        Double least = above;
        boolean one = which != null && point != null;
        if (one == (least != null) || which != null && point == null) {
            throw bad("cli.survey.what");
        }
        if (least != null && !(least >= 0 && least <= 1)) {
            throw bad("cli.survey.range", least);
        }
        SurveySites sites = new SurveySites(context);
        try (SurveyFile survey = sites.open();
                AtlasFile atlas = context.openShipped()) {
            List<SiteOffer> chosen;
            if (which != null && point != null) {
                EntityId id = sites.site(which, atlas);
                chosen = accept(sites, survey, d -> List.of(sites.offer(id, point, survey)));
            } else {
                double from = least == null ? 1 : least;
                chosen = accept(sites, survey, d -> SiteReview.of(survey.offers(), d).above(from));
            }
            tell(chosen);
        }
        return 0;
    }

    /// Chosen by what the file says in the moment of writing.
    private static List<SiteOffer> accept(
            SurveySites sites, SurveyFile survey, Function<SiteDecisions, List<SiteOffer>> choice) {
        List<SiteOffer> chosen = new ArrayList<>();
        var unused =
                sites.file()
                        .change(
                                d -> {
                                    chosen.addAll(choice.apply(d));
                                    return d.accepting(chosen, Instant.now(), survey.info().asOf());
                                });
        return chosen;
    }

    private void tell(List<SiteOffer> chosen) {
        if (json()) {
            context.json(Json.map("accepted", chosen.stream().map(SurveySites::json).toList()));
        } else if (!quiet()) {
            context.out().println(context.text("cli.survey.accepted", chosen.size()));
        }
    }
}
