package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.nearby.Reached;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.exchange.geojson.GeoJsonFile;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `reach FROM --hours 1,2,3`: the zones reached, with the county seats and sites reached in the
/// most likely time.
@Command(name = "reach")
final class ReachCommand extends NetworkCommand {
    @Parameters(arity = "1", paramLabel = "FROM", descriptionKey = "cli.reach.from")
    private String from;

    @Option(
            names = "--hours",
            required = true,
            split = ",",
            paramLabel = "H",
            descriptionKey = "cli.reach.hours")
    private List<Double> hours;

    @Option(names = "--geojson", paramLabel = "F", descriptionKey = "cli.network.geojson")
    private @Nullable Path geojson;

    ReachCommand(Context context) {
        super(context);
    }

    @Override
    @Nullable Path file() {
        return geojson;
    }

    @Override
    void answer(AtlasFile atlas) throws IOException {
        Conditions conditions = conditions(atlas);
        Stop stop = new StopFinder(atlas, context).find(from);
        Reach reach = engine.reach(engine.snap(stop, conditions), conditions, hours);
        List<Reached> counties = Reached.of(engine, reach, seats(atlas));
        List<Reached> sites = Reached.of(engine, reach, atlas.entities(Kind.SITE));
        if (geojson != null) {
            GeoJsonFile file = new GeoJsonFile();
            for (Reach.Zone z : reach.zones()) {
                Map<String, @Nullable Object> properties = json(z, counties, sites);
                properties.put("km2_low", Json.round(z.km2().low(), 0));
                properties.put("km2_high", Json.round(z.km2().high(), 0));
                file.areas(z.shapes(), properties);
            }
            file.write(geojson);
            progress(context.text("cli.written", geojson));
        }
        if (json()) {
            context.json(reach.zones().stream().map(z -> json(z, counties, sites)).toList());
        } else {
            reach.zones().forEach(z -> print(z, counties, sites));
            context.out().println(context.text("cli.reach.note", Reach.BESIDE_METRES / 1000));
            footnote(conditions.network());
        }
    }

    private static Map<String, @Nullable Object> json(
            Reach.Zone z, List<Reached> counties, List<Reached> sites) {
        return Json.map(
                "hours",
                z.hours(),
                "km2",
                Json.round(z.km2().mid(), 0),
                "counties",
                ids(within(counties, z)),
                "sites",
                ids(within(sites, z)));
    }

    private static List<Reached> within(List<Reached> all, Reach.Zone z) {
        return all.stream().filter(r -> r.within(z.hours())).toList();
    }

    private static List<String> ids(List<Reached> reached) {
        return reached.stream().map(r -> r.place().id().toString()).toList();
    }

    private void print(Reach.Zone z, List<Reached> counties, List<Reached> sites) {
        List<String> names = within(counties, z).stream().map(r -> r.place().names().zh()).toList();
        context.out()
                .println(
                        context.text(
                                "cli.reach.line",
                                String.valueOf(z.hours()),
                                String.valueOf(Math.round(z.km2().mid())),
                                String.valueOf(Math.round(z.km2().low())),
                                String.valueOf(Math.round(z.km2().high())),
                                String.valueOf(names.size()),
                                String.join(context.text("form.enumeration"), names),
                                String.valueOf(within(sites, z).size())));
    }
}
