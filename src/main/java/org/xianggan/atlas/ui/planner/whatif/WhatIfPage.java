package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.paper.HandOutForm;
import org.xianggan.atlas.ui.paper.BriefModel;
import org.xianggan.atlas.ui.paper.PaperTools;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;
import org.xianggan.atlas.ui.planner.parts.Keeping;

import java.util.function.Function;

/// 情景: what changes when a line is opened or drawn.
///
/// @param paper with which its brief is made
/// @param explain a failure in words
public record WhatIfPage(
        TravelDesk travel,
        Around around,
        Keeping keeping,
        ChangedLines changed,
        PaperTools paper,
        Function<Throwable, ErrorPresenter.Notice> explain)
        implements ContentsPage {
    public static final String ID = "whatif";

    /// What the help says of its keys.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "matrix",
                    KeyHint.of("matrix.move", "Up", "Down", "Left", "Right"),
                    KeyHint.of("matrix.choose", "Enter", "Space"),
                    KeyHint.of("matrix.sort", "S"),
                    KeyHint.of("matrix.copy", "Shortcut+C"),
                    KeyHint.of("matrix.back", "Esc"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        BriefModel brief =
                new BriefModel(
                        paper.press(),
                        travel.scenarios()::current,
                        desk.tasks(),
                        desk.texts(),
                        explain);
        return new WhatIfView(
                desk,
                travel,
                new WhatIfModel(travel, around, desk.texts()),
                keeping,
                changed,
                new HandOutForm<>(brief, paper.file(), desk.texts()));
    }
}
