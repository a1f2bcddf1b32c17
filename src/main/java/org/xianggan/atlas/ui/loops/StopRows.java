package org.xianggan.atlas.ui.loops;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.ui.common.Tip;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.ArrayList;
import java.util.List;

/// A stop in the strip of days: its number as on the map, name, times, how long one stays, what is
/// to be known of it, and what can be done to it.
final class StopRows {
    private final LoopModel model;
    private final LoopDesk loops;
    private final Desk desk;
    private final Messages texts;
    private final LoopWords words;

    StopRows(LoopModel model, LoopDesk loops, Desk desk, LoopWords words) {
        this.model = model;
        this.loops = loops;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
    }

    Node row(Loop loop, Stay stay, int tone, List<Remark> said) {
        int index = stay.index();
        LoopStop stop = loop.stops().get(index);
        String name = words.stopName(stay);
        Label title = Ui.text(name, "stop-name");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        TextField note = note(index, stop);
        HBox first = new HBox(title, menu(index, stop, name, note), away(index, name));
        first.getStyleClass().add("stop-first");
        Label times = Ui.label(words.stay(stay), "fine");
        times.setMinWidth(0);
        HBox second = new HBox(times, Ui.spring(), staying(index, stop, stay));
        second.getStyleClass().add("stop-second");
        VBox text = new VBox(first, second);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Transfer transfer = stay.transfer();
        if (transfer != null) {
            HBox way =
                    new HBox(
                            Ui.whole("", "transfer-stroke"),
                            Ui.text(words.transfer(transfer), "fine"));
            way.getStyleClass().add("strip-transfer");
            text.getChildren().add(way);
        }
        text.getChildren().add(note);
        for (Remark r : said) {
            text.getChildren()
                    .add(Ui.text(r.sentence(texts), r.isGrave() ? "remark-grave" : "remark"));
        }
        Label badge = Ui.whole(String.valueOf(index + 1), "stop-badge", "travel-" + tone);
        StackPane number = new StackPane(badge);
        number.getStyleClass().add("stop-badge-box");
        number.setAlignment(Pos.TOP_CENTER);
        HBox line = new HBox(number, text);
        line.getStyleClass().addAll("strip-row", "strip-stop");
        line.setId("stop-" + index);
        line.setFocusTraversable(true);
        line.setAccessibleText(
                texts.first("loop.page.stop.says", index + 1, name, words.stay(stay)));
        EntityId id = stay.stop().id();
        if (id != null) {
            title.getStyleClass().add("stop-link");
            title.setOnMouseClicked(
                    e -> {
                        if (e.isStillSincePress()) {
                            desk.guide().open(id);
                        }
                    });
            line.setOnMouseEntered(e -> desk.guide().hover(id));
            line.setOnMouseExited(e -> desk.guide().hover(null));
        }
        return line;
    }

    private Button away(int index, String name) {
        Button away =
                Ui.iconButton(
                        Feather.X,
                        texts.first("planner.stop.remove", name),
                        () -> model.change("stops", l -> l.without(index)));
        away.setId("stop-remove-" + index);
        return away;
    }

    /// A stop of a loop that has no days: only to be taken out.
    Node plain(Loop loop, int index) {
        String name = words.name(loop.stops().get(index).stop());
        Label title = Ui.text(name, "stop-name");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        StackPane number = new StackPane(Ui.whole(String.valueOf(index + 1), "stop-badge"));
        number.getStyleClass().add("stop-badge-box");
        HBox line = new HBox(number, title, away(index, name));
        line.getStyleClass().add("strip-row");
        line.setId("stop-" + index);
        line.setFocusTraversable(true);
        line.setAccessibleText(texts.first("planner.stop.says", index + 1, name));
        return line;
    }

