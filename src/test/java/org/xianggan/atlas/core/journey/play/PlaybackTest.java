package org.xianggan.atlas.core.journey.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Any loop, played in any way.
class PlaybackTest {
    private static final LoopPlanner PLANNER = new LoopPlanner(HandJourneys.ground());
    private static final long FRAME = 16_666_667;

    private static PlayLine line(Loop loop, boolean motion) {
        Itinerary plan = PLANNER.plan(loop);
        return PlayLine.of(plan, PLANNER.roads(plan), motion);
    }

    private static Loop loop(int stops, int days, boolean starts, int finish) {
        List<LoopStop> all =
                List.of(
                        LoopStop.of(HandJourneys.MIDDLE.stop()),
                        LoopStop.of(HandJourneys.AWAY.stop())
                                .transfer(
                                        Transfer.of(
                                                        "门",
                                                        new LonLat(113.15, 27.05),
                                                        Transfer.Means.SHUTTLE,
                                                        25)
                                                .every(10)),
                        LoopStop.of(Stop.at("亭", new LonLat(113.05, 27.05))).onFoot(true),
                        LoopStop.of(HandJourneys.WEST.stop()),
                        LoopStop.of(HandNetwork.EAST).staying(0));
        return Loop.named("x", 2025)
                .starting(starts ? Stop.at("起", new LonLat(113.02, 27.02)) : null)
                .ending(
                        switch (finish) {
                            case 0 -> Finish.BACK;
                            case 1 -> Finish.AT_LAST;
                            default -> new Finish.At(HandNetwork.WEST);
                        })
                .with(all.subList(0, stops))
                .lasting(Math.min(days, stops));
    }

