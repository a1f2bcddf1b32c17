package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.ui.show.ShowShelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Shows in the real window, for pictures and flows.
final class ShowScenes {
    private ShowScenes() {}

    static ShowShelf shelf(ShellStage window) {
        return window.shell().shows().desk().shelf();
    }

    static Show show(ShellStage window) {
        return ShellStage.fx(() -> Objects.requireNonNull(shelf(window).current()).show());
    }

    /// Makes a ready-made show one's own and goes on with it.
    ///
    /// @param scenes how many of its scenes, from the first
    static void begin(ShellStage window, String id, int scenes) throws Exception {
        LoopScenes.open(window);
        ShowBook book =
                ShowFile.read(Path.of("assets", "shows", id + ".xgshow"), Messages.chinese());
        Show all = book.show();
        Show some = all.copied(all.title()).with(all.scenes().stream().limit(scenes).toList());
        ShellStage.fx(() -> shelf(window).add(book.with(some), "copy"));
        window.settle();
    }

    static void change(ShellStage window, UnaryOperator<Show> op) {
        ShellStage.fx(
                () ->
                        shelf(window)
                                .change(
                                        op.apply(
                                                Objects.requireNonNull(shelf(window).current())
                                                        .show()),
                                        "edition",
                                        false));
        window.settle();
    }

    /// A number for other maps than those of the show.
    static void numbered(ShellStage window, String number) {
        change(
                window,
                s -> s.with(new ReviewNumber(number, "0".repeat(64), LocalDate.of(2026, 3, 2))));
    }
}
