package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.loops.LoopDesk;
import org.xianggan.atlas.ui.loops.LoopPage;
import org.xianggan.atlas.ui.loops.LoopShelf;
import org.xianggan.atlas.ui.loops.LoopsPage;
import org.xianggan.atlas.ui.loops.ProposePage;
import org.xianggan.atlas.ui.loops.SightsPage;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.List;

/// The window's side of loops: what they are planned on, and their pages.
final class LoopSide {
    private final LoopDesk desk;
    private final List<ContentsPage> pages;

    LoopSide(
            Atlas atlas,
            TravelDesk travel,
            RoomModel room,
            Tasks tasks,
            Messages texts,
            OpenDialog files) {
        desk = new LoopDesk(travel, atlas.loops(), new LoopShelf(room), tasks, texts);
        pages =
                List.of(
                        new LoopsPage(desk, files),
                        new LoopPage(desk),
                        new ProposePage(desk),
                        new SightsPage(desk));
    }

    LoopDesk desk() {
        return desk;
    }

    /// In the order of their index.
    List<ContentsPage> pages() {
        return pages;
    }
}
