package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Instant;

/// `survey refuse SITE OSM`: that point is not that site.
@Command(name = "refuse")
final class SurveyRefuseCommand extends AtlasCommand {
    @Parameters(index = "0", paramLabel = "SITE", descriptionKey = "cli.survey.site")
    private String site = "";

    @Parameters(index = "1", paramLabel = "OSM", descriptionKey = "cli.survey.osm")
    private String osm = "";

    SurveyRefuseCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        SurveySites sites = new SurveySites(context);
        try (SurveyFile survey = sites.open();
                AtlasFile atlas = context.openShipped()) {
            EntityId id = sites.site(site, atlas);
            SiteOffer offer = sites.offer(id, osm, survey);
            var unused =
                    sites.file()
                            .change(d -> d.refusing(offer, Instant.now(), survey.info().asOf()));
            if (json()) {
                context.json(Json.map("refused", SurveySites.json(offer)));
            } else if (!quiet()) {
                context.out().println(context.text("cli.survey.refused", id, offer.osmId()));
            }
        }
        return 0;
    }
}
