package org.xianggan.atlas.ui.app;

import java.util.function.Supplier;

/// Empties the heap while the window rests. Painted pictures outlive the young collections, so in
/// time the old ones fill, and emptying those stops everything for a sixth of a second: better
/// before that is needed, when nobody has a hand on the window, than in the midst of an opening.
final class Tidying implements Runnable {
    /// Bytes.
    ///
    /// @param used by what lives and what may be dead
    /// @param most that there may be
    record Heap(long used, long most) {
        static Heap now() {
            Runtime java = Runtime.getRuntime();
            return new Heap(java.totalMemory() - java.freeMemory(), java.maxMemory());
        }
    }

    /// Of the heap that is in use before it is worth while.
    private static final double FULL = 0.6;

    /// Of the heap that has come since the last time.
    private static final double NEW = 0.2;

    private final Supplier<Heap> heap;
    private final Runnable collect;
    private long left;

    /// @param collect returns once it is done
    Tidying(Supplier<Heap> heap, Runnable collect) {
        this.heap = heap;
        this.collect = collect;
    }

    static Tidying ofThisProgram() {
        return new Tidying(Heap::now, System::gc);
    }

    @Override
    public void run() {
        Heap now = heap.get();
        if (now.used() > FULL * now.most() && now.used() - left > NEW * now.most()) {
            collect.run();
            left = heap.get().used();
        }
    }
}
