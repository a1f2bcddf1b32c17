package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.journey.LoopOut;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.paper.Leaflets;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `loop export ID --format F --out FILE`: a published route, or a loop of a workspace; as rows for
/// other programs, or as a leaflet.
@Command(name = "export")
final class LoopExportCommand extends LoopBase {
    private static final Set<LayerFormat> FORMATS =
            EnumSet.of(LayerFormat.GPX, LayerFormat.KML, LayerFormat.GEOJSON, LayerFormat.CSV);

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "cli.loop.id")
    private String id;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "pdf|png|gpx|kml|geojson|csv",
            descriptionKey = "cli.loop.format")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "F", descriptionKey = "cli.export.out")
    private Path out;

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            paramLabel = "wgs84|gcj02|bd09",
            descriptionKey = "cli.export.datum")
    private String datum;

    @Mixin private final EditionOptions edition = new EditionOptions();

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.option.lang")
    private String language;

    @Option(
            names = "--map",
            defaultValue = "amap",
            paramLabel = "amap|baidu|tencent|geo",
            descriptionKey = "cli.loop.map")
    private String map;

    @Option(names = "--workspace", paramLabel = "W.gpkg", descriptionKey = "cli.loop.workspace")
    private @Nullable Path workspace;

    LoopExportCommand(Context context) {
        super(context);
    }

    @Override
    Path file() {
        return out;
    }

    @Override
    void answer(AtlasFile atlas) throws IOException {
        Optional<LeafletFormat> paper = LeafletFormat.of(format.toLowerCase(Locale.ROOT));
        if (paper.isPresent()) {
            leaflet(atlas, paper.get());
            return;
        }
        LayerFormat to =
                LayerFormat.of(format.toLowerCase(Locale.ROOT))
                        .filter(FORMATS::contains)
                        .orElseThrow(
                                () ->
                                        new AtlasException(
                                                AtlasException.Fault.MISSING,
                                                context.text("cli.error.format", format),
                                                context.text("cli.error.loop.format.next"),
                                                null));
        Datum on =
                Datum.of(datum.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> bad("cli.error.datum", datum));
        OutLayer layer = workspace == null ? published(atlas) : own(atlas, workspace);
        List<String> lost =
                to.writer(context.messages())
                        .write(layer.on(on), out.toAbsolutePath(), Work.SILENT);
        exported(out, lost);
    }

    private void leaflet(AtlasFile atlas, LeafletFormat as) throws IOException {
        Language in = language(language);
        MapAddress address =
                MapAddress.of(map.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> bad("cli.error.loop.map", map));
        Path target = inFolder(out);
        if (Files.isDirectory(target)) {
            throw bad("cli.error.loop.folder", out);
        }
        LeafletSpec.Subject subject;
        if (workspace == null) {
            PublishedRoute route = route(atlas);
            Route road = new LoopPlanner(ground(atlas, route)).road(route);
            subject = new LeafletSpec.Subject.OfRoute(route, road);
        } else {
            Planned p = planned(atlas, loop(workspace));
            subject = new LeafletSpec.Subject.OfLoop(p.plan(), p.roads());
        }
        LeafletSpec spec = new LeafletSpec(subject, in, edition.edition(), address, as);
        try (ProgressBar progress = progressBar()) {
            int pages =
                    Leaflets.write(
                            atlas, context.home().fonts(), spec, target, LocalDate.now(), progress);
            written(out, Json.map("pages", pages));
        }
    }

    private OutLayer published(AtlasFile atlas) {
        PublishedRoute route = route(atlas);
        LoopPlanner planner = new LoopPlanner(ground(atlas, route));
        return new LoopOut()
                .layer(route, planner.road(route), attribution(atlas), context.messages());
    }

    private PublishedRoute route(AtlasFile atlas) {
        PublishedRoute route =
                atlas.publishedRoutes().stream()
                        .filter(r -> isCalled(r, id))
                        .findFirst()
                        .orElseThrow(() -> bad("cli.error.loop.id", id));
        if (route.placed().isEmpty()) {
            throw bad("cli.error.loop.nostops", route.names().zh());
        }
        return route;
    }

    private static boolean isCalled(PublishedRoute r, String text) {
        return r.id().toString().equals(text)
                || r.id().key().equals(text)
                || r.names().zh().equals(text)
                || r.names().shortZh().equals(text);
    }

    private OutLayer own(AtlasFile atlas, Path file) throws IOException {
        Planned p = planned(atlas, loop(file));
        return new LoopOut().layer(p.plan(), p.roads(), attribution(atlas), context.messages());
    }

    private Loop loop(Path file) throws IOException {
        return loops(file).entrySet().stream()
                .filter(e -> e.getKey().equals(id) || e.getValue().name().equals(id))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> bad("cli.error.loop.id", id));
    }

    private record Planned(Itinerary plan, List<Route> roads) {}

    private Planned planned(AtlasFile atlas, Loop loop) {
        Ground ground = hasYear() ? ground(atlas) : ground(atlas, loop.year());
        LoopPlanner planner = new LoopPlanner(ground);
        Itinerary plan = planner.plan(loop.in(ground.year()));
        return new Planned(plan, planner.roads(plan));
    }

    private String attribution(AtlasFile atlas) {
        return String.join("; ", atlas.attributions(context.messages().language()));
    }
}
