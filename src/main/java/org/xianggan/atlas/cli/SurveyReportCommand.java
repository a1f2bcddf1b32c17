package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// `survey report`: what was found of each line, what was not, and how far the shipped one was off;
/// what is offered for the sites, and what was decided on that.
@Command(name = "report")
final class SurveyReportCommand extends AtlasCommand {
    @Option(names = "--file", paramLabel = "F.gpkg", descriptionKey = "cli.survey.file")
    private @Nullable Path file;

    SurveyReportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        SurveyPlace place = SurveyPlace.of(context.home());
        Path asked =
                file != null
                        ? file
                        : place.used().or(place::aside).orElseThrow(() -> bad("cli.survey.none"));
        try (SurveyFile survey = SurveyFile.open(asked, context.messages());
                AtlasFile atlas = context.openShipped()) {
            SurveyReport report = new SurveyReport(survey, atlas, context);
            if (json()) {
                report.json();
            } else {
                report.head();
                report.lines();
                report.townships();
                report.sites();
            }
        }
        return 0;
    }
}
