package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.LoopComparison;
import org.xianggan.atlas.core.journey.LoopFigures;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Measure;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.OnMap;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Two loops side by side: a row for each measure and theme, the stops that both have, and those of
/// one alone.
final class CompareView implements PageView {
    private final Desk desk;
    private final Messages texts;
    private final CompareModel model;
    private final StopNamesBook names;
    private final LoopWords words;
    private final List<ChoiceBox<CompareModel.Choice>> boxes = new ArrayList<>();
    private final TroubleBox trouble;
    private final Label empty = Ui.text("", "route-empty-text");
    private final GridPane table = new GridPane();
    private final VBox stops = new VBox();
    private final OutBar out;
    private final VBox root = new VBox();
    private final ScrollPane page = new ScrollPane(root);
    private final OnMap map;
    private boolean filling;

    CompareView(Desk desk, LoopDesk loops) {
        this.desk = desk;
        this.texts = desk.texts();
        trouble = new TroubleBox("compare-trouble", texts);
        map = new OnMap(desk, page);
        model = new CompareModel(loops, desk.tasks());
        names = new StopNamesBook(desk);
        words = new LoopWords(texts, names::of);
        out =
                new OutBar(
                        ComparePage.ID,
                        desk,
                        () -> model.answerProperty().get(),
                        a -> sheet(a.comparison()));
        build();
        model.choicesProperty().addListener((o, was, is) -> offer());
        model.answerProperty().addListener((o, was, is) -> show());
        model.problemProperty().addListener((o, was, is) -> show());
        names.onKnown(this::show);
        texts.onSpeak(this::name);
        name();
    }

