package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.home.ElevationPlace;

import picocli.CommandLine.Command;

import java.io.IOException;

/// `elevation remove`: the atlas uses its own relief again; the tiles are not touched.
@Command(name = "remove")
final class ElevationRemoveCommand extends AtlasCommand {
    ElevationRemoveCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        ElevationPlace place = ElevationPlace.of(context.home());
        boolean any;
        try {
            any = place.remove();
        } catch (IOException e) {
            throw unwritable(place.target(), e);
        }
        if (json()) {
            context.json(Json.map("removed", any));
        } else if (!quiet()) {
            context.out()
                    .println(context.text(any ? "cli.elevation.removed" : "cli.elevation.none"));
        }
        return 0;
    }
}
