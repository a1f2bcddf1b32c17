package org.xianggan.atlas.ui.correction;

import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 更正: what was corrected here and is not in `data/` yet; out as a patch, in from a colleague.
public final class CorrectionsPage implements ContentsPage {
    public static final String ID = "corrections";

    private final Corrections corrections;
    private final CorrectionDesk correcting;
    private final SaveDialog save;
    private final OpenDialog open;

    public CorrectionsPage(
            Corrections corrections, CorrectionDesk correcting, SaveDialog save, OpenDialog open) {
        this.corrections = corrections;
        this.correcting = correcting;
        this.save = save;
        this.open = open;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int count(Library library, Catalogue catalogue) {
        return corrections.all().size();
    }

    @Override
    public PageView view(Desk desk) {
        return new CorrectionsView(desk, correcting, save, open);
    }
}