    private void build() {
        VBox head = new VBox();
        head.getStyleClass().add("plan-head");
        for (int i = 0; i < 2; i++) {
            int side = i;
            ChoiceBox<CompareModel.Choice> box = new ChoiceBox<>();
            box.setId("loop-side-" + i);
            box.getStyleClass().addAll("page-choice", "loop-choice");
            box.setConverter(Ui.saying(c -> c.loop().name()));
            box.setMaxWidth(Double.MAX_VALUE);
            box.valueProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (is != null && !filling) {
                                    model.choose(side, is.key());
                                }
                            });
            HBox.setHgrow(box, Priority.ALWAYS);
            HBox line =
                    new HBox(
                            Ui.whole(String.valueOf((char) ('A' + i)), "way-number", "travel-" + i),
                            box);
            line.getStyleClass().add("plan-field");
            boxes.add(box);
            head.getChildren().add(line);
        }
        table.getStyleClass().add("loop-table");
        table.setId("loop-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(first, number(), number(), number());
        stops.getStyleClass().add("loop-told");
        VBox body = new VBox(empty, table, stops, out);
        body.getStyleClass().add("plan-body");
        root.getChildren().setAll(head, trouble, body);
        root.getStyleClass().add("loop-page");
        root.setMinWidth(0);
        Ui.scrolls(page, "loop-scroll");
    }

    private static ColumnConstraints number() {
        ColumnConstraints c = new ColumnConstraints();
        c.setHalignment(HPos.RIGHT);
        return c;
    }

    private void offer() {
        filling = true;
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).getItems().setAll(model.choicesProperty().get());
            boxes.get(i).setValue(model.chosen(i));
        }
        filling = false;
    }

    private void show() {
        CompareModel.Answer a = model.answerProperty().get();
        LoopModel.Problem p = model.problemProperty().get();
        trouble.show(p);
        Ui.show(empty, a == null && p == null);
        Ui.show(table, a != null);
        Ui.show(stops, a != null);
        Ui.show(out, a != null);
        table.getChildren().clear();
        stops.getChildren().clear();
        if (a != null) {
            LoopComparison c = a.comparison();
            c.loops().forEach(l -> names.learn(l.plan().loop()));
            fill(c);
            tell(c);
            if (map.isOpen()) {
                desk.guide().look(a.box());
            }
        }
        map.show(a == null ? TravelOverlay.NONE : a.overlay());
    }

    private void fill(LoopComparison c) {
        table.addRow(
                0,
                Ui.label("", "way-head-text"),
                Ui.whole("A", "way-number", "travel-0"),
                Ui.whole("B", "way-number", "travel-1"),
                Ui.whole("B − A", "way-head-text"));
        int row = 1;
        for (Measure m : Measure.values()) {
            if (!isNothing(c, m)) {
                Double by = c.difference(m, 1);
                table.addRow(
                        row++,
                        Ui.text(texts.first("loop.more.measure." + m.code()), "plan-value"),
                        Ui.whole(value(m, c.figures().getFirst()), "loop-figure"),
                        Ui.whole(value(m, c.figures().get(1)), "loop-figure"),
                        Ui.whole(
                                by == null ? "—" : signed(by, m.decimals()),
                                c.isSure(m, 1) ? "loop-figure" : "fine"));
            }
        }
        for (SightTheme t : c.themes()) {
            table.addRow(
                    row++,
                    Ui.text(texts.first("loop.theme." + t.code()), "plan-value"),
                    Ui.whole(count(t, c.figures().getFirst()), "loop-figure"),
                    Ui.whole(count(t, c.figures().get(1)), "loop-figure"),
                    Ui.whole(signed(c.difference(t, 1), 0), "loop-figure"));
        }
    }

    /// Neither of them has any of it, and nobody would look for it.
    private static boolean isNothing(LoopComparison c, Measure m) {
        return switch (m) {
            case FOOT_KM, FOOT_HOURS, TRANSFER_HOURS, TRANSFER_YUAN, OVER_HOURS, UNMET ->
                    c.figures().stream().map(m::of).allMatch(r -> r == null || r.high() == 0);
            default -> false;
        };
    }

    private static String value(Measure m, LoopFigures f) {
        Range r = m.of(f);
        return r == null ? "—" : Figures.number(r.mid(), m.decimals());
    }

    private static String count(SightTheme t, LoopFigures f) {
        return String.valueOf(f.themes().getOrDefault(t, 0));
    }

    private static String signed(double by, int decimals) {
        String text = Figures.number(by, decimals);
        return by > 0 && !text.matches("0(\\.0+)?") ? "+" + text : text;
    }

    private void tell(LoopComparison c) {
        told("loop.compare.shared", c.shared());
        told("loop.compare.only.a", c.only().getFirst());
        told("loop.compare.only.b", c.only().get(1));
        stops.getChildren().add(Ui.text(note(c), "fine"));
    }

    private String note(LoopComparison c) {
        Double spacing = c.climbSpacing();
        return spacing == null
                ? texts.get("loop.compare.note")
                : texts.get("loop.compare.note.fine", ElevationWords.metres(spacing));
    }

    private void told(String key, List<LoopStop> some) {
        stops.getChildren()
                .add(
                        Ui.text(
                                texts.first(
                                        key,
                                        some.isEmpty()
                                                ? texts.first("loop.compare.none")
                                                : some.stream()
                                                        .map(s -> words.name(s.stop()))
                                                        .collect(
                                                                Collectors.joining(
                                                                        texts.first(
                                                                                "loop.page.and")))),
                                "row-text"));
    }

    /// On a worker.
    private Sheet sheet(LoopComparison c) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Measure m : Measure.values()) {
            Double by = c.difference(m, 1);
            rows.add(
                    List.of(
                            new Cell.Text(texts.first("loop.more.measure." + m.code())),
                            cell(m.of(c.figures().getFirst()), m.decimals()),
                            cell(m.of(c.figures().get(1)), m.decimals()),
                            by == null ? Cell.EMPTY : new Cell.Number(by, m.decimals())));
        }
        for (SightTheme t : c.themes()) {
            rows.add(
                    List.of(
                            new Cell.Text(texts.first("loop.theme." + t.code())),
                            new Cell.Number(c.figures().getFirst().themes().getOrDefault(t, 0), 0),
                            new Cell.Number(c.figures().get(1).themes().getOrDefault(t, 0), 0),
                            new Cell.Number(c.difference(t, 1), 0)));
        }
        return OutBar.sheet(
                desk,
                texts.first("contents." + ComparePage.ID),
                List.of(
                        new Sheet.Column(texts.first("loop.compare.what"), 24),
                        new Sheet.Column(c.loops().getFirst().plan().loop().name(), 18),
                        new Sheet.Column(c.loops().get(1).plan().loop().name(), 18),
                        new Sheet.Column("B − A", 12)),
                rows,
                List.of(texts.get("loop.compare.note")));
    }

    private static Cell cell(@Nullable Range r, int decimals) {
        return r == null ? Cell.EMPTY : new Cell.Number(r.mid(), decimals);
    }

    private void name() {
        empty.setText(texts.get("loop.compare.empty"));
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i)
                    .setAccessibleText(
                            texts.first("loop.compare.side", String.valueOf((char) ('A' + i))));
        }
        offer();
        show();
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
        model.begin();
        offer();
        show();
    }

    @Override
    public void focus() {
        boxes.getFirst().requestFocus();
    }
}
