package org.xianggan.atlas.ui.survey;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// 实测线形: the survey that the atlas is seen through, the elevation tiles that it uses, and how
/// either comes.
///
/// @param used the one that the atlas of the moment is seen through; null for none
/// @param ask which extracts; none where the person thought better of it
/// @param elevation the elevation tiles of the moment; null for none
/// @param askFolder where such tiles lie; none where the person thought better of it
public record SurveyPage(
        SurveyModel model,
        @Nullable KeptSurvey used,
        Function<Node, List<Path>> ask,
        @Nullable ElevationInfo elevation,
        Function<Node, List<Path>> askFolder)
        implements ContentsPage {
    public static final String ID = "survey";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PageView view(Desk desk) {
        return new SurveyView(desk, this);
    }
}
