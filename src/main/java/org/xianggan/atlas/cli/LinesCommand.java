package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `lines`: roads, railways, routes and rivers with their status in a year.
@Command(name = "lines")
final class LinesCommand extends AtlasCommand {
    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    @Option(names = "--geojson", descriptionKey = "cli.geojson")
    private boolean geojson;

    LinesCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (AtlasFile atlas = context.open()) {
            int y = year(year, atlas);
            List<Line> lines = atlas.lines();
            if (geojson) {
                List<Map<String, @Nullable Object>> features = new ArrayList<>();
                for (Line l : lines) {
                    atlas.geometry(l.id())
                            .ifPresent(
                                    g ->
                                            features.add(
                                                    Json.map(
                                                            "type",
                                                            "Feature",
                                                            "id",
                                                            l.id().toString(),
                                                            "properties",
                                                            Json.line(l, y),
                                                            "geometry",
                                                            GeoJson.of(g))));
                }
                context.json(Json.map("type", "FeatureCollection", "features", features));
            } else if (json()) {
                context.json(lines.stream().map(l -> Json.line(l, y)).toList());
            } else {
                for (Line l : lines) {
                    String status = Json.status(l, y);
                    String told = status == null ? "" : context.text("status." + status);
                    if (l.sections().stream().anyMatch(x -> x.timeline().in(y).target())) {
                        told = context.text("status.target", told);
                    }
                    context.out()
                            .println(
                                    l.id()
                                            + "\t"
                                            + (l.ref() == null ? "" : l.ref())
                                            + "\t"
                                            + l.names().zh()
                                            + "\t"
                                            + told);
                }
            }
        }
        return 0;
    }
}
