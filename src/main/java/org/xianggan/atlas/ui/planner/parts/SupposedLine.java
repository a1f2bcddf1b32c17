package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.control.Hyperlink;

import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.ScenarioModel;

/// Says under an answer what it rests on where that is otherwise than agreed, and leads to the page
/// of the assumptions; takes no room where all is as agreed.
public final class SupposedLine extends Hyperlink {
    /// The page of the assumptions.
    public static final String PAGE = "assume";

    private final Desk desk;
    private final ScenarioModel scenarios;

    /// @param page the page that it stands on; its own id begins with it
    public SupposedLine(String page, Desk desk, ScenarioModel scenarios) {
        this.desk = desk;
        this.scenarios = scenarios;
        setId(page + "-supposed");
        getStyleClass().setAll("more", "supposed");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        setOnAction(e -> desk.guide().openPage(PAGE, null));
        scenarios.currentProperty().addListener(o -> show());
        desk.texts().onSpeak(this::show);
        show();
    }

    private void show() {
        String line = Supposed.line(scenarios.current(), desk.texts());
        setText(line);
        setAccessibleText(desk.texts().first("supposed.says", line));
        setVisited(false);
        Ui.show(this, !line.isEmpty());
    }
}
