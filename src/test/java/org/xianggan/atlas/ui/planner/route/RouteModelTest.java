package org.xianggan.atlas.ui.planner.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.EAST;
import static org.xianggan.atlas.testing.HandNetwork.MIDDLE;
import static org.xianggan.atlas.testing.HandNetwork.OLD;
import static org.xianggan.atlas.testing.HandNetwork.SHORTCUT;
import static org.xianggan.atlas.testing.HandNetwork.WEST;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.common.NoExports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class RouteModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Tasks tasks =
            new Tasks(
                    workers::add,
                    Runnable::run,
                    e -> {
                        throw new AssertionError(e);
                    });
    private final ScenarioModel scenarios = new ScenarioModel(2025);
    private final TravelDesk desk =
            new TravelDesk(
                    new HandNetwork(),
                    new FlatEngine(),
                    tasks,
                    scenarios,
                    new Tools(
                            (text, limit) -> List.of(),
                            new Overlay(),
                            new RouteOut(),
                            new NoExports(),
                            () -> new HeightGrid(112, 28, 1, 3, 3, new short[9]),
                            e -> {}));
    private final RouteModel model =
            new RouteModel(
                    desk, tasks, new Sample(), new ChangedLines(scenarios, new Sample(), tasks));

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private void go(Stop... stops) {
        scenarios.changeTrip(t -> new Trip(t.mode(), List.of(stops)));
        work();
    }

    private RouteAnswer answer() {
        return Objects.requireNonNull(model.answer());
    }

    @Test
    void twoStopsMakeARouteWithLettersOnTheMap() {
        go(WEST);
        assertThat(model.answer()).isNull();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.overlayProperty().get().marks()).hasSize(1);
        go(WEST, EAST);
        assertThat(answer().options()).hasSize(1);
        assertThat(answer().without()).isNull();
        assertThat(model.overlayProperty().get().tracks()).hasSize(1);
        assertThat(model.overlayProperty().get().marks())
                .extracting(m -> m.text())
                .containsExactly("A", "B");
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void theYearDecidesWhatMayBeDriven() {
        go(WEST, EAST);
        double before = answer().options().getFirst().route().seconds().mid();
        scenarios.change(s -> s.in(2030));
        work();
        Route now = answer().options().getFirst().route();
        assertThat(now.seconds().mid()).isLessThan(before);
        assertThat(now.metresNotOpen()).isZero();
        // Nothing else is nearly as fast: the old road is what is left without the new one.
        assertThat(answer().options()).hasSize(2);
        assertThat(Objects.requireNonNull(answer().without()).zh()).isEqualTo(SHORTCUT.key());
        assertThat(model.overlayProperty().get().marks())
                .extracting(m -> m.sign())
                .contains(Sign.NUMBER);
    }

    @Test
    void whatIsOpenedBeforeItsTimeIsShownAsNotOpen() {
        go(WEST, EAST);
        scenarios.change(s -> s.opening(SHORTCUT));
        work();
        Option first = answer().options().getFirst();
        assertThat(first.route().metresNotOpen()).isPositive();
        assertThat(first.stretches()).extracting(s -> s.use()).contains(Use.NOT_OPEN);
        assertThat(model.partsProperty().get()).hasSize(1);
        model.release(model.partsProperty().get().getFirst());
        work();
        assertThat(scenarios.current().opened()).isEmpty();
        assertThat(answer().options().getFirst().route().metresNotOpen()).isZero();
    }

    @Test
    void whereThereIsNoWayTheLastAnswerStays() {
        go(WEST, EAST);
        RouteAnswer before = answer();
        model.avoid(LinePart.whole(OLD));
        work();
        TravelProblem problem = Objects.requireNonNull(model.problemProperty().get());
        assertThat(problem.sentence(Messages.chinese())).isNotBlank();
        assertThat(model.answer()).isEqualTo(before);
        scenarios.undo();
        work();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void byRailThereIsNoStationAndItIsSaid() {
        go(WEST, EAST);
        model.by(TravelMode.RAIL);
        work();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(answer().trip().mode()).isEqualTo(TravelMode.DRIVE);
    }

    @Test
    void aDraggedWayIsLedOverThePlaceBetweenItsStops() {
        go(WEST, MIDDLE, EAST);
        LonLat taken = new LonLat(113.16, 27.04);
        model.dragged(0, taken, new LonLat(113.15, 27.02));
        work();
        assertThat(model.trip().stops()).hasSize(4);
        assertThat(model.trip().stops().get(2).via()).isTrue();
        assertThat(model.overlayProperty().get().marks())
                .extracting(m -> m.sign())
                .contains(Sign.VIA);
    }

    @Test
    void namesThatCameWithTheAnswerAreTold() {
        List<String> told = new ArrayList<>();
        Sample sample = new Sample();
        Entity county = sample.entities(Kind.COUNTY).getFirst();
        Stop stop = new Stop(county.id(), county.names().zh(), WEST.position(), false);
        model.onNamed(() -> told.add(Objects.requireNonNull(model.names(stop)).zh()));
        go(stop, EAST);
        assertThat(told).containsExactly(county.names().zh());
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        scenarios.changeTrip(t -> new Trip(t.mode(), List.of(WEST, EAST)));
        scenarios.changeTrip(t -> new Trip(t.mode(), List.of(EAST, WEST)));
        work();
        assertThat(answer().trip().stops()).containsExactly(EAST, WEST);
    }

    @Test
    void whatIsLookedAtIsBrightAndThePointerBringsAnotherForward() {
        scenarios.change(s -> s.in(2030));
        go(WEST, EAST);
        model.choose(1);
        assertThat(model.overlayProperty().get().tracks().get(1).bright()).isTrue();
        model.hover(0);
        assertThat(model.overlayProperty().get().tracks().get(0).bright()).isTrue();
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.hover(-1);
        model.choose(7);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void everyFigureHasItsRange() {
        scenarios.change(s -> s.in(2030));
        go(WEST, EAST);
        RouteText words = new RouteText(Messages.chinese());
        RouteText.Row first = words.row(answer(), 0);
        RouteText.Row second = words.row(answer(), 1);
        assertThat(first.kmRange()).matches("\\([\\d.]+–[\\d.]+\\)");
        assertThat(first.timeRange()).matches("\\(\\d:\\d\\d–\\d:\\d\\d\\)");
        assertThat(first.difference()).isEmpty();
        assertThat(second.counts()).isTrue();
        assertThat(second.difference()).startsWith("多 ");
        assertThat(second.border()).isEqualTo("2");
        assertThat(words.shares(second.shares())).isEqualTo("B 100 %");
        assertThat(words.turns(answer().options().getFirst(), Map.of(), Stop::name))
                .extracting(t -> t instanceof RouteText.TurnRow.Head)
                .startsWith(true);
    }

    @Test
    void timesAreToldNoFinerThanTheyAreKnown() {
        assertThat(RouteText.time(58 * 60)).isEqualTo("0:58");
        assertThat(RouteText.time(118 * 60)).isEqualTo("2:00");
        assertThat(RouteText.time(63 * 60)).isEqualTo("1:05");
        assertThat(RouteText.km(9_440)).isEqualTo("9.4");
        assertThat(RouteText.km(118_400)).isEqualTo("118");
    }
}
