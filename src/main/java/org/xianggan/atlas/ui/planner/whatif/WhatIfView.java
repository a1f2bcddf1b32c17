package org.xianggan.atlas.ui.planner.whatif;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.paper.HandOutForm;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;
import org.xianggan.atlas.ui.planner.parts.Keeping;
import org.xianggan.atlas.ui.planner.parts.Modes;
import org.xianggan.atlas.ui.planner.parts.OnMap;
import org.xianggan.atlas.ui.planner.parts.OutBar;
import org.xianggan.atlas.ui.planner.parts.SupposedLine;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.List;

/// The page.
final class WhatIfView implements PageView {
    private static final int RANKED = 12;

    private final Desk desk;
    private final TravelDesk travel;
    private final WhatIfModel model;
    private final Keeping keeping;
    private final Messages texts;
    private final WhatIfText words;
    private final CompareModel compare = new CompareModel();
    private final CompareRow compareRow;
    private final ChangesBox changes;
    private final Modes modes;
    private final MatrixBox matrix;
    private final Label problem = Ui.text("", "plan-problem");
    private final Label summary = Ui.text("", "plan-said");
    private final VBox ranked = new VBox();
    private final ReachBox reach;
    private final Label note = Ui.text("", "fine");
    private final ScrollPane root;
    private final OutBar out;
    private final OnMap map;
    private @Nullable Double zone;
    private boolean everything;

