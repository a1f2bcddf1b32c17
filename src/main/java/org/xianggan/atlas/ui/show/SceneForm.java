package org.xianggan.atlas.ui.show;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// One scene: how it will stand, what is said to it, its figures, its picture, its map, how it
/// comes and how long it stays.
final class SceneForm {
    private static final int WIDEST = 400;
    private static final int NARROWEST = 200;
    private static final int EDGES = 34;
    private static final int LONGEST = 86_400;

    private final Desk desk;
    private final ShowDesk shows;
    private final Messages texts;
    private final Changed changed;
    private final Consumer<@Nullable String> go;
    private final Button list = new Button(null, new FontIcon(Feather.CHEVRON_LEFT));
    private final Label place = Ui.whole("", "fine");
    private final Button previous;
    private final Button next;
    private final Small preview = new Small(NARROWEST);
    private final WordsField title;
    private final WordsField text;
    private final WordsField notes;
    private final WordsField group;
    private final FiguresBox figures;
    private final PictureBox picture;
    private final Button take = new Button(null, new FontIcon(Feather.CAMERA));
    private final Button look = new Button(null, new FontIcon(Feather.MAP));
    private final Button noMap = new Button();
    private final Segments<Optional<Transition>> transition;
    private final TextField seconds = new TextField();
    private final CheckBox hidden = new CheckBox();
    private final VBox root = new VBox();
    private final ScrollPane page = new ScrollPane(root);
    private final VBox whole = new VBox();
    private final List<Label> labels;
    private @Nullable String open;
    private ShowBook book = ShowBook.of(Show.named(org.xianggan.atlas.core.show.Words.NONE));

    /// @param go opens another scene; null goes back to the list
    SceneForm(
            Desk desk,
            ShowDesk shows,
            Changed changed,
            Consumer<@Nullable String> go,
            Runnable back) {
        this.desk = desk;
        this.shows = shows;
        this.texts = desk.texts();
        this.changed = changed;
        this.go = go;
        previous = Ui.iconButton(Feather.CHEVRON_UP, "", () -> step(-1));
        next = Ui.iconButton(Feather.CHEVRON_DOWN, "", () -> step(1));
        Ui.planButton(list, "scene-back", back);
        title = words("scene-title", false, "title", (s, w) -> s.titled(w));
        text = words("scene-text", true, "text", (s, w) -> s.saying(w));
        notes = words("scene-notes", true, "notes", (s, w) -> s.noted(w));
        group = words("scene-group", false, "group", (s, w) -> s.grouped(w));
        figures = new FiguresBox(desk, this::change);
        picture = new PictureBox(desk, shows, this::pictured, this::change);
        transition =
                new Segments<>(
                        t -> "scene-" + t.map(Transition::key).orElse("as-show"),
                        t ->
                                texts.first(
                                        "show.transition."
                                                + t.map(Transition::key).orElse("as-show")),
                        t -> change("transition", false, s -> s.coming(t.orElse(null))));
        labels = List.of(label(), label(), label(), label(), label(), label(), label(), label());
        build();
    }

    private static Label label() {
        return Ui.label("", "show-label");
    }

    private interface Written {
        Scene by(Scene scene, org.xianggan.atlas.core.show.Words words);
    }

    private WordsField words(String id, boolean lines, String step, Written written) {
        return new WordsField(id, lines, texts, w -> change(step, true, s -> written.by(s, w)));
    }

    private void build() {
        Ui.planButton(take, "scene-take", this::take);
        Ui.planButton(look, "scene-look", this::look);
        Ui.planButton(noMap, "scene-no-map", () -> change("map", false, s -> s.on(null)));
        FlowPane map = new FlowPane(take, look, noMap);
        map.getStyleClass().add("plan-chips");
        seconds.setId("scene-seconds");
        seconds.getStyleClass().add("plan-field");
        seconds.setPrefColumnCount(5);
        seconds.textProperty().addListener((o, was, is) -> typed(is));
        hidden.setId("scene-hidden");
        hidden.setOnAction(e -> change("hide", false, s -> s.hidden(hidden.isSelected())));
        HBox head = new HBox(list, Ui.spring(), place, previous, next);
        head.getStyleClass().add("plan-line");
        root.getStyleClass().add("scene-form");
        root.getChildren()
                .setAll(
                        preview,
                        part(0, title),
                        part(1, text),
                        part(2, figures.node()),
                        part(3, notes),
                        part(4, map),
                        part(5, picture.node()),
                        part(6, transition),
                        part(7, new HBox(8, seconds, hidden)),
                        group);
        Ui.scrolls(page);
        page.viewportBoundsProperty()
                .addListener(
                        (o, was, is) ->
                                preview.fit(
                                        Math.clamp(
                                                (long) is.getWidth() - EDGES, NARROWEST, WIDEST)));
        VBox top = new VBox(head);
        top.getStyleClass().add("plan-head");
        whole.getChildren().setAll(top, page);
        whole.setMinSize(0, 0);
    }

    private VBox part(int label, Node field) {
        VBox part = new VBox(labels.get(label), field);
        part.getStyleClass().add("show-part");
        labels.get(label).setLabelFor(field);
        return part;
    }

