package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/// `survey undo SITE`: as if nothing had been decided on it. Needs no survey.
@Command(name = "undo")
final class SurveyUndoCommand extends AtlasCommand {
    @Parameters(index = "0", paramLabel = "SITE", descriptionKey = "cli.survey.site")
    private String site = "";

    SurveyUndoCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        SurveySites sites = new SurveySites(context);
        EntityId id;
        try (AtlasFile atlas = context.openShipped()) {
            id = sites.site(site, atlas);
        }
        List<SiteDecision> gone = new ArrayList<>();
        var unused =
                sites.file()
                        .change(
                                d -> {
                                    d.all().stream()
                                            .filter(one -> one.site().equals(id))
                                            .forEach(gone::add);
                                    return without(d, gone, id);
                                });
        if (json()) {
            context.json(
                    Json.map(
                            "id",
                            id.toString(),
                            "undone",
                            gone.stream().map(SiteDecision::osmId).toList()));
        } else if (!quiet()) {
            context.out().println(context.text("cli.survey.undone", id, gone.size()));
        }
        return 0;
    }

    private SiteDecisions without(SiteDecisions all, List<SiteDecision> of, EntityId id) {
        if (of.isEmpty()) {
            throw bad("cli.survey.noundo", id);
        }
        SiteDecisions left = all;
        for (SiteDecision d : of) {
            left = left.without(d);
        }
        return left;
    }
}
