package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 编排: the loop that is being worked on.
///
/// @param leaflets with which it is printed
public record LoopPage(LoopDesk loops, LeafletTools leaflets) implements ContentsPage {
    public static final String ID = "loop";
    public static final KeyHint.Group KEYS = PlayBar.KEYS;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new LoopView(desk, loops, leaflets);
    }
}
