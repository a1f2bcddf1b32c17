package org.xianggan.atlas.ui.survey;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.core.survey.TownshipWords;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private TownshipWords townships = new TownshipWords(TownshipMatches.NONE, Map.of());
    private boolean aside;
    private boolean removing;
    private boolean details;

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

    /// Those of the survey in use.
    void townships(TownshipWords words) {
        if (!words.equals(townships)) {
            townships = words;
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
            // The other part of the page shows it; nothing else can be begun meanwhile.
            case SurveyModel.State.Working w when w.part() != SurveyModel.Part.LINES -> {}
            case SurveyModel.State.Failed f when f.part() != SurveyModel.Part.LINES -> now(parts);
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
        parts.add(
                Ui.reading(
                        Reading.said(
                                texts,
                                "survey.page.used",
                                info.lines(),
                                info.matched(),
                                SurveyWords.km(info.matchedKm())),
                        "import-summary"));
        VBox told = new VBox(Ui.text(info.attribution(), "fine"));
        told.setId("survey-used");
        told.getStyleClass().add("survey-used");
        if (details) {
            details(info, told);
        } else {
            told.getChildren().add(Ui.said(texts, "survey.page.routes.short", "fine"));
        }
        Hyperlink more = new Hyperlink();
        more.setText(texts.first(details ? "survey.page.less" : "survey.page.more"));
        more.setId("survey-more");
        more.getStyleClass().setAll("more");
        more.setOnAction(
                e -> {
                    details = !details;
                    show();
                    lookup("#survey-more").requestFocus();
                });
        told.getChildren().add(more);
        parts.add(told);
    }

    /// Of what it is made, and what does not follow it. The attribution comes last and is said
    /// already.
    private void details(SurveyInfo info, VBox to) {
        int lines = SurveyWords.head(info, texts).size() - 1;
        for (int i = 0; i < lines; i++) {
            int at = i;
            to.getChildren()
                    .add(
                            Ui.reading(
                                    Reading.both(texts, t -> SurveyWords.head(info, t).get(at)),
                                    "fine"));
        }
        for (int i = 0; i < townships.briefly(texts).size(); i++) {
            int at = i;
            to.getChildren()
                    .add(
                            Ui.reading(
                                    Reading.both(texts, t -> townships.briefly(t).get(at)),
                                    "fine"));
        }
        to.getChildren().add(Ui.said(texts, "survey.page.routes", "fine"));
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