    @Provide
    Arbitrary<PlayLine> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((n, days, starts, finish, moves) -> line(loop(n, days, starts, finish), moves));
    }

    /// Named, so that a failure can be read.
    record Event(String name, UnaryOperator<Playback> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> plain =
                Arbitraries.of(
                        new Event("start", Playback::start),
                        new Event("pause", Playback::pause),
                        new Event("toggle", Playback::toggle),
                        new Event("next", Playback::next),
                        new Event("previous", Playback::previous),
                        new Event("finish", Playback::finish),
                        new Event("rewind", Playback::rewind));
        Arbitrary<Event> ticks =
                Arbitraries.longs()
                        .between(-1, 20_000_000_000L)
                        .map(n -> new Event("tick " + n, p -> p.tick(n)));
        Arbitrary<Event> jumps =
                Arbitraries.integers()
                        .between(-1, 6)
                        .map(i -> new Event("stop " + i, p -> p.jumpToStop(i)));
        Arbitrary<Event> shares =
                Arbitraries.doubles()
                        .between(-0.2, 1.2)
                        .flatMap(
                                f ->
                                        Arbitraries.integers()
                                                .between(-1, 3)
                                                .map(
                                                        d ->
                                                                new Event(
                                                                        d + " " + f,
                                                                        p ->
                                                                                d < 0
                                                                                        ? p.jumpTo(
                                                                                                f)
                                                                                        : p
                                                                                                .jumpToDay(
                                                                                                        d,
                                                                                                        f))));
        Arbitrary<Event> speeds =
                Arbitraries.doubles()
                        .between(0.1, 10)
                        .map(s -> new Event("× " + s, p -> p.speed(s)));
        return Arbitraries.oneOf(plain, plain, ticks, jumps, shares, speeds).list().ofMaxSize(25);
    }

    @Property(tries = 150)
    void whateverHappensTheMomentIsOne(
            @ForAll("lines") PlayLine line, @ForAll("events") List<Event> events) {
        Playback p = Playback.of(line);
        for (Event e : events) {
            p = e.what().apply(p);
            PlayState s = p.state();
            assertThat(s.metres()).isBetween(0.0, line.metres() + 1e-6);
            assertThat(s.bearing()).isBetween(0.0, 360.0);
            assertThat(s.dayFraction()).isBetween(0.0, 1.0);
            assertThat(s.fraction()).isBetween(0.0, 1.0);
            assertThat(s.clock()).isBetween(s.scene().clockFrom(), s.scene().clockTo());
            assertThat(s.at().lon()).isBetween(112.9, 113.3);
            assertThat(p.phase() == Playback.Phase.ENDED)
                    .isEqualTo(s.scene().kind() == Scene.Kind.END);
            assertThat(s.card() != null).isEqualTo(s.scene().kind() == Scene.Kind.STOP);
        }
    }

    @Property(tries = 60)
    void scenesFollowEachOtherWithoutAGap(@ForAll("lines") PlayLine line) {
        Scene before = null;
        for (Scene s : line.scenes()) {
            assertThat(s.ends()).isGreaterThanOrEqualTo(s.starts());
            assertThat(s.clockTo()).isGreaterThanOrEqualTo(s.clockFrom());
            if (before != null) {
                assertThat(s.starts()).isEqualTo(before.ends());
                assertThat(s.metresFrom()).isCloseTo(before.metresTo(), within(1e-6));
                if (s.day() == before.day()) {
                    assertThat(s.clockFrom()).isCloseTo(before.clockTo(), within(1e-6));
                } else {
                    assertThat(before.kind()).isEqualTo(Scene.Kind.NIGHT);
                }
            }
            before = s;
        }
        assertThat(line.stations()).doesNotHaveDuplicates();
        assertThat(line.stations().stream().map(Scene::starts)).doesNotHaveDuplicates();
    }

    @Property(tries = 60)
    void nextAndPreviousUndoEachOther(@ForAll("lines") PlayLine line) {
        Playback p = Playback.of(line).pause();
        for (int i = 0; i + 1 < line.stations().size(); i++) {
            assertThat(p.at()).isEqualTo(line.stations().get(i).starts());
            Playback on = p.next();
            assertThat(on.at()).isGreaterThan(p.at());
            assertThat(on.previous().at()).isEqualTo(p.at());
            assertThat(on.previous().next()).isEqualTo(on);
            p = on;
        }
        assertThat(p.phase()).isEqualTo(Playback.Phase.ENDED);
        assertThat(p.next()).isEqualTo(p);
    }

    @Property(tries = 30)
    void framesLeadToTheEndAndNeverBack(
            @ForAll("lines") PlayLine line, @ForAll("speeds") double speed) {
        Playback p = Playback.of(line).speed(speed).start();
        long frames = 0;
        PlayState before = p.state();
        while (p.phase() == Playback.Phase.PLAYING) {
            p = p.tick(FRAME);
            PlayState s = p.state();
            assertThat(s.fraction()).isGreaterThanOrEqualTo(before.fraction());
            assertThat(s.metres()).isGreaterThanOrEqualTo(before.metres() - 1e-6);
            assertThat(s.day()).isGreaterThanOrEqualTo(before.day());
            before = s;
            frames++;
        }
        assertThat(frames * FRAME * speed)
                .isCloseTo(line.nanos(), within(2.0 * FRAME * speed + frames));
        assertThat(before.metres()).isCloseTo(line.metres(), within(1e-6));
        assertThat(p.start().at()).as("begins anew").isZero();
    }

    @Provide
    Arbitrary<Double> speeds() {
        return Arbitraries.of(0.5, 1.0, 2.0, 8.0);
    }

    @Property(tries = 60)
    void aShareOfADayIsFoundAgain(@ForAll("lines") PlayLine line, @ForAll("shares") double share) {
        int days = line.scenes().getLast().day() + 1;
        for (int d = 0; d < days; d++) {
            PlayState s = Playback.of(line).jumpToDay(d, share).state();
            assertThat(s.day()).isEqualTo(d);
            int number = d;
            boolean lasts =
                    line.scenes().stream()
                            .filter(x -> x.day() == number)
                            .anyMatch(x -> x.clockTo() > x.clockFrom());
            boolean moves =
                    line.scenes().stream()
                            .allMatch(x -> x.nanos() > 0 || x.clockTo() == x.clockFrom());
            if (lasts && moves) {
                assertThat(s.dayFraction()).isCloseTo(share, within(1e-3));
            }
        }
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 0.99);
    }

    @Test
    void oneStandsAtTheStopWithItsCardOpen() {
        Loop loop = loop(4, 2, true, 0);
        Itinerary plan = PLANNER.plan(loop);
        PlayLine line = PlayLine.of(plan, PLANNER.roads(plan), true);
        for (int i = 0; i < 4; i++) {
            PlayState s = Playback.of(line).jumpToStop(i).state();
            assertThat(s.card()).isNotNull();
            assertThat(s.card().index()).isEqualTo(i);
            assertThat(
                            Geodesics.metres(
                                    s.at(),
                                    Objects.requireNonNull(loop.stops().get(i).stop().position())))
                    .as("stop " + i)
                    .isLessThan(1);
        }
        assertThat(line.stations().stream().map(Scene::kind))
                .as("two days")
                .contains(Scene.Kind.START, Scene.Kind.NIGHT, Scene.Kind.END)
                .hasSize(1 + 4 + 1 + 1);
        Scene ride =
                line.scenes().stream()
                        .filter(s -> s.kind() == Scene.Kind.TRANSFER_IN)
                        .findFirst()
                        .orElseThrow();
        assertThat(ride.clockTo() - ride.clockFrom()).isGreaterThanOrEqualTo(30);
        assertThat(ride.stay()).isNotNull();
    }

    @Test
    void withoutMotionOneStepsFromStopToStop() {
        Loop loop = loop(3, 1, true, 0);
        PlayLine still = line(loop, false);
        Playback p = Playback.of(still).start();
        int places = 1;
        LonLat before = p.state().at();
        while (p.phase() == Playback.Phase.PLAYING) {
            p = p.tick(FRAME);
            PlayState s = p.state();
            assertThat(s.scene().kind().isStation()).isTrue();
            places += s.at().equals(before) ? 0 : 1;
            before = s.at();
        }
        assertThat(places).isEqualTo(5);
        Playback there = Playback.of(line(loop, true)).jumpToStop(1);
        assertThat(there.on(still).state().card()).isEqualTo(there.state().card());
    }

    /// Eight hours on the road in some forty seconds, two and a half seconds at a stop.
    @Test
    void itTakesAsLongAsOneLikesToWatch() {
        Itinerary plan = PLANNER.plan(loop(4, 1, true, 0));
        PlayLine line = PlayLine.of(plan, PLANNER.roads(plan), true);
        Day day = plan.days().getFirst();
        double driven = day.seconds().mid() / 3600 + day.footSeconds() / 3600;
        double stops = 1.2 + 4 * 2.5 + 2 * 1.2;
        assertThat(line.nanos() / 1e9).isBetween(stops + 5 * driven - 1, stops + 5 * driven + 4);
    }
}
