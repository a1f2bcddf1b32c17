package org.xianggan.atlas.ui.contents.happenings;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.RecordView;

/// 大事记: every dated happening and target on a line of years.
public final class HappeningsPage implements ContentsPage {
    public static final String ID = "happenings";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return Moments.of(library.happenings(), library.agreements(), catalogue.lines()).size();
    }

    @Override
    public PageView view(Desk desk) {
        TimeShape shape = new TimeShape(desk);
        RecordView<TimeEntry, TimeRow> view = new RecordView<>(desk, shape);
        shape.onFold(view::arrange);
        desk.years().yearProperty().addListener(o -> view.refresh());
        return view;
    }
}
