package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The names of places that loops have stops at, read once each. FX thread.
final class StopNamesBook {
    private final Desk desk;
    private final Map<EntityId, Names> names = new HashMap<>();
    private final Set<EntityId> asked = new HashSet<>();
    private Runnable told = () -> {};

    StopNamesBook(Desk desk) {
        this.desk = desk;
    }

    /// Run when names were read after they were needed.
    void onKnown(Runnable action) {
        told = action;
    }

    @Nullable Names of(Stop stop) {
        return stop.id() == null ? null : names.get(stop.id());
    }

    void know(Stop stop, Names of) {
        if (stop.id() != null) {
            names.put(stop.id(), of);
        }
    }

    /// Reads what is missing of a loop.
    void learn(Loop loop) {
        Set<EntityId> missing = new HashSet<>();
        Stream.concat(
                        Stream.of(
                                loop.start(),
                                loop.finish() instanceof Finish.At(Stop end) ? end : null),
                        loop.stops().stream().map(LoopStop::stop))
                .filter(Objects::nonNull)
                .map(Stop::id)
                .filter(Objects::nonNull)
                .filter(id -> !names.containsKey(id) && asked.add(id))
                .forEach(missing::add);
        if (missing.isEmpty()) {
            return;
        }
        desk.tasks()
                .of(
                        () -> {
                            Map<EntityId, Names> read = new HashMap<>();
                            for (EntityId id : missing) {
                                desk.catalogue().entity(id).ifPresent(e -> read.put(id, e.names()));
                            }
                            return read;
                        })
                .onSuccess(
                        read -> {
                            names.putAll(read);
                            told.run();
                        })
                .start();
    }
}
