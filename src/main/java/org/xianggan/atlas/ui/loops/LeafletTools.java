package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.paper.PaperTools;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What leaflets are made with.
///
/// @param address where their codes lead, as it is set
/// @param choose sets it
/// @param explain a failure in words
public record LeafletTools(
        PaperTools paper,
        Supplier<MapAddress> address,
        Consumer<MapAddress> choose,
        Function<Throwable, ErrorPresenter.Notice> explain) {}
