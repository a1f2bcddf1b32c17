package org.xianggan.atlas.ui.planner.reach;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.AskPane;
import org.xianggan.atlas.ui.planner.parts.Modes;
import org.xianggan.atlas.ui.planner.parts.SupposedLine;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.List;

/// What the page makes of an answer: the lists, and the zones on the map.
final class ReachShape implements AskPane.Shape<ReachModel.Answer, ReachRow> {
    private final Desk desk;
    private final Messages texts;
    private final ReachModel model;
    private final Modes modes;

    private ReachShape(Desk desk, ReachModel model) {
        this.desk = desk;
        this.model = model;
        texts = desk.texts();
        modes = new Modes(ReachPage.ID, texts, model::mode, model::by);
    }

    static PageView view(Desk desk, ReachModel model, ScenarioModel scenarios) {
        ReachShape shape = new ReachShape(desk, model);
        AskField hours = new AskField("reach-hours", "reach.hours", desk.texts(), model::within);
        hours.say("1 2 3");
        hours.getChildren().add(shape.modes.node());
        return new AskPane<>(
                        ReachPage.ID,
                        desk,
                        model.inquiry(),
                        shape,
                        model::from,
                        new AskField("reach-from", "reach.from", desk.texts(), model::from),
                        hours,
                        new ReachForm(desk))
                .beneath(new SupposedLine(ReachPage.ID, desk, scenarios));
    }

    @Override
    public String asked(ReachModel.Answer a) {
        return a.start(texts.language());
    }

    @Override
    public List<ReachRow> rows(ReachModel.Answer a) {
        return ReachRow.of(a.report());
    }

    @Override
    public String said(ReachModel.@Nullable Answer a) {
        return a == null ? texts.get("reach.hint") : Twice.lines(texts, t -> ReachSheet.said(a, t));
    }

    @Override
    public String note(ReachModel.@Nullable Answer a) {
        return a == null ? "" : texts.get("planner.people.note");
    }

    @Override
    public void told(ReachModel.@Nullable Answer a) {
        modes.show();
    }

    @Override
    public TravelOverlay drawn(ReachModel.Answer a) {
        return new TravelOverlay(
                Drawn.zones(a.report().reach(), TravelOverlay.Tone.FIRST),
                List.of(),
                List.of(),
                List.of(Drawn.mark(a.report().reach().from().at(), "A", TravelOverlay.Tone.FIRST)));
    }

    @Override
    public Sheet sheet(ReachModel.Answer a) {
        return ReachSheet.of(a, desk);
    }
}
