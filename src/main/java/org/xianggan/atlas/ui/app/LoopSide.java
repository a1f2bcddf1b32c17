package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.loops.ComparePage;
import org.xianggan.atlas.ui.loops.LeafletTools;
import org.xianggan.atlas.ui.loops.LoopDesk;
import org.xianggan.atlas.ui.loops.LoopPage;
import org.xianggan.atlas.ui.loops.LoopShelf;
import org.xianggan.atlas.ui.loops.LoopTools;
import org.xianggan.atlas.ui.loops.LoopsPage;
import org.xianggan.atlas.ui.loops.ProposePage;
import org.xianggan.atlas.ui.loops.SightsPage;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.List;

/// The window's side of loops: what they are planned on, and their pages.
final class LoopSide {
    private final LoopDesk desk;
    private final List<ContentsPage> pages;

    LoopSide(
            Atlas atlas,
            LoopTools tools,
            TravelDesk travel,
            RoomModel room,
            WindowShell.Surroundings around) {
        SettingsModel settings = around.settings();
        desk =
                new LoopDesk(
                        travel,
                        tools,
                        new LoopShelf(room),
                        around.tasks(),
                        around.texts(),
                        () -> settings.get().reduceMotion());
        pages =
                List.of(
                        new LoopsPage(desk, around.reads()),
                        new LoopPage(
                                desk,
                                new LeafletTools(
                                        atlas.paper(),
                                        () -> settings.get().mapAddress(),
                                        a -> settings.change(s -> s.with(a)),
                                        around.errors()::notice)),
                        new ProposePage(desk),
                        new SightsPage(desk),
                        new ComparePage(desk));
    }

    LoopDesk desk() {
        return desk;
    }

    /// In the order of their index.
    List<ContentsPage> pages() {
        return pages;
    }
}
