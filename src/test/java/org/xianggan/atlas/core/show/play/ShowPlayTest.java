package org.xianggan.atlas.core.show.play;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;

import java.util.ArrayList;
import java.util.List;

/// Any show, played in any way.
class ShowPlayTest {
    private static final long SECOND = 1_000_000_000L;

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.strings()
                .withChars("hcfg")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(f -> f.chars().anyMatch(c -> c != 'h'));
    }

    @Provide
    Arbitrary<List<PlayEvent>> events() {
        Arbitrary<PlayEvent> keys = Arbitraries.of(Key.values()).map(k -> k);
        Arbitrary<PlayEvent> numbers =
                Arbitraries.integers().between(-2, 11).map(PlayEvent.Digit::new);
        Arbitrary<PlayEvent> jumps =
                Arbitraries.integers().between(-2, 11).map(PlayEvent.GoTo::new);
        Arbitrary<PlayEvent> ticks =
                Arbitraries.longs().between(-1, 3 * SECOND).map(PlayEvent.Tick::new);
        Arbitrary<PlayEvent> pointer =
                Arbitraries.of(
                        new PlayEvent.Point(3, 4),
                        new PlayEvent.Press(30, 40),
                        new PlayEvent.Drag(50, 60),
                        new PlayEvent.Drag(Double.NaN, 60),
                        new PlayEvent.PointerGone());
        Arbitrary<PlayEvent> pictures =
                Arbitraries.integers()
                        .between(0, 31)
                        .map(
                                n -> {
                                    View v = new View(n / 4, n % 2 == 0);
                                    return n % 4 < 3
                                            ? new PlayEvent.Ready(v, n % 3 * SECOND / 2)
                                            : new PlayEvent.Failed(v);
                                });
        Arbitrary<PlayEvent> screens =
                Arbitraries.subsetOf(HandShows.LAPTOP, HandShows.WALL, HandShows.SIDE)
                        .map(s -> new PlayEvent.ScreensChanged(new ArrayList<>(s)));
        Arbitrary<PlayEvent> others =
                Arbitraries.of(
                        new PlayEvent.ReduceMotion(true),
                        new PlayEvent.ReduceMotion(false),
                        new PlayEvent.Choose("wall"),
                        new PlayEvent.Choose("gone"));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, keys),
                        net.jqwik.api.Tuple.of(1, numbers),
                        net.jqwik.api.Tuple.of(2, jumps),
                        net.jqwik.api.Tuple.of(3, ticks),
                        net.jqwik.api.Tuple.of(2, pointer),
                        net.jqwik.api.Tuple.of(5, pictures),
                        net.jqwik.api.Tuple.of(1, screens),
                        net.jqwik.api.Tuple.of(1, others))
                .list()
                .ofMaxSize(60);
    }

    private static ShowPlay run(ShowPlay play, List<PlayEvent> events) {
        ShowPlay p = play;
        for (PlayEvent e : events) {
            p = p.after(e);
        }
        return p;
    }

    /// The picture that is wanted is there, and whatever moves has arrived.
    private static ShowPlay settled(ShowPlay p) {
        return p.after(new PlayEvent.Ready(p.wanted(), SECOND))
                .after(new PlayEvent.Tick(2 * SECOND));
    }

    @Property
    void anythingThatHappensLeavesAShowThatCanGoOn(
            @ForAll("forms") String form, @ForAll("events") List<PlayEvent> events) {
        ShowPlay p = HandShows.play(form);
        for (PlayEvent e : events) {
            p = p.after(e);
            assertThat(p.scene().hidden()).isFalse();
            assertThat(p.at()).isBetween(0, p.lineUp().last());
            switch (p.sight()) {
                case Sight.Still(View v, var drawn) ->
                        assertThat(v.scene()).isBetween(0, p.lineUp().last());
                case Sight.Moving(Passage way) -> {
                    assertThat(way.share()).isBetween(0.0, 1.0);
                    assertThat(way.running()).isTrue();
                    assertThat(way.lasts())
                            .isLessThanOrEqualTo((long) (Transition.LONGEST * SECOND));
                    assertThat(way.to()).isEqualTo(p.wanted());
                }
                case Sight.Free(int scene) -> assertThat(scene).isBetween(0, p.lineUp().last());
                case Sight.Black(), Sight.White() -> {}
            }
        }
    }

    @Property
    void oneCanAlwaysGetToTheSceneThatIsOn(
            @ForAll("forms") String form, @ForAll("events") List<PlayEvent> events) {
        ShowPlay p = run(HandShows.play(form), events);
        if (p.ended()) {
            return;
        }
        if (p.isFrozen()) {
            p = p.after(Key.FREEZE);
        }
        p = settled(p.after(new PlayEvent.GoTo(p.at())));
        assertThat(p.sight()).isEqualTo(new Sight.Still(p.wanted(), p.ink().strokes()));
    }

    @Property
    void backFromExploringIsTheVeryScene(
            @ForAll("forms") String form,
            @ForAll("events") List<PlayEvent> before,
            @ForAll("events") List<PlayEvent> meanwhile) {
        ShowPlay left = run(HandShows.play(form), before);
        if (left.ended() || left.exploring()) {
            return;
        }
        left = settled(left.isFrozen() ? left.after(Key.FREEZE) : left);
        left = settled(left.after(new PlayEvent.GoTo(left.at())));
        ShowPlay p = left.after(Key.EXPLORE);
        assertThat(p.live()).isEqualTo(new Sight.Free(left.at()));
        for (PlayEvent e : meanwhile) {
            ShowPlay next = p.after(e);
            if (next.exploring() && !next.ended()) {
                p = next;
            }
        }
        p = p.after(Key.RETURN);
        assertThat(p.exploring()).isFalse();
        assertThat(p.at()).isEqualTo(left.at());
        assertThat(p.wanted()).isEqualTo(left.wanted());
        assertThat(p.ink().strokes()).isEqualTo(left.ink().strokes());
        assertThat(p.live()).isEqualTo(left.live());
    }

    @Property
    void frozenTheAudienceSeesTheSameWhateverThePresenterDoes(
            @ForAll("forms") String form,
            @ForAll("events") List<PlayEvent> before,
            @ForAll("events") List<PlayEvent> meanwhile) {
        ShowPlay p = run(HandShows.play(form), before);
        if (p.ended() || p.isFrozen()) {
            return;
        }
        p = p.after(Key.FREEZE);
        Sight held = p.sight();
        for (PlayEvent e : meanwhile) {
            if (e != Key.FREEZE) {
                p = p.after(e);
                assertThat(p.sight()).isEqualTo(held);
            }
        }
    }

    @Property
    void timesAddUp(@ForAll("forms") String form, @ForAll("events") List<PlayEvent> events) {
        ShowPlay p = HandShows.play(form);
        long sent = 0;
        for (PlayEvent e : events) {
            sent += e instanceof PlayEvent.Tick(long n) && n > 0 && !p.ended() ? n : 0;
            p = p.after(e);
        }
        assertThat(p.timing().shown() + p.timing().pause()).isEqualTo(sent);
        int scenes = 0;
        for (int i = 0; i <= p.lineUp().last(); i++) {
            scenes += p.actual(i);
        }
        assertThat(scenes).isBetween(p.elapsed() - p.lineUp().last(), p.elapsed());
    }

    @Property
    void blackTwiceIsWhatItWas(
            @ForAll("forms") String form, @ForAll("events") List<PlayEvent> events) {
        ShowPlay p = settled(run(HandShows.play(form), events));
        for (Key veil : List.of(Key.BLACK, Key.WHITE)) {
            ShowPlay once = p.after(veil);
            ShowPlay twice = once.after(veil);
            boolean other = p.live() instanceof Sight.Black || p.live() instanceof Sight.White;
            if (!other && !p.ended()) {
                assertThat(once.live())
                        .isEqualTo(veil == Key.BLACK ? new Sight.Black() : new Sight.White());
                assertThat(twice).isEqualTo(p);
            }
        }
    }

    @Property
    void anyScreensLeaveTheAudienceOneOfThemAndThePresenterAnother(
            @ForAll("forms") String form, @ForAll("events") List<PlayEvent> events) {
        Seating s = run(HandShows.play(form), events).seating();
        if (s.isAlone()) {
            assertThat(s.audience().stream().count() + s.console().stream().count())
                    .isEqualTo(s.displays().size());
        } else {
            assertThat(s.displays()).contains(s.audience().orElseThrow());
            assertThat(s.displays()).contains(s.console().orElseThrow());
            assertThat(s.audience()).isNotEqualTo(s.console());
        }
    }

    @Test
    void aSceneComesOnlyWhenItsPictureIsThere() {
        ShowPlay p = settled(HandShows.play("gfg"));
        View first = p.wanted();
        p = p.after(Key.NEXT).after(new PlayEvent.Tick(SECOND));
        assertThat(p.sight()).isEqualTo(new Sight.Still(first, List.of()));
        p = p.after(new PlayEvent.Ready(p.wanted(), 0));
        assertThat(p.sight())
                .isEqualTo(
                        new Sight.Moving(
                                new Passage(
                                        first,
                                        p.wanted(),
                                        Transition.FADE,
                                        true,
                                        0,
                                        Passage.FADE)));
        p = p.after(new PlayEvent.Tick(Passage.FADE / 2));
        assertThat(((Sight.Moving) p.sight()).passage().share()).isEqualTo(0.5);
        p = p.after(new PlayEvent.Tick(Passage.FADE / 2));
        assertThat(p.sight()).isEqualTo(new Sight.Still(p.wanted(), List.of()));
    }

    @Test
    void aPictureThatCannotBeMadeLeavesTheOneBefore() {
        ShowPlay p = settled(HandShows.play("ggg"));
        View first = p.wanted();
        p = p.after(Key.NEXT);
        p = p.after(new PlayEvent.Failed(p.wanted()));
        assertThat(p.sight()).isEqualTo(new Sight.Still(first, List.of()));
        assertThat(p.at()).isEqualTo(1);
        p = settled(p.after(Key.NEXT));
        assertThat(p.sight()).isEqualTo(new Sight.Still(new View(2, false), List.of()));
    }

    @Test
    void withoutMotionEverythingIsCut() {
        ShowPlay p =
                settled(
                        ShowPlay.of(
                                HandShows.of("gg"),
                                null,
                                false,
                                true,
                                Seating.of(List.of(), null, false)));
        p = p.after(Key.NEXT);
        p = p.after(new PlayEvent.Ready(p.wanted(), SECOND));
        assertThat(p.sight()).isEqualTo(new Sight.Still(new View(1, false), List.of()));
    }

    @Test
    void whatWasHiddenByFreezingComesWithAFadeWhenItIsLetGo() {
        ShowPlay p = settled(HandShows.play("ccc")).after(Key.FREEZE);
        p = settled(p.after(Key.NEXT));
        p = settled(p.after(Key.NEXT));
        assertThat(p.live()).isEqualTo(new Sight.Still(new View(2, false), List.of()));
        p = p.after(Key.FREEZE);
        assertThat(p.sight()).isInstanceOf(Sight.Moving.class);
        assertThat(settled(p).sight()).isEqualTo(new Sight.Still(new View(2, false), List.of()));
    }

    @Test
    void aNumberAndEnterIsAJump() {
        ShowPlay p = HandShows.play("gggggggggggg");
        p = p.after(new PlayEvent.Digit(1)).after(new PlayEvent.Digit(1));
        assertThat(p.typed()).isEqualTo(11);
        assertThat(p.after(Key.ENTER).at()).isEqualTo(10);
        assertThat(p.after(Key.ESCAPE).typed()).isZero();
        assertThat(p.after(new PlayEvent.Digit(1)).after(Key.ENTER).at()).isZero();
        assertThat(p.after(Key.ENTER).typed()).isZero();
    }

    @Test
    void whatWasDrawnGoesWithItsScene() {
        ShowPlay p = settled(HandShows.play("gg")).after(Key.PEN);
        p = p.after(new PlayEvent.Press(1, 2)).after(new PlayEvent.Drag(3, 4));
        List<Stroke> drawn = List.of(new Stroke(List.of(1.0, 2.0, 3.0, 4.0)));
        assertThat(p.sight()).isEqualTo(new Sight.Still(p.wanted(), drawn));
        p = settled(settled(p.after(Key.NEXT)).after(Key.PREVIOUS));
        assertThat(p.ink().strokes()).isEmpty();
    }

    @Test
    void aMeetingStaysOnTheLastSceneARehearsalEnds() {
        ShowPlay meeting = HandShows.play("gh");
        assertThat(meeting.after(Key.NEXT).ended()).isFalse();
        ShowPlay rehearsal =
                ShowPlay.of(
                        HandShows.of("ggh"), "s2", true, false, Seating.of(List.of(), null, true));
        rehearsal = rehearsal.after(new PlayEvent.Tick(90 * SECOND)).after(Key.NEXT);
        assertThat(rehearsal.ended()).isTrue();
        assertThat(rehearsal.rehearsal(java.time.Instant.EPOCH).seconds())
                .isEqualTo(java.util.Map.of("s2", 90));
    }

    @Test
    void oneIsBehindByWhatScenesTookTooLong() {
        ShowPlay p = HandShows.play("gg");
        int planned = p.lineUp().times().planned().getFirst();
        p = p.after(new PlayEvent.Tick((planned - 10) * SECOND));
        assertThat(p.behind()).isZero();
        assertThat(p.after(Key.NEXT).behind()).isEqualTo(-10);
        p = p.after(new PlayEvent.Tick(40 * SECOND));
        assertThat(p.behind()).isEqualTo(30);
        p = p.after(Key.QUESTIONS).after(new PlayEvent.Tick(100 * SECOND));
        assertThat(p.behind()).isEqualTo(30);
        assertThat(p.paused()).isEqualTo(100);
    }
}
