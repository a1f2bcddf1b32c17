package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.exchange.journey.LoopOut;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.planner.HandPlanner;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What the models of loops work with, on sites and roads made by hand; what they ask waits until a
/// test says [HandPlanner#work].
final class HandLoops {
    final HandPlanner planner = new HandPlanner();
    final Room room = Room.forNow();
    final RoomModel roomModel = new RoomModel(room, Runnable::run);
    final LoopShelf shelf = new LoopShelf(roomModel);
    final LoopDesk desk =
            new LoopDesk(
                    planner.travel,
                    new LoopTools(
                            new HandJourneys(),
                            new LoopOut(),
                            (file, year, work) -> Loop.named("", year)),
                    shelf,
                    planner.tasks,
                    planner.texts,
                    () -> false);

    HandLoops() {
        room.session();
    }

    LoopModel model() {
        return desk.model();
    }

    static Loop over(Sight... sights) {
        return Loop.named("试", 2025)
                .starting(HandNetwork.EAST)
                .with(Arrays.stream(sights).map(s -> LoopStop.of(s.stop())).toList());
    }

    Itinerary plan() {
        return Objects.requireNonNull(model().planned()).plan();
    }

    Loop loop() {
        return Objects.requireNonNull(model().loop());
    }

    List<String> steps() {
        return roomModel.stepsProperty().get().done().stream().map(s -> s.zh()).toList();
    }
}
