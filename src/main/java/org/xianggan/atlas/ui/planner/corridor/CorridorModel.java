package org.xianggan.atlas.ui.planner.corridor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.Bands;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.network.Shape;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.parts.Around;

import java.util.List;
import java.util.OptionalDouble;

/// What lies along a line or around an area: about what, how far, and the answer. Knows no control.
public final class CorridorModel {
    static final double USUAL = 10_000;

    /// @param of what it is about
    /// @param shape its whole geometry, degrees
    /// @param band what lies within, to be drawn
    public record Answer(Entity of, Geometry shape, Corridor corridor, List<Shape> band) {}

    private final Tasks tasks;
    private final Messages texts;
    private final Around around;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private double metres = USUAL;

    /// What is asked about, as a question of its own.
    @FunctionalInterface
    private interface Subject {
        Entity find();
    }

    public CorridorModel(Tasks tasks, Messages texts, Around around) {
        this.tasks = tasks;
        this.texts = texts;
        this.around = around;
    }

    /// Null before the first answer; a question that has none leaves the last.
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public @Nullable Answer answer() {
        return answer.get();
    }

    /// Why there is no answer, and what to do; empty where there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public double metres() {
        return metres;
    }

    /// About what is called so.
    public void about(String words) {
        ask(() -> around.thing(words, e -> true, "line"));
    }

    public void about(EntityId id) {
        ask(
                () ->
                        around.entity(id)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("nothing is " + id)));
    }

    /// Within so many kilometres, as it was typed.
    public void within(String km) {
        OptionalDouble wanted = parse(km);
        if (wanted.isEmpty()) {
            problem.set(
                    texts.get("corridor.problem.km", km.strip())
                            + "\n"
                            + texts.get("corridor.problem.km.next"));
            return;
        }
        metres = wanted.getAsDouble() * 1000;
        Answer now = answer.get();
        if (now == null) {
            problem.set("");
        } else {
            ask(now::of);
        }
    }

    static OptionalDouble parse(String km) {
        try {
            double value = Double.parseDouble(km.strip().replaceAll("(?i)\\s*(km|千米|公里)$", ""));
            return value >= 0 && value * 1000 <= Corridor.WIDEST
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void ask(Subject subject) {
        double far = metres;
        busy.set(true);
        tasks.of(() -> answer(subject.find(), far))
                .onSuccess(
                        a -> {
                            problem.set("");
                            answer.set(a);
                        })
                .onError(AtlasException.class, e -> problem.set(e.sentence() + "\n" + e.nextStep()))
                .andFinally(() -> busy.set(false))
                .replacing(latest)
                .start();
    }

    private Answer answer(Entity of, double far) {
        Geometry shape =
                around.catalogue()
                        .geometry(of.id())
                        .filter(g -> !g.isEmpty())
                        .orElseThrow(
                                () ->
                                        AtlasException.input(
                                                texts.get(
                                                        "corridor.problem.nowhere",
                                                        of.names().in(texts.language())),
                                                texts.get("corridor.problem.nowhere.next")));
        Corridor corridor = Corridor.along(shape, of, far, around.surroundings());
        return new Answer(of, shape, corridor, far == 0 ? List.of() : Bands.around(shape, far));
    }
}
