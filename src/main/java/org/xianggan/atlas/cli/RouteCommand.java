package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Run;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.profile.ClimbWords;
import org.xianggan.atlas.core.profile.Climbs;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `route STOP STOP…`: the fastest way and others.
@Command(name = "route")
final class RouteCommand extends NetworkCommand {
    private static final int MOST = 8;

    @Parameters(arity = "1..*", paramLabel = "STOP", descriptionKey = "cli.route.stops")
    private List<String> stops;

    @Option(
            names = "--alternatives",
            defaultValue = "3",
            paramLabel = "N",
            descriptionKey = "cli.route.alternatives")
    private int alternatives;

    @Option(names = "--gpx", paramLabel = "F", descriptionKey = "cli.route.gpx")
    private @Nullable Path gpx;

    @Option(names = "--geojson", paramLabel = "F", descriptionKey = "cli.network.geojson")
    private @Nullable Path geojson;

    private @Nullable Path writing;
    private RouteOut out = new RouteOut();
    private Climbs climbs = new Climbs(null, List.of());

    RouteCommand(Context context) {
        super(context);
    }

    @Override
    @Nullable Path file() {
        return writing;
    }

    @Override
    void answer(AtlasFile atlas) throws IOException {
        if (alternatives < 1 || alternatives > MOST) {
            throw bad("cli.error.alternatives", String.valueOf(alternatives), MOST);
        }
        Conditions conditions = conditions(atlas);
        StopFinder finder = new StopFinder(atlas, context);
        List<Stop> found = stops.stream().map(finder::find).toList();
        List<Route> routes = engine.routeOver(found, conditions, alternatives);
        out = new RouteOut(atlas.elevation());
        climbs = Climbs.of(routes, atlas.elevation());
        write(LayerFormat.GPX, gpx, routes, found, atlas);
        write(LayerFormat.GEOJSON, geojson, routes, found, atlas);
        if (json()) {
            context.json(Json.map("alternatives", out.figures(routes)));
        } else {
            print(routes);
        }
    }

    private void write(
            LayerFormat format,
            @Nullable Path file,
            List<Route> routes,
            List<Stop> found,
            AtlasFile atlas)
            throws IOException {
        if (file == null) {
            return;
        }
        writing = file;
        OutLayer layer =
                out.layer(
                        routes,
                        title(found),
                        r -> line(r, routes.indexOf(r)),
                        String.join("; ", atlas.attributions(context.messages().language())));
        List<String> lost =
                format.writer(context.messages()).write(layer, file.toAbsolutePath(), Work.SILENT);
        lost.forEach(this::progress);
        progress(context.text("cli.written", file));
    }

    private static String title(List<Stop> stops) {
        return String.join(" – ", stops.stream().map(Stop::name).toList());
    }

    private void print(List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            context.out().println(context.text("cli.route.number", i + 1, line(routes.get(i), i)));
        }
        for (Turn t : Turn.of(routes.getFirst())) {
            if (t.stop() >= 0) {
                Leg leg = routes.getFirst().legs().get(t.stop());
                context.out()
                        .println(
                                context.text(
                                        "cli.route.leg",
                                        leg.from().stop().name(),
                                        leg.to().stop().name()));
            }
            context.out()
                    .println(
                            context.text(
                                    "cli.route.turn",
                                    context.text("network.turn." + t.direction().code()),
                                    context.text("network.compass." + t.compass()),
                                    road(t.run()),
                                    km(t.run().metres())));
        }
        footnote(routes.getFirst().conditions().network());
    }

    private String line(Route r, int at) {
        return context.text(
                "cli.route.line",
                km(r.metres()),
                hours(r.seconds()),
                String.valueOf(r.border()),
                ClimbWords.metres(climbs.route(at), climbs, context.messages()),
                String.valueOf(km(r.metresNotOpen())),
                r.accuracy().name());
    }

    /// `G106 106国道`, or the class where a road has no name.
    private String road(Run run) {
        String name =
                run.names() == null
                        ? context.text("network.way." + run.wayClass().code())
                        : run.names().zh();
        return run.ref() == null || name.contains(run.ref()) ? name : run.ref() + " " + name;
    }
}
