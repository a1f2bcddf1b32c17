package org.xianggan.atlas.ui.show.out;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.check.Machine;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.ui.show.stage.Screens;

import java.util.List;
import java.util.Optional;

/// The room as the window sees it.
final class Room {
    private Room() {}

    /// The machine with the screens that there are now. FX thread; what is returned is for workers.
    static Surroundings now(Screens screens) {
        List<Surroundings.Screen> seen = seen(screens);
        return new Machine(() -> Optional.of(seen));
    }

    /// The console stays where the window is; where nobody knows, on the first screen.
    static List<Surroundings.Screen> seen(Screens screens) {
        List<Display> all = screens.all();
        String home = screens.home();
        boolean known = all.stream().anyMatch(d -> d.id().equals(home));
        return all.stream()
                .map(
                        d ->
                                new Surroundings.Screen(
                                        d.pixelsWide(),
                                        d.pixelsHigh(),
                                        known ? isHome(d, home) : d.primary()))
                .toList();
    }

    private static boolean isHome(Display d, @Nullable String home) {
        return d.id().equals(home);
    }
}
