package org.xianggan.atlas.ui.planner.reach;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.planner.Ground;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.Inquiry;

import java.util.ArrayList;
import java.util.List;

/// What is reached from a place under the scenario of the moment; asked anew when scenario or year
/// change, the newest question wins. One without an answer leaves the last. Knows no control.
public final class ReachModel {
    static final int MOST_HOURS = 8;
    static final double LONGEST = 24;

    /// @param names of where from, where it is a thing of the atlas and no position
    public record Answer(
            Stop from,
            @Nullable Names names,
            TravelMode mode,
            Scenario scenario,
            ReachReport report) {
        /// What it sets out from is called.
        String start(Language language) {
            return names == null ? from.name() : names.in(language);
        }
    }

    private final TravelDesk travel;
    private final Around around;
    private final Messages texts;
    private final Inquiry<Answer> inquiry;
    private List<Double> hours = List.of(1.0, 2.0, 3.0);
    private TravelMode mode = TravelMode.DRIVE;

    /// Where from, as a question of its own.
    @FunctionalInterface
    private interface Start {
        Stop find();
    }

    public ReachModel(TravelDesk travel, Around around, Messages texts) {
        this.travel = travel;
        this.around = around;
        this.texts = texts;
        inquiry = new Inquiry<>(texts);
        travel.scenarios().currentProperty().addListener(o -> again());
    }

    /// The question, its answer, and why there is none.
    public Inquiry<Answer> inquiry() {
        return inquiry;
    }

    public TravelMode mode() {
        return mode;
    }

    public void by(TravelMode next) {
        if (next != mode) {
            mode = next;
            again();
        }
    }

    public void from(String words) {
        ask(() -> around.place(words));
    }

    /// A line has no one place to set out from.
    public void from(EntityId id) {
        ask(
                () ->
                        around.entity(id)
                                .filter(e -> e.anchor() != null && !Around.isLong(e))
                                .map(around::place)
                                .orElseThrow(
                                        () ->
                                                AtlasException.input(
                                                        texts.get(
                                                                "planner.problem.place", name(id)),
                                                        texts.get("planner.problem.place.next"))));
    }

    private String name(EntityId id) {
        return around.entity(id).map(e -> e.names().in(texts.language())).orElse(id.toString());
    }

    /// Within which hours, as typed.
    public void within(String text) {
        List<Double> wanted = parse(text);
        if (wanted.isEmpty()) {
            inquiry.tell("reach.problem.hours", text.strip());
            return;
        }
        hours = wanted;
        inquiry.clear();
        again();
    }

    /// Rising, each once; empty where the text is no list of hours.
    static List<Double> parse(String text) {
        List<Double> hours = new ArrayList<>();
        for (String part : text.strip().split("[\\s,，、;；]+")) {
            try {
                double h = Double.parseDouble(part);
                if (!(h > 0 && h <= LONGEST)) {
                    return List.of();
                }
                hours.add(h);
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        List<Double> sorted = hours.stream().distinct().sorted().toList();
        return sorted.size() > MOST_HOURS ? List.of() : sorted;
    }

    private void again() {
        Answer now = inquiry.answer();
        if (now != null) {
            ask(now::from);
        }
    }

    private void ask(Start start) {
        TravelMode by = mode;
        Scenario scenario = travel.scenarios().current();
        List<Double> wanted = hours;
        inquiry.ask(
                travel.ask(ground -> answer(ground, start.find(), by, scenario, wanted))
                        .onError(AtlasException.class, inquiry::tell));
    }

    private Answer answer(
            Ground ground, Stop from, TravelMode by, Scenario scenario, List<Double> wanted) {
        Conditions c = ground.conditions(by, scenario);
        EntityId id = from.id();
        return new Answer(
                from,
                id == null ? null : around.entity(id).map(Entity::names).orElse(null),
                by,
                scenario,
                ReachReport.of(
                        ground.engine(),
                        ground.engine().reach(ground.engine().snap(from, c), c, wanted),
                        around.surroundings()));
    }
}
