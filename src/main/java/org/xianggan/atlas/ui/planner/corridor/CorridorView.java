package org.xianggan.atlas.ui.planner.corridor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.Drawn;
import org.xianggan.atlas.ui.planner.parts.Figures;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.List;
import java.util.Locale;

/// The page: about what, how far, and the lists; the band lies on the map while the page is open.
final class CorridorView implements PageView {
    private final Desk desk;
    private final Messages texts;
    private final CorridorModel model;
    private final AskField subject;
    private final AskField far;
    private final Button selected = new Button();
    private final Label problem = Ui.text("", "plan-problem");
    private final Label said = Ui.text("", "plan-said");
    private final Label note = Ui.text("", "fine");
    private final OutBar out;
    private final PageList<CorridorRow> list;
    private final VBox root;
    private @Nullable EntityId looked;
    private final Tasks.Latest drawing = new Tasks.Latest();

    CorridorView(Desk desk, CorridorModel model) {
        this.desk = desk;
        this.model = model;
        texts = desk.texts();
        subject = new AskField("corridor-subject", "corridor.subject", texts, model::about);
        far = new AskField("corridor-km", "corridor.km", texts, model::within);
        far.say(String.format(Locale.ROOT, "%.0f", model.metres() / 1000));
        selected.setId("corridor-selected");
        selected.getStyleClass().setAll("button", "plan-button");
        selected.setOnAction(e -> aboutSelected());
        said.setId("corridor-said");
        problem.setId("corridor-problem");
        list = new PageList<>(new CorridorForm(desk), desk.selection(), desk.clip());
        list.node().setId("corridor-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        out =
                new OutBar(
                        "corridor",
                        desk,
                        () -> texts.first("contents.corridor"),
                        () -> {
                            CorridorModel.Answer a = model.answer();
                            return () ->
                                    a == null
                                            ? OutBar.sheet(
                                                    desk,
                                                    texts.first("contents.corridor"),
                                                    List.of(),
                                                    List.of(),
                                                    List.of())
                                            : CorridorSheet.of(a, desk);
                        });
        VBox head = new VBox(subject, far, selected, problem, said, note, out);
        head.getStyleClass().add("plan-head");
        root = new VBox(head, list.node());
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        model.answerProperty().addListener(o -> show());
        model.problemProperty().addListener(o -> show());
        desk.selection().currentProperty().addListener(o -> offer());
        texts.onSpeak(this::show);
        show();
        offer();
    }

    private void aboutSelected() {
        EntityId id = desk.selection().current();
        if (id != null) {
            model.about(id);
        }
    }

    private void offer() {
        boolean there = desk.selection().current() != null;
        selected.setVisible(there);
        selected.setManaged(there);
        selected.setText(texts.first("corridor.selected"));
    }

    private void show() {
        CorridorModel.Answer a = model.answer();
        selected.setText(texts.first("corridor.selected"));
        list.name(texts.first("contents.corridor"));
        note.setText(texts.get("corridor.note"));
        shown(problem, model.problemProperty().get());
        shown(
                said,
                a == null
                        ? texts.get("corridor.hint")
                        : texts.first(
                                "corridor.of",
                                a.of().names().in(texts.language()),
                                Figures.distance(a.corridor().metres(), texts)));
        out.setVisible(a != null);
        out.setManaged(a != null);
        list.node().setVisible(a != null);
        if (a != null) {
            if (!a.of().id().equals(looked)) {
                looked = a.of().id();
                desk.guide().flyTo(looked);
            }
            subject.say(a.of().names().in(texts.language()));
            list.fill(CorridorRow.of(a.corridor()));
            draw(a);
        }
    }

    private static void shown(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void draw(CorridorModel.Answer a) {
        desk.tasks()
                .of(
                        () ->
                                new TravelOverlay(
                                        List.of(),
                                        List.of(
                                                new TravelOverlay.Band(
                                                        TravelOverlay.Tone.FIRST,
                                                        Drawn.areas(a.band()))),
                                        List.of(),
                                        List.of()))
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
        CorridorModel.Answer a = model.answer();
        if (target != null) {
            model.about(target);
        } else if (a != null) {
            draw(a);
        } else {
            aboutSelected();
        }
    }

    @Override
    public void focus() {
        subject.field().requestFocus();
    }
}
