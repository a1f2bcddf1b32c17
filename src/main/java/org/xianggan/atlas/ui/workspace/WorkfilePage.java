package org.xianggan.atlas.ui.workspace;

import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

/// 这个文件: what is open, whether it is saved, what was done, and other files.
public record WorkfilePage(FilesModel files, SaveDialog save, OpenDialog open)
        implements ContentsPage {
    public static final String ID = "workfile";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new WorkfileView(files, save, open, desk.texts());
    }
}
