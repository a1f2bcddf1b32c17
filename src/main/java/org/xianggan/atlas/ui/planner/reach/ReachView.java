package org.xianggan.atlas.ui.planner.reach;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.Drawn;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.List;

/// The page: where from, which hours, and the lists; the zones lie on the map while it is open.
final class ReachView implements PageView {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Desk desk;
    private final Messages texts;
    private final ReachModel model;
    private final AskField from;
    private final AskField hours;
    private final HBox modes = new HBox();
    private final Button selected = new Button();
    private final Label problem = Ui.text("", "plan-problem");
    private final Label said = Ui.text("", "plan-said");
    private final Label note = Ui.text("", "fine");
    private final OutBar out;
    private final PageList<ReachRow> list;
    private final VBox root;
    private final Tasks.Latest drawing = new Tasks.Latest();

    ReachView(Desk desk, ReachModel model) {
        this.desk = desk;
        this.model = model;
        texts = desk.texts();
        from = new AskField("reach-from", "reach.from", texts, model::from);
        hours = new AskField("reach-hours", "reach.hours", texts, model::within);
        hours.say("1 2 3");
        modes.getStyleClass().add("segments");
        modes.setMinWidth(Region.USE_PREF_SIZE);
        hours.getChildren().add(modes);
        selected.setId("reach-selected");
        selected.getStyleClass().setAll("button", "plan-button");
        selected.setOnAction(e -> fromSelected());
        problem.setId("reach-problem");
        said.setId("reach-said");
        list = new PageList<>(new ReachForm(desk), desk.selection(), desk.clip());
        list.node().setId("reach-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        out =
                new OutBar(
                        "reach",
                        desk,
                        () -> texts.first("contents.reach"),
                        () -> {
                            ReachModel.Answer a = model.answer();
                            return () ->
                                    a == null
                                            ? OutBar.sheet(
                                                    desk, "", List.of(), List.of(), List.of())
                                            : ReachSheet.of(a, desk);
                        });
        VBox head = new VBox(from, hours, selected, problem, said, note, out);
        head.getStyleClass().add("plan-head");
        root = new VBox(head, list.node());
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        model.answerProperty().addListener(o -> show());
        model.problemProperty().addListener(o -> show());
        desk.selection().currentProperty().addListener(o -> offer());
        texts.onSpeak(this::show);
        show();
    }

    private void fromSelected() {
        EntityId id = desk.selection().current();
        if (id != null) {
            model.from(id);
        }
    }

    private void offer() {
        boolean there = desk.selection().current() != null;
        selected.setVisible(there);
        selected.setManaged(there);
        selected.setText(texts.first("corridor.selected"));
    }

    private void show() {
        ReachModel.Answer a = model.answer();
        offer();
        segments();
        list.name(texts.first("contents.reach"));
        shown(problem, model.problemProperty().get());
        shown(said, a == null ? texts.get("reach.hint") : ReachSheet.said(a, texts));
        shown(note, a == null ? "" : texts.get("planner.people.note"));
        out.setVisible(a != null);
        out.setManaged(a != null);
        list.node().setVisible(a != null);
        if (a != null) {
            from.say(a.from().name());
            list.fill(ReachRow.of(a.report()));
            draw(a);
        }
    }

    private void segments() {
        modes.getChildren().clear();
        for (TravelMode mode : TravelMode.values()) {
            Button b = new Button(texts.first("planner.mode." + mode.code()));
            b.getStyleClass().add("segment");
            b.setId("reach-" + mode.code());
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.pseudoClassStateChanged(ON, model.mode() == mode);
            b.setOnAction(
                    e -> {
                        model.by(mode);
                        segments();
                    });
            modes.getChildren().add(b);
        }
    }

    private static void shown(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void draw(ReachModel.Answer a) {
        desk.tasks()
                .of(
                        () ->
                                new TravelOverlay(
                                        Drawn.zones(a.report().reach(), TravelOverlay.Tone.FIRST),
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                Drawn.mark(
                                                        a.report().reach().from().at(),
                                                        "A",
                                                        TravelOverlay.Tone.FIRST))))
                .onSuccess(
                        o -> {
                            // Nobody looks at it any more once the page is left.
                            if (root.getScene() != null) {
                                desk.guide().travel(o);
                            }
                        })
                .replacing(drawing)
                .start();
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.busyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        ReachModel.Answer a = model.answer();
        if (target != null) {
            model.from(target);
        } else if (a != null) {
            draw(a);
        }
    }

    @Override
    public void focus() {
        from.field().requestFocus();
    }
}
