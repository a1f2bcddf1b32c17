package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.LoopText;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.sight.OwnJourneys;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.RoomSites;
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

    private Map<EntityId, SiteCard> cards = Map.of();

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
            throw unwritable(String.valueOf(file()), e);
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
        return new Ground(
                new OwnJourneys(atlas, () -> cards),
                context.engine(),
                Conditions.of(network, Scenario.of(ofYear)));
    }

    /// Whether a year was asked for.
    final boolean hasYear() {
        return year != null;
    }

    /// The loops of a workspace by their ids in it. What it keeps about sites holds for every loop
    /// that is planned afterwards.
    final Map<String, Loop> loops(Path workspace) throws IOException {
        Map<String, Loop> loops = new LinkedHashMap<>();
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            cards = RoomSites.of(open.items());
            for (Item item : open.items()) {
                if (item.kind() == ItemKind.LOOP) {
                    LoopText.read(item.body()).ifPresent(l -> loops.put(item.id(), l));
                }
            }
        }
        return loops;
    }
}
