package org.xianggan.atlas.ui.survey;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which survey there is, what is being made of what, and the buttons that change it.
final class SurveyHead extends VBox {
    private final SurveyModel model;
    private final @Nullable SurveyInfo used;
    private final Messages texts;
    private final Function<Node, List<Path>> ask;
    private @Nullable WorkBar bar;
    /// The model outlives this.
    private final InvalidationListener shower = o -> show();

    private boolean aside;
    private boolean removing;

    /// @param used what is known of the survey in use; null for none
    SurveyHead(
            SurveyModel model,
            @Nullable SurveyInfo used,
            Messages texts,
            Function<Node, List<Path>> ask) {
        this.model = model;
        this.used = used;
        this.texts = texts;
        this.ask = ask;
        getStyleClass().add("import-page");
        setId("survey-head");
        model.stateProperty().addListener(new WeakInvalidationListener(shower));
        texts.onSpeak(this::show);
        show();
    }

    /// @param is whether one is set aside
    void aside(boolean is) {
        if (aside != is) {
            aside = is;
            show();
        }
    }

    void focus() {
        Node first = lookup(".page-button");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void show() {
        boolean held = Ui.holdsFocus(this);
        WorkBar before = bar;
        bar = null;
        if (before != null) {
            before.stop();
        }
        List<Node> parts = new ArrayList<>();
        switch (model.stateProperty().get()) {
            case SurveyModel.State.Nothing n -> now(parts);
            case SurveyModel.State.Working w -> working(w, parts);
            case SurveyModel.State.Failed f -> {
                VBox told =
                        new VBox(
                                Ui.text(f.sentence(), "failure-text"),
                                Ui.text(f.nextStep(), "fine"));
                told.getStyleClass().addAll("import-part", "import-failed");
                told.setId("survey-failed");
                parts.add(told);
                now(parts);
            }
        }
        getChildren().setAll(parts);
        if (held) {
            focus();
        }
    }

    private void working(SurveyModel.State.Working w, List<Node> parts) {
        String names =
                w.files().stream()
                        .map(f -> String.valueOf(f.getFileName()))
                        .collect(Collectors.joining(texts.first("form.table.comma")));
        parts.add(Ui.text(texts.get("survey.page.making"), "import-file"));
        if (!names.isEmpty()) {
            parts.add(Ui.text(names, "fine"));
        }
        WorkBar now = new WorkBar(w.work(), texts, model::cancel);
        bar = now;
        parts.add(now);
        parts.add(Ui.text(texts.get("survey.page.meanwhile"), "fine"));
    }

    private void now(List<Node> parts) {
        SurveyInfo info = used;
        if (info != null) {
            used(info, parts);
        } else if (aside) {
            parts.add(Ui.said(texts, "survey.page.aside", "welcome-text"));
        } else {
            nothing(parts);
        }
        if (removing) {
            parts.add(Ui.text(texts.get("survey.page.remove.ask"), "import-summary"));
            parts.add(
                    buttons(
                            button("survey-remove-no", "survey.page.remove.no", this::keep),
                            button("survey-remove-yes", "survey.page.remove.yes", this::remove)));
        } else {
            parts.add(buttons(usual()));
        }
    }

    private void used(SurveyInfo info, List<Node> parts) {
        Iterator<String> lines = SurveyWords.head(info, texts).iterator();
        VBox told = new VBox();
        told.setId("survey-used");
        while (lines.hasNext()) {
            told.getChildren().add(Ui.text(lines.next(), "fine"));
        }
        parts.add(Ui.text(texts.get("survey.page.used"), "import-summary"));
        parts.add(told);
        parts.add(Ui.text(texts.get("survey.page.routes"), "fine"));
    }

    private void nothing(List<Node> parts) {
        parts.add(Ui.said(texts, "survey.page.about", "welcome-text"));
        parts.add(Ui.said(texts, "survey.page.need", "welcome-text"));
        parts.add(Ui.said(texts, "survey.page.stays", "fine"));
    }

    private Button[] usual() {
        List<Button> all = new ArrayList<>();
        if (used != null) {
            all.add(button("survey-back", "survey.page.back", model::setAside));
        } else if (aside) {
            Button again = button("survey-take-up", "survey.page.take-up", model::takeUp);
            again.getStyleClass().add("accent");
            all.add(again);
        }
        boolean any = used != null || aside;
        all.add(
                button(
                        "survey-choose",
                        any ? "survey.page.newer" : "survey.page.choose",
                        this::choose));
        if (any) {
            all.add(button("survey-remove", "survey.page.remove", this::askRemove));
        }
        return all.toArray(Button[]::new);
    }

    private static FlowPane buttons(Button... all) {
        FlowPane box = new FlowPane(all);
        box.getStyleClass().add("import-buttons");
        return box;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        return button;
    }

    private void choose() {
        List<Path> files = ask.apply(this);
        if (!files.isEmpty()) {
            model.begin(files);
        }
    }

    private void askRemove() {
        removing = true;
        show();
        focus();
    }

    private void keep() {
        removing = false;
        show();
        focus();
    }

    private void remove() {
        removing = false;
        model.remove();
    }
}
