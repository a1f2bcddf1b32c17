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
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopBenchTasks;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Proposal;
import org.xianggan.atlas.core.journey.Proposer;
import org.xianggan.atlas.core.journey.Reordering;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.Wish;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Loops on the shipped data: fifteen stops in order and in days, a proposal for three days; forty
/// stops at random places. How to run it: `docs/PERFORMANCE.md`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LoopBench {
    private Ground ground;
    private Loop fifteen;
    private Stop changsha;

    @Setup(Level.Trial)
    public void open() {
        try (AtlasFile atlas =
                AtlasFile.open(Path.of(System.getProperty("xianggan.store")), Messages.chinese())) {
            ground =
                    new Ground(
                            atlas,
                            new FlatEngine(),
                            Conditions.of(
                                    atlas.network(TravelMode.DRIVE),
                                    Scenario.of(BenchNetwork.YEAR)));
            changsha = StopPlaces.of(atlas.entity(EntityId.of("place:1815577")).orElseThrow());
        }
        List<LoopStop> stops =
                ground.sights().stream()
                        .filter(s -> s.placed() == Sight.Placed.OWN)
                        .limit(15)
                        .map(Sight::stop)
                        .map(LoopStop::of)
                        .toList();
        fifteen = Loop.named("15", BenchNetwork.YEAR).starting(changsha).lasting(5).with(stops);
    }

    @Benchmark
    public Reordering orderOfFifteen() {
        return new LoopPlanner(ground).reorder(fifteen);
    }

    /// What a drag in the day strip asks for.
    @Benchmark
    public Itinerary daysOfFifteen() {
        return new LoopPlanner(ground).plan(fifteen);
    }

    @Benchmark
    public Proposal proposalForThreeDays() {
        return new Proposer(ground)
                .propose(Wish.of("3", changsha, 3).hours(9).acrossProvinces(true));
    }

    @Benchmark
    public double orderOfForty() {
        return LoopBenchTasks.order(40, 20261126);
    }
}