    private Node staying(int index, LoopStop stop, Stay stay) {
        TextField minutes = new TextField(String.valueOf(Math.round(stay.visitMinutes())));
        minutes.setId("stop-minutes-" + index);
        minutes.getStyleClass().add("stop-minutes");
        minutes.setPrefColumnCount(3);
        minutes.setMinWidth(40);
        minutes.setAccessibleText(texts.first("loop.page.minutes.says", words.stopName(stay)));
        String reason =
                stop.minutes() == null ? stay.time().reason() : texts.get("loop.page.minutes.own");
        Tip.on(minutes, reason);
        Runnable take = () -> take(index, minutes, stay);
        minutes.setOnAction(e -> take.run());
        minutes.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                take.run();
                            }
                        });
        Label unit =
                Ui.whole(
                        texts.first(
                                stop.minutes() == null
                                        ? "loop.page.minutes.agreed"
                                        : "loop.page.minutes"),
                        "fine");
        HBox box = new HBox(minutes, unit);
        box.getStyleClass().add("stop-staying");
        return box;
    }

    /// Empty: as agreed again.
    private void take(int index, TextField field, Stay stay) {
        String text = field.getText().strip();
        if (text.equals(String.valueOf(Math.round(stay.visitMinutes())))) {
            return;
        }
        if (text.isEmpty()) {
            set(index, null);
        } else if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= LoopStop.LONGEST) {
            set(index, Integer.valueOf(text));
        } else {
            field.setText(String.valueOf(Math.round(stay.visitMinutes())));
            Tip.on(field, texts.get("loop.page.problem.minutes", text));
        }
    }

    private void set(int index, @Nullable Integer minutes) {
        model.change("stops", l -> l.replacing(index, l.stops().get(index).staying(minutes)));
    }

    private void enter(int index, @Nullable Transfer way) {
        model.change("stops", l -> l.replacing(index, l.stops().get(index).transfer(way)));
    }

    /// What one wants to remember of a stop; asked for in its menu as long as there is nothing.
    private TextField note(int index, LoopStop stop) {
        TextField note = new TextField(stop.note());
        note.setId("stop-note-" + index);
        note.getStyleClass().add("stop-note");
        note.setPromptText(texts.first("loop.page.note"));
        note.setAccessibleText(texts.first("loop.page.note"));
        Runnable take =
                () -> {
                    String typed = note.getText().strip();
                    model.change(
                            "stops",
                            l ->
                                    index < l.stops().size()
                                            ? l.replacing(index, l.stops().get(index).noting(typed))
                                            : l);
                };
        note.setOnAction(e -> take.run());
        note.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                take.run();
                                Ui.show(note, !note.getText().isBlank());
                            }
                        });
        Ui.show(note, !stop.note().isBlank());
        return note;
    }

    private Node menu(int index, LoopStop stop, String name, TextField note) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_VERTICAL));
        menu.setId("stop-more-" + index);
        menu.getStyleClass().addAll("quiet-button", "more-menu", "stop-more");
        Ui.named(menu, texts.first("loop.page.stop.more", name));
        CheckMenuItem locked = new CheckMenuItem(texts.first("loop.page.lock"));
        locked.setSelected(stop.locked());
        locked.setOnAction(
                e ->
                        model.change(
                                "stops",
                                l ->
                                        l.replacing(
                                                index,
                                                l.stops().get(index).locked(!stop.locked()))));
        CheckMenuItem foot = new CheckMenuItem(texts.first("loop.page.on-foot"));
        foot.setSelected(stop.onFoot());
        foot.setOnAction(
                e ->
                        model.change(
                                "stops",
                                l ->
                                        l.replacing(
                                                index,
                                                l.stops().get(index).onFoot(!stop.onFoot()))));
        menu.getItems()
                .addAll(
                        locked,
                        foot,
                        DayStrip.item(
                                texts.first("loop.page.note"),
                                () -> {
                                    Ui.show(note, true);
                                    note.requestFocus();
                                }),
                        new SeparatorMenuItem());
        List<Transfer> ways = new ArrayList<>(loops.ways(stop.stop()));
        Transfer now = stop.transfer();
        if (now != null && !ways.contains(now)) {
            ways.addFirst(now);
        }
        for (Transfer way : ways) {
            CheckMenuItem in =
                    new CheckMenuItem(texts.first("loop.page.enter", words.transfer(way)));
            in.setMnemonicParsing(false);
            in.setSelected(way.equals(now));
            in.setOnAction(e -> enter(index, way.equals(now) ? null : way));
            menu.getItems().add(in);
        }
        EntityId id = stop.stop().id();
        if (id != null && id.kind() == Kind.SITE) {
            // Ways in are kept on the card of the site, for every loop.
            menu.getItems()
                    .add(
                            DayStrip.item(
                                    texts.first("loop.page.enter.other"),
                                    () -> desk.guide().open(id)));
        }
        if (stop.locked()) {
            menu.setGraphic(new FontIcon(Feather.LOCK));
        }
        return menu;
    }
}
