package org.xianggan.atlas.ui.contents.agreements;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.contents.PageView;

import java.util.List;

/// 协议网: the agreements as a web over the map, as a matrix and as a list; all three show what the
/// filters leave.
public final class AgreementsPage implements ContentsPage {
    public static final String ID = "agreements";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return library.agreements().size();
    }

    /// The web lies over the counties alone: roads would cross it.
    @Override
    public MapWish wish() {
        return MapWish.of(List.of("counties"), null, null);
    }

    @Override
    public PageView view(Desk desk) {
        return new AgreementsView(desk);
    }
}
