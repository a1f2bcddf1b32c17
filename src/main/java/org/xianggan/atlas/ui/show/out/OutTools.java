package org.xianggan.atlas.ui.show.out;

import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.util.function.Function;

/// What these pages need besides shows.
///
/// @param overlay in which their dialog opens
/// @param explain a failure in words
public record OutTools(Overlay overlay, Function<Throwable, ErrorPresenter.Notice> explain) {}
