package org.xianggan.atlas.ui.show.stage;

import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.flight.FlightMaker;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.ui.common.Tasks;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the stage needs of the rest of the program.
///
/// @param freeMap made when somebody explores for the first time; null where there is none
/// @param kept told of a rehearsal that a person wants to keep
/// @param reduceMotion asked before each transition
/// @param dress gives a window the type and colours of the program
/// @param nanos a clock that never goes back, `System::nanoTime`
/// @param over run when the show was left and its windows are gone
public record StageDesk(
        SlideSource slides,
        SlidePainter painter,
        FlightMaker flights,
        Screens screens,
        Tasks tasks,
        Messages texts,
        Supplier<@Nullable FreeMap> freeMap,
        Consumer<Rehearsal> kept,
        BooleanSupplier reduceMotion,
        Consumer<Scene> dress,
        Clock clock,
        LongSupplier nanos,
        Runnable over) {}
