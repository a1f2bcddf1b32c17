package org.xianggan.atlas.ui.show;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.show.stage.Screens;

import java.util.function.Function;
import java.util.function.Supplier;

/// What shows are made with.
///
/// @param ready reads those that came with the atlas; on workers
/// @param works plays, checks and hands them out
/// @param photos reads pictures
/// @param save asks where to write
/// @param screens those of the room, for the window that a show is started from
public record ShowTools(
        Function<Messages, ReadyShows.Found> ready,
        ShowWorks works,
        PhotoReader photos,
        SaveDialog save,
        Function<Supplier<@Nullable Window>, Screens> screens) {}
