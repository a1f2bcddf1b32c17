package org.xianggan.atlas.ui.show;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The scenes of a show in their order, each small, in their parts. Up and Down go through them,
/// Enter opens one, Alt+Up and Alt+Down move it, D doubles it, H hides it, Del takes it out.
final class SceneList {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("left-out");
    private static final int SMALL = 132;

    private final ShowDesk shows;
    private final Messages texts;
    private final Consumer<@Nullable String> choose;
    private final Consumer<@Nullable String> edit;
    private final Changed changed;
    private final VBox rows = new VBox();
    private final Pane over = new Pane();
    private final SceneDrag drag;
    private final ScrollPane page;
    private final Map<String, Region> cards = new LinkedHashMap<>();
    private ShowBook book = ShowBook.of(Show.named(Words.NONE));
    private boolean editable;
    private @Nullable String chosen;

    SceneList(
            ShowDesk shows,
            Messages texts,
            Consumer<@Nullable String> choose,
            Consumer<@Nullable String> edit,
            Changed changed) {
        this.shows = shows;
        this.texts = texts;
        this.choose = choose;
        this.edit = edit;
        this.changed = changed;
        rows.getStyleClass().add("scene-list");
        StackPane stack = new StackPane(rows, over);
        page = new ScrollPane(stack);
        Ui.scrolls(page);
        drag =
                new SceneDrag(
                        over,
                        page,
                        (id, place) ->
                                changed.apply(
                                        "scene.move", false, s -> Scenes.moved(s, id, place)));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    Region node() {
        return page;
    }

    void show(ShowBook next, @Nullable String on, boolean canEdit) {
        boolean had = Ui.holdsFocus(rows);
        book = next;
        editable = canEdit;
        cards.clear();
        drag.clear();
        rows.getChildren().clear();
        Show show = next.show();
        if (show.scenes().isEmpty()) {
            Label none = Ui.text(texts.get("show.page.empty"), "fine");
            HBox line = new HBox(none);
            line.getStyleClass().add("plan-row");
            rows.getChildren().add(line);
        }
        Words group = Words.NONE;
        int number = 0;
        Map<String, Integer> numbers = new HashMap<>();
        for (Scene s : show.scenes()) {
            if (!s.group().equals(group)) {
                group = s.group();
                if (!group.isEmpty()) {
                    HBox head = new HBox(Ui.label(group.in(texts.language()), "turn-head"));
                    head.getStyleClass().add("turn-head-row");
                    rows.getChildren().add(head);
                }
            }
            number += s.hidden() ? 0 : 1;
            numbers.put(s.id(), number);
            Region card = card(s, s.hidden() ? "" : String.valueOf(number));
            cards.put(s.id(), card);
            rows.getChildren().add(card);
            if (editable) {
                drag.add(card, s.id());
            }
        }
        mark(on);
        if (had) {
            focus();
        }
    }

    private Region card(Scene s, String number) {
        Small small = new Small(SMALL);
        shows.thumbs().of(book, s, small.pixels(), small::show);
        Label place = Ui.whole(number, "scene-number");
        Label name = Ui.text(ShowWords.title(s, texts), "scene-name");
        Label more = Ui.text(more(s), "fine");
        HBox tools = new HBox();
        tools.getStyleClass().add("show-tools");
        tools.getChildren()
                .setAll(
                        icon(Feather.EDIT_2, "show.page.scene.edit", s, () -> edit.accept(s.id())),
                        icon(
                                s.hidden() ? Feather.EYE_OFF : Feather.EYE,
                                s.hidden() ? "show.page.scene.unhide" : "show.page.scene.hide",
                                s,
                                () -> hide(s.id())),
                        icon(Feather.COPY, "show.page.scene.double", s, () -> twice(s.id())),
                        icon(Feather.TRASH_2, "show.page.scene.delete", s, () -> remove(s.id())));
        tools.getChildren().stream().skip(1).forEach(b -> b.setDisable(!editable));
        VBox words = new VBox(name, more, Ui.spring(), tools);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox.setVgrow(words, Priority.ALWAYS);
        HBox card = new HBox(place, small, words);
        card.getStyleClass().add("scene-card");
        card.setId("scene-" + s.id());
        card.setFocusTraversable(true);
        card.setAccessibleRole(javafx.scene.AccessibleRole.LIST_ITEM);
        card.setAccessibleText(
                texts.first("show.page.scene.says", number, ShowWords.title(s, texts), more(s)));
        card.pseudoClassStateChanged(HIDDEN, s.hidden());
        card.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                choose.accept(s.id());
                            }
                        });
        card.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                        card.requestFocus();
                        if (e.getClickCount() == 2) {
                            edit.accept(s.id());
                        }
                    }
                });
        return card;
    }

    /// “1:00 · 3 个数字 · 淡入”.
    private String more(Scene s) {
        StringBuilder text = new StringBuilder();
        if (s.seconds() > 0) {
            text.append(Times.clock(s.seconds())).append(" · ");
        }
        text.append(
                texts.first(
                        s.figures().isEmpty() ? "show.page.scene.plain" : "show.page.scene.figures",
                        s.figures().size()));
        if (s.map() == null) {
            text.append(" · ").append(texts.first("show.page.scene.no-map"));
        }
        if (s.hidden()) {
            text.append(" · ").append(texts.first("show.page.scene.hidden"));
        }
        return text.toString();
    }

    private Button icon(Feather icon, String key, Scene s, Runnable action) {
        Button b = Ui.iconButton(icon, texts.first(key, ShowWords.title(s, texts)), action);
        b.setGraphic(new FontIcon(icon));
        b.setId(key.substring(key.lastIndexOf('.') + 1) + "-" + s.id());
        b.setFocusTraversable(false);
        return b;
    }

    private void hide(String id) {
        changed.apply("scene.hide", false, s -> Scenes.changed(s, id, c -> c.hidden(!c.hidden())));
    }

    private void twice(String id) {
        changed.apply("scene.double", false, s -> Scenes.doubled(s, id));
    }

    private void remove(String id) {
        String next = neighbour(id, 1) == null ? neighbour(id, -1) : neighbour(id, 1);
        changed.apply("scene.delete", false, s -> Scenes.removed(s, id));
        choose.accept(next);
        focus();
    }

    void mark(@Nullable String id) {
        chosen = id;
        cards.forEach((of, card) -> card.pseudoClassStateChanged(ON, of.equals(id)));
    }

    void focus() {
        Node card = chosen == null ? null : cards.get(chosen);
        if (card == null && !cards.isEmpty()) {
            card = cards.values().iterator().next();
        }
        if (card != null) {
            card.requestFocus();
        }
    }

    private @Nullable String neighbour(@Nullable String id, int step) {
        List<String> ids = List.copyOf(cards.keySet());
        int at = ids.indexOf(id == null ? "" : id) + step;
        return at < 0 || at >= ids.size() ? null : ids.get(at);
    }

    private void onKey(KeyEvent e) {
        String id = chosen;
        if (id == null || !(e.getTarget() instanceof Node target) || cards.get(id) != target) {
            return;
        }
        KeyCode code = e.getCode();
        boolean taken = true;
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            int step = code == KeyCode.UP ? -1 : 1;
            if (e.isAltDown() && editable) {
                int at = Scenes.index(book.show(), id).orElse(0);
                changed.apply(
                        "scene.move", false, s -> Scenes.moved(s, id, step < 0 ? at - 1 : at + 2));
            } else {
                String next = neighbour(id, step);
                Region card = next == null ? null : cards.get(next);
                if (card != null) {
                    card.requestFocus();
                    SceneDrag.bring(page, card);
                }
            }
        } else if (code == KeyCode.ENTER) {
            edit.accept(id);
        } else if (!editable) {
            taken = false;
        } else if (code == KeyCode.D) {
            twice(id);
        } else if (code == KeyCode.H) {
            hide(id);
        } else if (code == KeyCode.DELETE) {
            remove(id);
        } else {
            taken = false;
        }
        if (taken) {
            e.consume();
        }
    }
}
