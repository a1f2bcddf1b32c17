package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What `route`, `matrix` and `reach` share: a year, a mode, the network.
abstract class NetworkCommand extends AtlasCommand {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;

    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    @Option(
            names = "--mode",
            paramLabel = "drive|rail",
            defaultValue = "drive",
            descriptionKey = "cli.option.mode")
    private String mode;

    final RouteEngine engine;

    NetworkCommand(Context context) {
        super(context);
        engine = context.engine();
    }

    /// Answers on an open atlas; what [TravelProblem] says becomes a sentence.
    abstract void answer(AtlasFile atlas) throws IOException;

    /// The file that is written, or null.
    abstract @Nullable Path file();

    @Override
    public final Integer call() {
        try (AtlasFile atlas = context.open()) {
            answer(atlas);
        } catch (TravelProblem p) {
            throw p.told(context.messages());
        } catch (IOException e) {
            throw unwritable(String.valueOf(file()), e);
        }
        return 0;
    }

    final TravelMode mode() {
        return TravelMode.of(mode).orElseThrow(() -> bad("cli.error.mode", mode));
    }

    final Network network(AtlasFile atlas) {
        Network network = atlas.network(mode());
        if (network.edgeCount() == 0) {
            throw bad("cli.error.network", context.text("network.mode." + mode().code()));
        }
        return network;
    }

    final Conditions conditions(AtlasFile atlas) {
        return Conditions.of(network(atlas), Scenario.of(year(year, atlas)));
    }

    /// The counties of the zone, each where its seat is.
    static List<Entity> seats(AtlasFile atlas) {
        return atlas.entities(Kind.COUNTY).stream()
                .filter(e -> !"neighbour".equals(e.subtype()))
                .toList();
    }

    static @Nullable Double km(double metres) {
        return Double.isNaN(metres) ? null : Double.valueOf(Json.round(metres / METRES, 1));
    }

    static @Nullable Double hours(double seconds) {
        return Double.isNaN(seconds) ? null : Double.valueOf(Json.round(seconds / SECONDS, 3));
    }

    /// `118.2（103.8–136.7）`, kilometres.
    final String km(Range metres) {
        return range(metres.times(1 / METRES), 1);
    }

    /// Hours, in the same form.
    final String hours(Range seconds) {
        return range(seconds.times(1 / SECONDS), 2);
    }

    private String range(Range r, int decimals) {
        return context.text(
                "cli.range",
                one(r.mid(), decimals),
                one(r.low(), decimals),
                one(r.high(), decimals));
    }

    private static String one(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// What every answer rests on, for people.
    final void footnote(Network network) {
        context.out().println(context.text("cli.network.note." + network.words()));
    }
}
