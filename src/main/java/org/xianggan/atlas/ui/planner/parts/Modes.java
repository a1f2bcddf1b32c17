package org.xianggan.atlas.ui.planner.parts;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.common.Segments;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// By road or by rail.
public final class Modes {
    private final Segments<TravelMode> segments;
    private final Supplier<TravelMode> mode;

    /// @param page whose id the ids of the buttons begin with
    /// @param mode which of them is on
    /// @param choose told of another
    public Modes(
            String page, Messages texts, Supplier<TravelMode> mode, Consumer<TravelMode> choose) {
        this.mode = mode;
        segments =
                new Segments<>(
                        m -> page + "-" + m.code(),
                        m -> texts.first("planner.mode." + m.code()),
                        m -> {
                            choose.accept(m);
                            show();
                        });
    }

    public Segments<TravelMode> node() {
        return segments;
    }

    /// Which is on, in the language of the moment.
    public void show() {
        segments.show(List.of(TravelMode.values()), mode.get());
    }
}
