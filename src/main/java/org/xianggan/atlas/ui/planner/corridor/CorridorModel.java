package org.xianggan.atlas.ui.planner.corridor;

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
import org.xianggan.atlas.ui.planner.parts.Inquiry;

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
    private final Inquiry<Answer> inquiry;
    private double metres = USUAL;

    /// What is asked about, as a question of its own.
    @FunctionalInterface
    private interface Subject {
        Entity find();
    }

    public CorridorModel(Tasks tasks, Messages texts, Around around) {
        this.tasks = tasks;
        this.texts = texts;
        inquiry = new Inquiry<>(texts);
        this.around = around;
    }

    /// The question, its answer, and why there is none.
    public Inquiry<Answer> inquiry() {
        return inquiry;
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
            inquiry.tell("corridor.problem.km", km.strip());
            return;
        }
        metres = wanted.getAsDouble() * 1000;
        Answer now = inquiry.answer();
        if (now == null) {
            inquiry.clear();
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
        inquiry.ask(
                tasks.of(() -> answer(subject.find(), far))
                        .onError(AtlasException.class, inquiry::tell));
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
