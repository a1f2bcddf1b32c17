package org.xianggan.atlas.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.ui.common.NoExports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.whatif.WhatIfModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What one step of the year's slider costs the page of scenarios until its answer is there: both
/// conditions made anew, both matrices with their differences, reach of 1, 2 and 3 hours before and
/// after with counties, sites, people and areas. Everything that a worker does, on one thread; the
/// real store. How to run it: `docs/PERFORMANCE.md`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WhatIfBench {
    private static final int FIRST = 2019;
    private static final int LAST = 2030;
    private static final EntityId LINE = EntityId.of("road:GUISUI");
    private static final String FROM = "26.49,113.77";

    private final ScenarioModel scenarios = new ScenarioModel(FIRST);
    private WhatIfModel model;
    private int year = FIRST;

    @Setup(Level.Trial)
    public void open() {
        Messages texts = Messages.chinese();
        // Stays open: the networks and the surroundings are read from it once.
        AtlasFile atlas = AtlasFile.open(Path.of(System.getProperty("xianggan.store")), texts);
        Tasks tasks =
                new Tasks(
                        Runnable::run,
                        Runnable::run,
                        e -> {
                            throw new IllegalStateException(e);
                        });
        TravelDesk travel =
                new TravelDesk(
                        atlas,
                        new FlatEngine(),
                        tasks,
                        scenarios,
                        new Tools(
                                (text, limit) -> List.of(),
                                new Overlay(),
                                null,
                                new NoExports(),
                                () -> new HeightGrid(112, 28, 1, 3, 3, new short[9]),
                                e -> {}));
        model =
                new WhatIfModel(
                        travel, new Around(atlas, atlas, (text, limit) -> List.of(), texts), texts);
        scenarios.change(s -> s.opening(LINE));
        model.wake();
        model.reachFrom(FROM);
        check();
    }

    private WhatIfModel.Answer check() {
        WhatIfModel.Answer a = Objects.requireNonNull(model.inquiry().answer());
        if (a.report().gains().size() != 3 || a.after().year() != scenarios.current().year()) {
            throw new IllegalStateException(model.inquiry().problemProperty().get());
        }
        return a;
    }

    /// One step of the slider, with reach.
    @Benchmark
    public Object whatIf() {
        year = year == LAST ? FIRST : year + 1;
        scenarios.change(s -> s.in(year));
        return check();
    }
}
