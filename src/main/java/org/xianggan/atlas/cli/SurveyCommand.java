package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.survey.SurveyMaker;
import org.xianggan.atlas.survey.drive.RoutesAhead;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;

/// `survey A.osm.pbf B.osm.pbf [--out F]`: extracts become a survey, whole or not at all; beside it
/// `report`, `remove`, and what is decided on the positions of sites.
@Command(name = "survey")
final class SurveyCommand extends AtlasCommand {
    @Parameters(paramLabel = "FILE.osm.pbf", arity = "0..*", descriptionKey = "cli.survey.files")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "F.gpkg", descriptionKey = "cli.survey.out")
    private @Nullable Path out;

    @Spec private CommandSpec spec;

    private SurveyCommand(Context context) {
        super(context);
    }

    static CommandLine of(Context context) {
        CommandLine line = new CommandLine(new SurveyCommand(context));
        line.addSubcommand(new SurveyReportCommand(context));
        line.addSubcommand(new SurveyRemoveCommand(context));
        line.addSubcommand(new SurveyAcceptCommand(context));
        line.addSubcommand(new SurveyRefuseCommand(context));
        line.addSubcommand(new SurveyUndoCommand(context));
        return line;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            context.out().println(spec.commandLine().getUsageMessage());
            return 0;
        }
        Path target =
                out == null
                        ? SurveyPlace.of(context.home()).target()
                        : inFolder(out).toAbsolutePath();
        try (AtlasFile atlas = context.openShipped()) {
            make(target, atlas);
            tell(target, atlas);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
        return 0;
    }

    private void make(Path target, AtlasFile atlas) {
        try (ProgressBar progress = progressBar()) {
            new SurveyMaker(context.messages(), InstantSource.system())
                    .make(files, target, atlas, progress, () -> {});
            if (out == null) {
                new RoutesAhead(context.messages())
                        .measure(target, atlas, SurveyPlace.of(context.home()).routes(), progress);
            }
        }
    }

    private void tell(Path target, AtlasFile atlas) {
        try (SurveyFile survey = SurveyFile.open(target, context.messages())) {
            SurveyReport report = new SurveyReport(survey, atlas, context);
            if (json()) {
                report.json();
            } else if (!quiet()) {
                report.head();
                context.out()
                        .println(
                                context.text(
                                        out == null ? "cli.survey.done" : "cli.survey.done.out",
                                        target));
            }
        }
    }
}
