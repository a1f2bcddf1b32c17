package org.xianggan.atlas.ui.paper;

import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.paper.SheetUses;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.util.function.Function;
import java.util.function.Supplier;

/// 图件与单页: the map and the counties on paper.
///
/// @param map what the window shows now
/// @param explain a failure in words
public record PaperPage(
        PaperTools tools,
        Supplier<Press.Seen> map,
        Function<Throwable, ErrorPresenter.Notice> explain)
        implements ContentsPage {
    public static final String ID = SheetUses.PAGE;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new PaperView(
                new PaperModel(tools.press(), map, desk.tasks(), desk.texts(), explain),
                tools,
                desk);
    }
}
