package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.core.network.ScenarioText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The scenarios of the workspace of the moment. What is written becomes a step of it, named after
/// what was done; what takes the last step back, or does it again, does that.
public final class RoomScenarios implements ScenarioShelf {
    private final Room room;
    private final Refusals refusals;

    /// @param refusals for a workspace that may only be read
    public RoomScenarios(Room room, Refusals refusals) {
        this.room = room;
        this.refusals = refusals;
    }

    /// A scenario and the item that holds it.
    private record Held(String id, Scenario scenario, String body) {}

    @Override
    public List<Scenario> read() {
        return held(room.session()).values().stream().map(Held::scenario).toList();
    }

    /// Those that items hold, each name once, in the order in which they were kept.
    public static List<Scenario> of(List<Item> items) {
        return held(items).values().stream().map(Held::scenario).toList();
    }

    private static Map<String, Held> held(Session session) {
        return held(session.items(ItemKind.SCENARIO));
    }

    private static Map<String, Held> held(List<Item> items) {
        Map<String, Held> all = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.kind() != ItemKind.SCENARIO) {
                continue;
            }
            for (Scenario s : ScenarioText.read(item.body())) {
                all.putIfAbsent(s.name(), new Held(item.id(), s, item.body()));
            }
        }
        return all;
    }

    /// As the body of an item.
    public static String body(Scenario scenario) {
        return ScenarioText.write(List.of(scenario));
    }

    @Override
    public synchronized void write(List<Scenario> scenarios) throws IOException {
        Session session = room.session();
        if (session.isReadOnly()) {
            throw refusals.readOnly(session);
        }
        Map<String, Held> before = held(session);
        Map<String, Scenario> after = new LinkedHashMap<>();
        scenarios.forEach(s -> after.put(s.name(), s));
        List<Held> gone =
                before.values().stream()
                        .filter(h -> !after.containsKey(h.scenario.name()))
                        .toList();
        List<Scenario> other =
                after.values().stream()
                        .filter(
                                s -> {
                                    Held was = before.get(s.name());
                                    return was == null || !was.scenario.equals(s);
                                })
                        .toList();
        if (gone.isEmpty() && other.isEmpty()) {
            return;
        }
        Optional<Step> renaming = renaming(gone, other, before);
        Step step = renaming.orElseGet(() -> step(gone, other, before));
        if (same(step, session.done().reversed(), true)) {
            session.undo();
        } else if (same(step, session.undone(), false)) {
            session.redo();
        } else {
            session.perform(step);
        }
    }

    private static Optional<Step> renaming(
            List<Held> gone, List<Scenario> other, Map<String, Held> before) {
        if (gone.size() != 1 || other.size() != 1 || before.containsKey(other.getFirst().name())) {
            return Optional.empty();
        }
        Held was = gone.getFirst();
        Scenario is = other.getFirst();
        return was.scenario.named(is.name()).equals(is)
                ? Optional.of(
                        Steps.one(
                                "scenario.rename",
                                ItemKind.SCENARIO,
                                was.id,
                                was.body,
                                body(is),
                                was.scenario.name(),
                                is.name()))
                : Optional.empty();
    }

    private static Step step(List<Held> gone, List<Scenario> other, Map<String, Held> before) {
        List<ItemChange> changes = new ArrayList<>();
        gone.forEach(h -> changes.add(new ItemChange(ItemKind.SCENARIO, h.id, h.body, null)));
        for (Scenario s : other) {
            @Nullable Held was = before.get(s.name());
            changes.add(
                    new ItemChange(
                            ItemKind.SCENARIO,
                            was == null ? UUID.randomUUID().toString() : was.id,
                            was == null ? null : was.body,
                            body(s)));
        }
        if (gone.size() == 1 && other.isEmpty()) {
            return Steps.of("scenario.delete", changes, gone.getFirst().scenario.name());
        }
        return other.size() == 1 && gone.isEmpty()
                ? Steps.of("scenario.keep", changes, other.getFirst().name())
                : Steps.of("scenario.several", changes);
    }

    /// Whether a step leads where the next of these would, backwards or forwards.
    private static boolean same(Step step, List<Step> next, boolean backwards) {
        return !next.isEmpty()
                && outcome(backwards ? next.getFirst().back() : next.getFirst())
                        .equals(outcome(step));
    }

    /// Without ids: what was deleted comes back under another otherwise.
    private static Set<List<@Nullable String>> outcome(Step step) {
        Set<List<@Nullable String>> all = new HashSet<>();
        for (ItemChange c : step.changes()) {
            List<@Nullable String> one = new ArrayList<>();
            one.add(c.kind().key());
            one.add(c.before());
            one.add(c.after());
            all.add(one);
        }
        return all;
    }

    @Override
    public void onChange(Runnable told) {
        room.onChange(ItemKind.SCENARIO, told);
    }
}
