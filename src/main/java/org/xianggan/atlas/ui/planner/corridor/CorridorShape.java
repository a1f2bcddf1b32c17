package org.xianggan.atlas.ui.planner.corridor;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.AskPane;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.List;
import java.util.Locale;

/// What the page makes of an answer: the lists, and the band on the map.
final class CorridorShape implements AskPane.Shape<CorridorModel.Answer, CorridorRow> {
    private final Desk desk;
    private final Messages texts;
    private @Nullable EntityId looked;

    private CorridorShape(Desk desk) {
        this.desk = desk;
        texts = desk.texts();
    }

    static PageView view(Desk desk, CorridorModel model) {
        AskField far = new AskField("corridor-km", "corridor.km", desk.texts(), model::within);
        far.say(String.format(Locale.ROOT, "%.0f", model.metres() / 1000));
        return new AskPane<>(
                CorridorPage.ID,
                desk,
                model.inquiry(),
                new CorridorShape(desk),
                model::about,
                new AskField("corridor-subject", "corridor.subject", desk.texts(), model::about),
                far,
                new CorridorForm(desk));
    }

    @Override
    public String asked(CorridorModel.Answer a) {
        return a.of().names().in(texts.language());
    }

    @Override
    public List<CorridorRow> rows(CorridorModel.Answer a) {
        return CorridorRow.of(a.corridor());
    }

    @Override
    public String said(CorridorModel.@Nullable Answer a) {
        return a == null
                ? texts.get("corridor.hint")
                : Twice.lines(
                        texts,
                        t ->
                                t.first(
                                        "corridor.of",
                                        a.of().names().in(t.language()),
                                        Figures.distance(a.corridor().metres(), t)));
    }

    @Override
    public String note(CorridorModel.@Nullable Answer a) {
        return texts.get("corridor.note");
    }

    /// Another thing is flown to, the same in other words is not.
    @Override
    public void told(CorridorModel.@Nullable Answer a) {
        if (a != null && !a.of().id().equals(looked)) {
            looked = a.of().id();
            desk.guide().flyTo(looked);
        }
    }

    @Override
    public boolean asksSelected() {
        return true;
    }

    @Override
    public TravelOverlay drawn(CorridorModel.Answer a) {
        return new TravelOverlay(
                List.of(),
                List.of(new TravelOverlay.Band(TravelOverlay.Tone.FIRST, Drawn.areas(a.band()))),
                List.of(),
                List.of());
    }

    @Override
    public Sheet sheet(CorridorModel.Answer a) {
        return CorridorSheet.of(a, desk);
    }
}
