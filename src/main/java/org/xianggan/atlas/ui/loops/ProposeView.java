package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.SightGrade;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.OnMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A wish in a form, and the loop that is proposed for it beneath.
final class ProposeView implements PageView {
    private final Desk desk;
    private final LoopDesk loops;
    private final Messages texts;
    private final ProposeModel model;
    private final StopNamesBook names;
    private final LoopWords words;
    private final Frame frame;
    private final Label themesLabel = Ui.text("", "plan-value");
    private final Map<SightTheme, ToggleButton> themes = new EnumMap<>(SightTheme.class);
    private final CheckBox both = new CheckBox();
    private final CheckBox free = new CheckBox();
    private final ChoiceBox<Optional<SightGrade>> grade = new ChoiceBox<>();
    private final SiteList must;
    private final SiteList avoid;
    private final Button propose = new Button();
    private final TroubleBox trouble;
    private final Label summary = Ui.text("", "loop-summary");
    private final VBox unmet = new VBox();
    private final VBox days = new VBox();
    private final Button take = new Button();
    private final VBox answer = new VBox();
    private final VBox root = new VBox();
    private final ScrollPane page = new ScrollPane(root);
    private final OnMap map;

    ProposeView(Desk desk, LoopDesk loops) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        trouble = new TroubleBox("propose-trouble", texts);
        model = new ProposeModel(loops);
        map = new OnMap(desk, page);
        names = new StopNamesBook(desk);
        words = new LoopWords(texts, names::of);
        frame =
                new Frame(
                        "propose",
                        desk,
                        loops.travel().tools(),
                        words,
                        true,
                        names::know,
                        (typed, op) -> model.frame(op));
        must =
                new SiteList(
                        "propose-must",
                        "loop.page.must",
                        desk,
                        loops.travel().tools(),
                        words,
                        names,
                        model::must);
        avoid =
                new SiteList(
                        "propose-avoid",
                        "loop.page.avoid",
                        desk,
                        loops.travel().tools(),
                        words,
                        names,
                        model::avoid);
        build();
        model.askedProperty().addListener((o, was, is) -> show());
        model.answerProperty().addListener((o, was, is) -> showAnswer());
        model.problemProperty().addListener((o, was, is) -> showProblem());
        model.busyProperty()
                .addListener((o, was, is) -> propose.setDisable(is || !model.isReady()));
        loops.travel().scenarios().currentProperty().addListener((o, was, is) -> show());
        texts.onSpeak(this::name);
        name();
    }

    private void build() {
        FlowPane all = new FlowPane();
        all.getStyleClass().add("plan-chips");
        for (SightTheme t : SightTheme.values()) {
            ToggleButton b = new ToggleButton();
            b.setId("theme-" + t.code());
            b.getStyleClass().setAll("theme-chip");
            b.setOnAction(e -> model.theme(t, b.isSelected()));
            themes.put(t, b);
            all.getChildren().add(b);
        }
        both.setId("propose-both");
        both.setOnAction(e -> model.bothProvinces(both.isSelected()));
        free.setId("propose-free");
        free.setOnAction(e -> model.only(model.asked().only().free(free.isSelected())));
        grade.setId("propose-grade");
        grade.getStyleClass().add("page-choice");
        grade.setConverter(
                Ui.saying(
                        g ->
                                g.map(one -> texts.first("loop.more.grade." + one.code()))
                                        .orElseGet(() -> texts.first("loop.page.grade.any"))));
        grade.getItems().add(Optional.empty());
        Arrays.stream(SightGrade.values()).map(Optional::of).forEach(grade.getItems()::add);
        grade.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.only(model.asked().only().atLeast(is.orElse(null)));
                            }
                        });
        propose.setId("propose-go");
        propose.getStyleClass().addAll("button", "page-button", "accent");
        propose.setOnAction(e -> model.propose());
        take.setId("propose-take");
        take.getStyleClass().addAll("button", "page-button");
        take.setOnAction(e -> take());
        FlowPane checks = new FlowPane(both, free, grade);
        checks.getStyleClass().add("propose-checks");
        HBox go = new HBox(propose);
        go.getStyleClass().add("plan-field");
        VBox head = new VBox(frame, themesLabel, all, checks, must, avoid, go);
        head.getStyleClass().addAll("plan-head", "propose-head");
        unmet.getStyleClass().add("loop-remarks");
        days.getStyleClass().add("proposed-days");
        answer.getStyleClass().add("loop-told");
        answer.getChildren().setAll(summary, unmet, days, take);
        Ui.show(answer, false);
        root.getChildren().setAll(head, trouble, answer);
        root.getStyleClass().add("loop-page");
        root.setMinWidth(0);
        Ui.scrolls(page, "loop-scroll");
    }

    private void take() {
        Stop start = model.asked().frame().start();
        if (start != null
                && model.take(texts.first("loop.page.proposed-name", words.name(start)))) {
            desk.guide().openPage(LoopPage.ID, null);
        }
    }

    private void show() {
        ProposeModel.Asked now = model.asked();
        frame.show(now.frame(), loops.year());
        themes.forEach((t, b) -> b.setSelected(now.themes().contains(t)));
        both.setSelected(now.bothProvinces());
        free.setSelected(now.only().freeOnly());
        grade.setValue(Optional.ofNullable(now.only().grade()));
        must.show(now.must());
        avoid.show(now.avoid());
        propose.setDisable(!model.isReady());
        showProblem();
    }

    private void showAnswer() {
        ProposeModel.Answer now = model.answerProperty().get();
        Ui.show(answer, now != null);
        if (now == null) {
            return;
        }
        Planned shown = now.shown();
        summary.setText(
                shown == null ? texts.get("loop.page.proposed.none") : words.summary(shown.plan()));
        unmet.getChildren().clear();
        for (Remark r : now.proposal().unmet()) {
            unmet.getChildren()
                    .add(Ui.text(r.sentence(texts), r.isGrave() ? "remark-grave" : "remark"));
        }
        Ui.show(unmet, !unmet.getChildren().isEmpty());
        days.getChildren().clear();
        if (shown != null) {
            shown.plan().days().forEach(d -> days.getChildren().add(day(d)));
        }
        Ui.show(take, shown != null);
        draw();
        if (shown != null && map.isOpen()) {
            desk.guide().look(shown.box());
        }
    }

    private Region day(Day day) {
        StringBuilder line = new StringBuilder();
        for (Stay s : day.stays()) {
            line.append(line.isEmpty() ? "" : " → ")
                    .append(s.index() + 1)
                    .append(' ')
                    .append(words.stopName(s));
        }
        VBox box =
                new VBox(
                        Ui.text(
                                words.day(day)
                                        + " · "
                                        + LoopWords.span(day.begins(), day.ends())
                                        + " · "
                                        + words.driven(day),
                                "proposed-day"),
                        Ui.text(line.toString(), "row-text"));
        if (day.night() != null) {
            box.getChildren()
                    .add(
                            Ui.text(
                                    texts.first("loop.page.night")
                                            + " "
                                            + words.townName(Objects.requireNonNull(day.night())),
                                    "fine"));
        }
        return box;
    }

    private void draw() {
        ProposeModel.Answer now = model.answerProperty().get();
        Planned shown = now == null ? null : now.shown();
        map.show(shown == null ? TravelOverlay.NONE : shown.overlay());
    }

    private void showProblem() {
        LoopModel.Problem p = model.problemProperty().get();
        trouble.show(p);
    }

    private void name() {
        model.setSigns(
                new Planned.Signs(
                        texts.first("loop.page.sign.start"), texts.first("loop.page.sign.night")));
        themesLabel.setText(texts.first("loop.page.themes"));
        themes.forEach((t, b) -> b.setText(texts.first("loop.theme." + t.code())));
        both.setText(texts.first("loop.page.both"));
        free.setText(texts.first("loop.page.free"));
        grade.setAccessibleText(texts.get("loop.page.grade"));
        Optional<SightGrade> chosen = grade.getValue();
        grade.getItems().setAll(List.copyOf(grade.getItems()));
        grade.setValue(chosen == null ? Optional.empty() : chosen);
        propose.setText(texts.first("loop.page.propose.go"));
        take.setText(texts.first("loop.page.take"));
        frame.name();
        must.name();
        avoid.name();
        show();
        showAnswer();
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.busyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        draw();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
