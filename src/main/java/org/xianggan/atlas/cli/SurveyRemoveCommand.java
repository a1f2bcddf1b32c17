package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.home.SurveyPlace;

import picocli.CommandLine.Command;

import java.io.IOException;

/// `survey remove`: the atlas goes by its own lines again; the survey is deleted.
@Command(name = "remove")
final class SurveyRemoveCommand extends AtlasCommand {
    SurveyRemoveCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        SurveyPlace place = SurveyPlace.of(context.home());
        boolean any;
        try {
            any = place.remove();
        } catch (IOException e) {
            throw unwritable(place.used().or(place::aside).orElse(place.target()), e);
        }
        if (json()) {
            context.json(Json.map("removed", any));
        } else if (!quiet()) {
            context.out().println(context.text(any ? "cli.survey.removed" : "cli.survey.none"));
        }
        return 0;
    }
}
