package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `info ID`: all that a detail panel shows. Takes bare county codes too.
@Command(name = "info")
final class InfoCommand extends AtlasCommand {
    @Parameters(paramLabel = "ID")
    private String id;

    InfoCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (AtlasFile atlas = context.open()) {
            EntityInfo info =
                    candidates(id).stream()
                            .flatMap(c -> EntityId.parse(c).stream())
                            .map(atlas::info)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseThrow(() -> bad("cli.error.id", id));
            if (json()) {
                context.json(Json.info(info, atlas.defaultYear(), atlas::english));
            } else {
                InfoText.print(info, context);
            }
        }
        return 0;
    }

    /// A bare adcode is a county, a prefecture or a province.
    static List<String> candidates(String text) {
        return text.matches("\\d{6}")
                ? List.of("county:" + text, "prefecture:" + text, "province:" + text)
                : List.of(text);
    }
}
