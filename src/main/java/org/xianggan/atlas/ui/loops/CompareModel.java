package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopComparison;
import org.xianggan.atlas.core.journey.LoopComparison.Compared;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Two loops that are compared, of the person or published. FX thread; knows no control.
final class CompareModel {
    /// A loop that can be chosen.
    ///
    /// @param key stays the same while the loop is changed
    record Choice(String key, Loop loop) {}

    record Answer(LoopComparison comparison, TravelOverlay overlay, GeoBox box) {}

    private final LoopDesk loops;
    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<List<Choice>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LoopModel.@Nullable Problem> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<PublishedRoute> published = List.of();
    private final @Nullable String[] chosen = new String[2];
    private boolean asked;

    CompareModel(LoopDesk loops, Tasks tasks) {
        this.loops = loops;
        this.tasks = tasks;
        loops.shelf().keptProperty().addListener((o, was, is) -> offer());
        offer();
    }

    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoopModel.@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Reads what was published, once; begins with the loop that is worked on.
    void begin() {
        LoopShelf.Kept now = loops.shelf().current();
        if (chosen[0] == null && now != null) {
            choose(0, now.id());
        }
        if (!asked) {
            asked = true;
            tasks.of(() -> loops.tools().journeys().publishedRoutes())
                    .onSuccess(
                            all -> {
                                published =
                                        all.stream().filter(r -> r.placed().size() > 1).toList();
                                offer();
                            })
                    .start();
        }
    }

    private void offer() {
        choices.set(
                Stream.concat(
                                loops.shelf().all().stream()
                                        .filter(k -> !k.loop().stops().isEmpty())
                                        .map(k -> new Choice(k.id(), k.loop())),
                                published.stream()
                                        .map(
                                                r ->
                                                        new Choice(
                                                                r.id().toString(),
                                                                r.mine(loops.year()))))
                        .toList());
        ask();
    }

    /// @param side 0 or 1
    @Nullable Choice chosen(int side) {
        return choices.get().stream()
                .filter(c -> c.key().equals(chosen[side]))
                .findFirst()
                .orElse(null);
    }

    void choose(int side, String key) {
        if (!Objects.equals(chosen[side], key)) {
            chosen[side] = key;
            ask();
        }
    }

    private void ask() {
        Choice first = chosen(0);
        Choice second = chosen(1);
        if (first == null || second == null) {
            latest.cancel();
            busy.set(false);
            answer.set(null);
            problem.set(null);
            return;
        }
        busy.set(true);
        loops.ask(first.loop().year(), ground -> compared(new LoopPlanner(ground), first.loop()))
                .onSuccess(one -> askSecond(one, second.loop()))
                .onError(LoopProblem.class, e -> failed(new LoopModel.Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> failed(new LoopModel.Problem.OfRoads(e)))
                .replacing(latest)
                .start();
    }

    /// In a year of its own.
    private void askSecond(Compared one, Loop second) {
        loops.ask(second.year(), ground -> answer(one, compared(new LoopPlanner(ground), second)))
                .onSuccess(
                        made -> {
                            problem.set(null);
                            answer.set(made);
                        })
                .onError(LoopProblem.class, e -> failed(new LoopModel.Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> failed(new LoopModel.Problem.OfRoads(e)))
                .andFinally(() -> busy.set(false))
                .replacing(latest)
                .start();
    }

    private void failed(LoopModel.Problem why) {
        busy.set(false);
        answer.set(null);
        problem.set(why);
    }

    private static Compared compared(LoopPlanner planner, Loop loop) {
        Itinerary plan = planner.plan(loop);
        return new Compared(plan, planner.roads(plan));
    }

    private Answer answer(Compared one, Compared two) {
        List<Track> tracks = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        GeoBox box = null;
        List<Compared> both = List.of(one, two);
        for (int i = 0; i < both.size(); i++) {
            Tone tone = Tone.ofRoute(i);
            List<Stretch> stretches = new ArrayList<>();
            for (Route r : Objects.requireNonNull(both.get(i).roads())) {
                stretches.addAll(Drawn.stretches(r));
                for (LonLat p : r.course()) {
                    box = box == null ? GeoBox.around(p) : box.union(GeoBox.around(p));
                }
            }
            tracks.add(new Track(i, tone, true, false, stretches));
            List<LoopStop> stops = both.get(i).plan().loop().stops();
            for (int k = 0; k < stops.size(); k++) {
                LonLat at = stops.get(k).stop().position();
                if (at != null) {
                    marks.add(
                            new Mark(
                                    WebMercator.project(at),
                                    (char) ('A' + i) + String.valueOf(k + 1),
                                    Sign.NUMBER,
                                    tone));
                }
            }
        }
        return new Answer(
                LoopComparison.of(both, loops.tools().elevation()),
                new TravelOverlay(List.of(), List.of(), tracks, marks),
                box == null ? GeoBox.FRAME : box);
    }
}
