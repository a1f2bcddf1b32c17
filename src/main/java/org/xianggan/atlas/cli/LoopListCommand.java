package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `loop list`: the published routes, those whose stops are known first.
@Command(name = "list")
final class LoopListCommand extends LoopBase {
    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.loop.workspace")
    private @Nullable Path workspace;

    LoopListCommand(Context context) {
        super(context);
    }

    /// @param days null where nobody published them
    /// @param km over the stops that have a position, along roads; null where fewer than two have
    private record Listed(
            String id,
            String name,
            @Nullable Integer days,
            int stops,
            @Nullable Double km,
            List<String> citations) {}

    @Override
    void answer(AtlasFile atlas) throws IOException {
        List<Listed> all = new ArrayList<>();
        List<PublishedRoute> routes = new ArrayList<>(atlas.publishedRoutes());
        routes.sort(Comparator.comparing(r -> r.stops().isEmpty()));
        routes.forEach(r -> all.add(listed(r, new LoopPlanner(ground(atlas, r)))));
        if (workspace != null) {
            for (Map.Entry<String, Loop> e : loops(workspace).entrySet()) {
                all.add(listed(e.getKey(), e.getValue(), atlas));
            }
        }
        if (json()) {
            context.json(
                    all.stream()
                            .map(
                                    l ->
                                            Json.map(
                                                    "id",
                                                    l.id,
                                                    "name_zh",
                                                    l.name,
                                                    "days",
                                                    l.days,
                                                    "stops",
                                                    l.stops,
                                                    "km",
                                                    l.km,
                                                    "citations",
                                                    l.citations))
                            .toList());
            return;
        }
        for (Listed l : all) {
            String km =
                    l.km == null
                            ? context.text("cli.loop.nokm")
                            : context.text("cli.loop.km", String.valueOf(l.km));
            context.out().println(context.text("cli.loop.line", l.id, l.name, l.stops, km));
        }
    }

    private static Listed listed(PublishedRoute r, LoopPlanner planner) {
        Route road = planner.road(r);
        return new Listed(
                r.id().toString(),
                r.names().zh(),
                null,
                r.stops().size(),
                road == null ? null : NetworkCommand.km(road.metres().mid()),
                r.citations().stream().map(c -> c.id().toString()).toList());
    }

    private Listed listed(String id, Loop loop, AtlasFile atlas) {
        if (loop.stops().isEmpty()) {
            return new Listed(id, loop.name(), null, 0, null, List.of());
        }
        Itinerary plan = new LoopPlanner(ground(atlas, loop.year())).plan(loop);
        return new Listed(
                id,
                loop.name(),
                plan.days().size(),
                loop.stops().size(),
                NetworkCommand.km(plan.metres().mid()),
                List.of());
    }
}