    WhatIfView(
            Desk desk,
            TravelDesk travel,
            WhatIfModel model,
            Keeping keeping,
            ChangedLines changed,
            HandOutForm<BriefFormat> brief) {
        this.desk = desk;
        this.travel = travel;
        this.model = model;
        this.keeping = keeping;
        texts = desk.texts();
        words = new WhatIfText(texts);
        compareRow = new CompareRow(compare, texts);
        changes = new ChangesBox(model, changed, texts);
        reach = new ReachBox(model, texts, this::zones);
        ScenarioBar names = new ScenarioBar(travel.scenarios(), keeping, texts, model::compareWith);
        modes =
                new Modes(
                        WhatIfPage.ID,
                        texts,
                        model::mode,
                        m -> {
                            model.by(m);
                            change();
                        });
        matrix = new MatrixBox(model, desk);
        modes.node().setMaxWidth(Region.USE_PREF_SIZE);
        summary.setId("whatif-summary");
        problem.setId("whatif-problem");
        ranked.setId("whatif-ranked");
        ranked.getStyleClass().add("ranked");
        out =
                new OutBar(
                        WhatIfPage.ID,
                        desk,
                        model.inquiry()::answer,
                        a -> WhatIfSheets.of(a, desk));
        out.layer("whatif.layer", model.inquiry()::answer, this::offer);
        SupposedLine supposed = new SupposedLine(WhatIfPage.ID, desk, travel.scenarios());
        VBox body =
                new VBox(
                        names,
                        compareRow,
                        modes.node(),
                        changes,
                        problem,
                        summary,
                        supposed,
                        matrix,
                        ranked,
                        out,
                        brief,
                        reach,
                        note);
        body.getStyleClass().addAll("plan-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.getStyleClass().add("plan-scroll");
        root.setMinSize(0, 0);
        root.setFocusTraversable(false);
        map = new OnMap(desk, root);
        travel.scenarios()
                .currentProperty()
                .addListener(
                        o -> {
                            change();
                            brief.say();
                        });
        model.inquiry().answerProperty().addListener(o -> answer());
        model.inquiry().problemProperty().addListener(o -> tell());
        model.chosenProperty().addListener(o -> draw());
        compare.choiceProperty()
                .addListener(
                        o -> {
                            compareRow.show(model.inquiry().answer());
                            draw();
                        });
        model.sketch()
                .stateProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was.of() != is.of() || was.onMap() != is.onMap()) {
                                // A line that is changed is looked at in its own network.
                                mark();
                                draw();
                            }
                        });
        texts.onSpeak(this::answer);
        answer();
    }

    private void offer(WhatIfModel.Answer a, Node beside) {
        String title = texts.first("whatif.layer.title");
        Exports exports = travel.tools().exports();
        LayerOutlet lines =
                exports.files()
                        .of(
                                title,
                                () ->
                                        PairLayer.of(
                                                a,
                                                title,
                                                String.join(
                                                        "; ",
                                                        desk.catalogue()
                                                                .attributions(texts.language())),
                                                texts));
        exports.offer(new PairOutlet(lines, a, desk), beside);
    }

    private void tell() {
        Ui.say(problem, model.inquiry().problemProperty().get());
    }

    private void mark() {
        modes.show();
        change();
    }

    /// What is otherwise in the scenario, at once, whether or not it is answered.
    private void change() {
        changes.show(travel.scenarios().current(), model.inquiry().answer());
    }

    /// Everything that an answer, or another language, changes.
    private void answer() {
        WhatIfModel.Answer a = model.inquiry().answer();
        mark();
        tell();
        compareRow.show(a);
        boolean there = a != null;
        for (Region r : List.of(summary, matrix, ranked, out, reach, note)) {
            Ui.show(r, there);
        }
        if (a == null) {
            return;
        }
        summary.setText(words.summary(a));
        note.setText(texts.get("whatif.note." + a.network().words()));
        matrix.show();
        rank(a);
        Stop from = model.from();
        reach.show(a, from == null ? null : from.name());
        draw();
    }

    private void rank(WhatIfModel.Answer a) {
        List<PairGain> all = a.report().whatIf().ranked();
        ranked.getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        ranked.getChildren().add(Ui.said(texts, "whatif.ranked", "page-heading"));
        for (PairGain p : all.subList(0, everything ? all.size() : Math.min(RANKED, all.size()))) {
            Region who =
                    Ui.reading(
                            Twice.said(texts, t -> new WhatIfText(t).between(a, p.i(), p.j())),
                            "ranked-who");
            who.setMinWidth(0);
            Region much = Twice.whole(texts, t -> new WhatIfText(t).gain(p), "plan-value");
            who.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(who, Priority.ALWAYS);
            Pressable row =
                    new Pressable(
                            words.pair(a, p.i(), p.j()),
                            () -> {
                                matrix.go(p.i(), p.j());
                                model.choose(new WhatIfModel.Pair(p.i(), p.j()));
                            },
                            who,
                            much);
            row.getStyleClass().setAll("ranked-row");
            ranked.getChildren().add(row);
        }
        if (all.size() > RANKED && !everything) {
            Hyperlink more = new Hyperlink(texts.first("whatif.more", all.size() - RANKED));
            more.setId("whatif-more");
            more.getStyleClass().setAll("more");
            more.setOnAction(
                    e -> {
                        everything = true;
                        rank(a);
                    });
            ranked.getChildren().add(more);
        }
    }

    private void zones(@Nullable Double hours) {
        zone = hours;
        draw();
    }

    /// What of the answer lies on the map: the chosen pair's ways, the chosen zone, drawn lines.
    private void draw() {
        WhatIfModel.Answer a = model.inquiry().answer();
        if (a == null || !map.isOpen()) {
            return;
        }
        SketchModel.State sketch = model.sketch().state();
        WhatIfPicture.Shown shown =
                new WhatIfPicture.Shown(
                        model.chosenProperty().get(), zone, sketch.onMap() ? sketch.of() : null);
        Comparison.How how = compare.how(a);
        if (how == null) {
            // What begins later, by itself, takes no keyboard.
            compare.takeWish();
            map.draw(travel.ask(ground -> WhatIfPicture.of(ground, a, shown)));
            return;
        }
        String before = CompareText.before(a, texts);
        String after = CompareText.after(a, texts);
        map.drawTwice(
                travel.ask(
                        ground ->
                                new Comparison(
                                        how,
                                        new Comparison.Side(
                                                before,
                                                CompareModel.yearBefore(a),
                                                WhatIfPicture.before(ground, a, shown)),
                                        new Comparison.Side(
                                                after,
                                                null,
                                                WhatIfPicture.after(ground, a, shown)))),
                compare::takeWish,
                compare::end);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.inquiry().busyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        keeping.begin();
        model.wake();
        if (target != null) {
            model.open(target);
        }
        draw();
    }

    @Override
    public void focus() {
        matrix.focus();
    }
}
