package org.xianggan.atlas.ui.survey;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// 高程: which elevation tiles are used, what they cover, and the buttons that change it.
final class ElevationPart extends VBox {
    private final SurveyModel model;
    private final @Nullable ElevationInfo used;
    private final Messages texts;
    private final Function<Node, List<Path>> ask;
    private @Nullable WorkBar bar;
    /// The model outlives this.
    private final InvalidationListener shower = o -> show();

    /// @param used null where the atlas goes by its own relief
    /// @param ask for a folder
    ElevationPart(
            SurveyModel model,
            @Nullable ElevationInfo used,
            Messages texts,
            Function<Node, List<Path>> ask) {
        this.model = model;
        this.used = used;
        this.texts = texts;
        this.ask = ask;
        getStyleClass().add("import-page");
        setId("elevation-part");
        model.stateProperty().addListener(new WeakInvalidationListener(shower));
        texts.onSpeak(this::show);
        show();
    }

    private void show() {
        boolean held = Ui.holdsFocus(this);
        WorkBar before = bar;
        bar = null;
        if (before != null) {
            before.stop();
        }
        List<Node> parts = new ArrayList<>();
        parts.add(Ui.said(texts, "elevation.page.title", "import-file"));
        switch (model.stateProperty().get()) {
            case SurveyModel.State.Working w when w.part() == SurveyModel.Part.HEIGHTS ->
                    working(w, parts);
            case SurveyModel.State.Failed f when f.part() == SurveyModel.Part.HEIGHTS -> {
                parts.add(failed(f));
                now(parts, true);
            }
            case SurveyModel.State.Working w -> now(parts, false);
            default -> now(parts, true);
        }
        getChildren().setAll(parts);
        if (held) {
            focusFirst();
        }
    }

    private void focusFirst() {
        Node first = lookup(".page-button");
        if (first != null) {
            first.requestFocus();
        }
    }

    private static VBox failed(SurveyModel.State.Failed f) {
        VBox told = new VBox(Ui.text(f.sentence(), "failure-text"), Ui.text(f.nextStep(), "fine"));
        told.getStyleClass().addAll("import-part", "import-failed");
        told.setId("elevation-failed");
        return told;
    }

    private void working(SurveyModel.State.Working w, List<Node> parts) {
        parts.add(Ui.text(texts.get("elevation.page.making"), "welcome-text"));
        WorkBar now = new WorkBar(w.work(), texts, model::cancel);
        bar = now;
        parts.add(now);
        parts.add(Ui.text(texts.get("elevation.page.meanwhile"), "fine"));
    }

    /// @param free whether something can be begun
    private void now(List<Node> parts, boolean free) {
        ElevationInfo info = used;
        if (info == null) {
            parts.add(Ui.said(texts, "elevation.page.none", "welcome-text"));
        } else {
            told(info, parts);
        }
        if (!free) {
            return;
        }
        FlowPane buttons =
                new FlowPane(
                        button(
                                "elevation-choose",
                                info == null ? "elevation.page.choose" : "elevation.page.other",
                                this::choose));
        buttons.getStyleClass().add("import-buttons");
        if (info != null) {
            buttons.getChildren()
                    .add(button("elevation-remove", "elevation.page.remove", model::flatten));
        }
        parts.add(buttons);
    }

    private void told(ElevationInfo info, List<Node> parts) {
        int lines = ElevationWords.of(info, texts).size();
        for (int i = 0; i < lines; i++) {
            int at = i;
            parts.add(
                    Ui.reading(
                            Reading.both(texts, t -> ElevationWords.of(info, t).get(at)),
                            i == 0 ? "import-summary" : "fine"));
        }
        List<String> leftOut = ElevationWords.leftOut(info);
        if (!leftOut.isEmpty()) {
            // The first tells what is wrong; the command line lists all of them.
            parts.add(
                    Ui.text(
                            texts.first("elevation.told.left", leftOut.size())
                                    + " "
                                    + leftOut.getFirst(),
                            "fine"));
        }
        parts.add(Ui.said(texts, "elevation.told.accuracy", "fine"));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        return button;
    }

    private void choose() {
        List<Path> folder = ask.apply(this);
        if (!folder.isEmpty()) {
            model.elevate(folder);
        }
    }
}