    void name() {
        list.setText(texts.first("show.page.all-scenes"));
        List<String> keys =
                List.of(
                        "title",
                        "text",
                        "figures",
                        "notes",
                        "map",
                        "picture",
                        "transition",
                        "seconds");
        for (int i = 0; i < keys.size(); i++) {
            labels.get(i).setText(texts.first("show.scene." + keys.get(i)));
        }
        title.prompt(texts.first("show.scene.title"));
        text.prompt(texts.first("show.scene.text.prompt"));
        notes.prompt(texts.first("show.scene.notes.prompt"));
        group.prompt(texts.first("show.scene.group.prompt"));
        take.setText(texts.first("show.scene.take"));
        Ui.named(take, texts.get("show.scene.take.tip"));
        look.setText(texts.first("show.scene.look"));
        Ui.named(look, texts.get("show.scene.look.tip"));
        noMap.setText(texts.first("show.scene.no-map"));
        Ui.named(previous, texts.get("show.scene.previous"));
        Ui.named(next, texts.get("show.scene.next"));
        seconds.setPromptText(texts.first("show.scene.seconds.prompt"));
        seconds.setAccessibleText(texts.first("show.scene.seconds"));
        hidden.setText(texts.first("show.scene.hidden"));
        figures.name();
        picture.name();
    }

    Region node() {
        return whole;
    }

    boolean isOpen() {
        return open != null;
    }

    void open(String id) {
        if (!id.equals(open)) {
            open = id;
            page.setVvalue(0);
        }
    }

    void close() {
        open = null;
    }

    void focus() {
        title.focus();
    }

    void show(ShowBook now, boolean editable) {
        book = now;
        Scene s = scene();
        if (s == null) {
            go.accept(null);
            return;
        }
        shows.thumbs().of(now, s, 2 * WIDEST, image -> shown(s, image));
        int at = Scenes.index(now.show(), s.id()).orElse(0);
        place.setText((at + 1) + " / " + now.show().scenes().size());
        previous.setDisable(at == 0);
        next.setDisable(at + 1 >= now.show().scenes().size());
        title.show(s.title());
        text.show(s.text());
        notes.show(s.notes());
        group.show(s.group());
        figures.show(s);
        picture.show(now, s);
        SceneMap map = s.map();
        look.setDisable(map == null);
        noMap.setDisable(map == null);
        transition.show(
                List.of(
                        Optional.empty(),
                        Optional.of(Transition.CUT),
                        Optional.of(Transition.FADE),
                        Optional.of(Transition.GLIDE)),
                Optional.ofNullable(s.transition()));
        if (!seconds.isFocused()) {
            seconds.setText(s.seconds() == 0 ? "" : Times.clock(s.seconds()));
        }
        hidden.setSelected(s.hidden());
        root.getChildren().stream().skip(1).forEach(part -> part.setDisable(!editable));
    }

    /// The newest is the one that is wanted.
    private void shown(Scene of, javafx.scene.image.Image image) {
        if (of.equals(scene())) {
            preview.show(image);
        }
    }

    private @Nullable Scene scene() {
        return book.show().scene(open == null ? "" : open).orElse(null);
    }

    private void change(String step, boolean typing, UnaryOperator<Scene> op) {
        String id = Objects.requireNonNullElse(open, "");
        changed.apply("scene." + step, typing, s -> Scenes.changed(s, id, op));
    }

    /// A picture comes in with its bytes.
    private void pictured(String file, byte[] bytes, UnaryOperator<Scene> op) {
        shows.shelf()
                .change(
                        Scenes.changed(book.show(), Objects.requireNonNullElse(open, ""), op),
                        "scene.picture",
                        file,
                        bytes);
    }

    private void step(int by) {
        int at = Scenes.index(book.show(), open).orElse(0) + by;
        if (at >= 0 && at < book.show().scenes().size()) {
            go.accept(book.show().scenes().get(at).id());
        }
    }

    private void take() {
        SceneMap seen = shows.hand().seen();
        change("map", false, s -> s.on(seen));
    }

    private void look() {
        Scene s = scene();
        SceneMap map = s == null ? null : s.map();
        if (map != null) {
            shows.hand().look(map);
            desk.guide().travel(map.travel());
            desk.guide().tie(map.web());
            desk.guide().compare(SceneYears.of(map, texts), () -> {});
        }
    }

    /// `90` and `1:30` are the same, `1:00:00` is an hour.
    private void typed(String is) {
        if (!seconds.isFocused()) {
            return;
        }
        int of = parsed(is.strip());
        if (of >= 0) {
            change("seconds", true, s -> s.lasting(of));
        }
    }

    /// Less than 0 for what is no time.
    static int parsed(String text) {
        String t = text.replace('：', ':');
        if (t.isEmpty()) {
            return 0;
        }
        if (t.matches("\\d{1,5}")) {
            return Math.min(LONGEST, Integer.parseInt(t));
        }
        if (t.matches("\\d{1,3}(:[0-5]\\d){1,2}")) {
            int seconds = 0;
            for (String part : t.split(":", -1)) {
                seconds = 60 * seconds + Integer.parseInt(part);
            }
            return Math.min(LONGEST, seconds);
        }
        return -1;
    }
}
