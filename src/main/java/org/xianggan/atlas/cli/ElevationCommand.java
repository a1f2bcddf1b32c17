package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.home.ElevationPlace;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.elevation.ElevationMaker;
import org.xianggan.atlas.store.elevation.ElevationTiles;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// `elevation FOLDER`: the elevation tiles in a folder are used from now on; `elevation` tells
/// which are, `elevation remove` goes back to the relief of the atlas.
@Command(name = "elevation")
final class ElevationCommand extends AtlasCommand {
    @Parameters(paramLabel = "FOLDER", arity = "0..*", descriptionKey = "cli.elevation.folder")
    private List<Path> given = List.of();

    private ElevationCommand(Context context) {
        super(context);
    }

    static CommandLine of(Context context) {
        CommandLine line = new CommandLine(new ElevationCommand(context));
        line.addSubcommand(new ElevationRemoveCommand(context));
        return line;
    }

    @Override
    public Integer call() {
        ElevationPlace place = ElevationPlace.of(context.home());
        try (AtlasFile atlas = context.openShipped()) {
            if (given.isEmpty()) {
                tell(
                        place.used()
                                .map(file -> ElevationTiles.open(file, context.messages()).info())
                                .orElse(null),
                        atlas);
                return 0;
            }
            tell(make(place.target(), atlas), atlas);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
        return 0;
    }

    private ElevationInfo make(Path target, Catalogue atlas) {
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw bad("cli.elevation.missing", path);
            }
        }
        try (ProgressBar progress = progressBar()) {
            return new ElevationMaker(context.messages())
                    .make(given, target, atlas, progress, () -> {});
        }
    }

    private void tell(@Nullable ElevationInfo info, Catalogue atlas) {
        if (json()) {
            context.json(json(info, atlas));
            return;
        }
        if (quiet()) {
            return;
        }
        if (info == null) {
            context.out().println(context.text("cli.elevation.none"));
            return;
        }
        ElevationWords.of(info, context.messages()).forEach(context.out()::println);
        List<String> leftOut = ElevationWords.leftOut(info);
        if (!leftOut.isEmpty()) {
            context.out().println(context.text("elevation.told.left", leftOut.size()));
            leftOut.forEach(why -> context.out().println("  " + why));
        }
        context.out().println(context.text("elevation.told.accuracy"));
    }

    private static Map<String, @Nullable Object> json(
            @Nullable ElevationInfo info, Catalogue atlas) {
        if (info == null) {
            return Json.map(
                    "folder",
                    null,
                    "tiles",
                    0,
                    "spacing_m",
                    null,
                    "coarsest_m",
                    null,
                    "frame_share",
                    0,
                    "counties",
                    List.of(),
                    "sources",
                    List.of(),
                    "left_out",
                    List.of());
        }
        return Json.map(
                "folder", info.folder().toString(),
                "tiles", info.tiles(),
                "spacing_m", Json.round(info.finest(), 1),
                "coarsest_m", Json.round(info.coarsest(), 1),
                "frame_share", Json.round(info.frame(), 4),
                "counties",
                        info.counties().entrySet().stream()
                                .sorted(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparing(EntityId::toString)))
                                .map(e -> county(e.getKey(), e.getValue(), atlas))
                                .toList(),
                "sources", info.sources(),
                "left_out",
                        info.leftOut().stream()
                                .map(l -> Json.map("file", l.file(), "message", l.why()))
                                .toList());
    }

    private static Map<String, @Nullable Object> county(
            EntityId id, double covered, Catalogue atlas) {
        return Json.map(
                "id", id.toString(),
                "name_zh", atlas.entity(id).map(e -> e.names().zh()).orElse(null),
                "share", Json.round(covered, 4));
    }
}
