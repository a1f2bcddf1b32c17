package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// The last steps, to be undone and done again. Not safe for several threads.
final class History {
    /// How many can be undone.
    static final int STEPS = 50;

    /// As long as someone types on, it is one step.
    private static final long PAUSE_NANOS = 2_000_000_000L;

    /// @param together what the step continues; null where it stands by itself
    /// @param at nanoseconds of the clock that measures spans
    private record Entry(Step step, @Nullable String together, long at) {}

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();

    void add(Step step, @Nullable String together, long now) {
        undone.clear();
        Entry last = done.peekLast();
        if (last != null
                && together != null
                && Objects.equals(last.together, together)
                && now - last.at < PAUSE_NANOS) {
            done.removeLast();
            done.addLast(new Entry(last.step.then(step), together, now));
            return;
        }
        done.addLast(new Entry(step, together, now));
        if (done.size() > STEPS) {
            done.removeFirst();
        }
    }

    /// The step that is taken back; null where there is none.
    @Nullable Step undo() {
        Entry entry = done.pollLast();
        if (entry == null) {
            return null;
        }
        undone.addLast(entry);
        return entry.step;
    }

    @Nullable Step redo() {
        Entry entry = undone.pollLast();
        if (entry == null) {
            return null;
        }
        // Whatever is typed next is a step of its own.
        done.addLast(new Entry(entry.step, null, 0));
        return entry.step;
    }

    /// The newest last.
    List<Step> done() {
        return done.stream().map(Entry::step).toList();
    }

    /// The one that comes again first is the first.
    List<Step> undone() {
        List<Entry> all = new ArrayList<>(undone);
        return all.reversed().stream().map(Entry::step).toList();
    }
}
