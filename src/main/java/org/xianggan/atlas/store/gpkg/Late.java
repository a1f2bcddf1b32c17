package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Something that is made when it is first asked for, once. Safe for several threads.
final class Late<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Late(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
