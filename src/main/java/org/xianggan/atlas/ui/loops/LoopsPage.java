package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 环线: those of the person, and the routes that were published.
///
/// @param files asks which one to read
public record LoopsPage(LoopDesk loops, OpenDialog files) implements ContentsPage {
    public static final String ID = "loops";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return loops.shelf().all().size() + loops.tools().journeys().publishedRoutes().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new LoopsView(desk, loops, files);
    }
}
