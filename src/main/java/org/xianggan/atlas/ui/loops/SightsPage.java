package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.RecordView;

/// 选站点: every site, filtered by theme, grade, county and the like, to be put into the loop.
public record SightsPage(LoopDesk loops) implements ContentsPage {
    public static final String ID = "sights";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return loops.tools().journeys().sights().size();
    }

    @Override
    public PageView view(Desk desk) {
        SightShape shape = new SightShape(desk, loops);
        RecordView<SightRow, SightRow> view = new RecordView<>(desk, shape);
        loops.shelf()
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            shape.sayLoop();
                            view.refresh();
                        });
        return view;
    }
}
