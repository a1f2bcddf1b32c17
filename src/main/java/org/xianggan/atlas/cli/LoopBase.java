package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.LoopText;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the commands about loops share: a year, its roads, loops of a workspace.
abstract class LoopBase extends AtlasCommand {
    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    LoopBase(Context context) {
        super(context);
    }

    /// Answers on an open atlas; what [LoopProblem] and [TravelProblem] say becomes a sentence.
    abstract void answer(AtlasFile atlas) throws IOException;

    /// The file that is written, or null.
    @Nullable Path file() {
        return null;
    }

    @Override
    public final Integer call() {
        try (AtlasFile atlas = context.open()) {
            answer(atlas);
        } catch (LoopProblem p) {
            throw p.told(context.messages());
        } catch (TravelProblem p) {
            throw p.told(context.messages());
        } catch (IOException e) {
            throw AtlasException.input(
                    context.text("cli.error.write", String.valueOf(file())),
                    context.text("cli.error.write.next"),
                    e);
        }
        return 0;
    }

    final Ground ground(AtlasFile atlas) {
        return ground(atlas, year(year, atlas));
    }

    final Ground ground(AtlasFile atlas, int ofYear) {
        return ground(atlas, ofYear, TravelMode.DRIVE);
    }

    /// What a published route is travelled on: a train on railways.
    final Ground ground(AtlasFile atlas, PublishedRoute route) {
        return ground(
                atlas,
                year(year, atlas),
                route.id().kind() == Kind.SERVICE ? TravelMode.RAIL : TravelMode.DRIVE);
    }

    private Ground ground(AtlasFile atlas, int ofYear, TravelMode mode) {
        Network network = atlas.network(mode);
        if (network.edgeCount() == 0) {
            throw bad("cli.error.network", context.text("network.mode." + mode.code()));
        }
        return new Ground(atlas, new FlatEngine(), Conditions.of(network, Scenario.of(ofYear)));
    }

    /// Whether a year was asked for.
    final boolean hasYear() {
        return year != null;
    }

    /// The loops of a workspace by their ids in it.
    final Map<String, Loop> loops(Path workspace) throws IOException {
        Map<String, Loop> loops = new LinkedHashMap<>();
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            for (Item item : open.items()) {
                if (item.kind() == ItemKind.LOOP) {
                    LoopText.read(item.body()).ifPresent(l -> loops.put(item.id(), l));
                }
            }
        }
        return loops;
    }
}
