package org.xianggan.atlas.ui.show.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.core.show.play.View;
import org.xianggan.atlas.ui.common.Ui;

/// What the presenter sees: what is on and what comes, what he wanted to say, and the time.
final class ConsoleView extends BorderPane {
    private static final double WIDE = 62;
    private static final int THUMB = 288;

    private final StageModel model;
    private final Messages texts;
    private final ConsoleHead head;
    private final ConsoleTools tools;
    private final SlidePane current = new SlidePane();
    private final StackPane free = new StackPane();
    private final StackPane stage = new StackPane(current, free);
    private final Label state = Ui.label("", "console-state");
    private final Label currentTitle = Ui.label("", "console-scene");
    private final Label nextTitle = Ui.label("", "console-scene");
    private final SlidePane next = new SlidePane();
    private final ProgressBar course = new ProgressBar(0);
    private final Label course1 = Ui.whole("", "console-course-text");
    private final NotesBox notes;
    private final Label trouble = Ui.text("", "console-trouble");
    private final Thumbs thumbs;
    private final SceneStrip strip;

    /// @param keys shows all keys
    /// @param screens asks which screen is for the audience
    ConsoleView(StageModel model, StageDesk desk, Show show, Runnable keys, Runnable screens) {
        this.model = model;
        this.texts = desk.texts();
        setId("console");
        getStyleClass().addAll("window", "console");
        head = new ConsoleHead(show, texts, desk.clock());
        tools = new ConsoleTools(model, texts, keys, screens);
        notes = new NotesBox(texts);
        thumbs =
                new Thumbs(
                        model.play().lineUp().scenes(),
                        desk,
                        THUMB,
                        model.feed()::isCalm,
                        this::thumbCame);
        strip = new SceneStrip(model, thumbs, texts);
        current.setId("console-current");
        next.setId("console-next");
        state.setId("console-state");
        free.setId("console-free");
        trouble.setId("console-trouble");
        build();
        StagePointer.on(stage, current, model, false);
        model.troubles().addListener((javafx.beans.Observable o) -> tell());
        tell();
    }

    private void build() {
        stage.getStyleClass().add("console-picture");
        next.getStyleClass().add("console-picture");
        course.setMaxWidth(Double.MAX_VALUE);
        course.getStyleClass().add("console-course");
        HBox.setHgrow(course, Priority.ALWAYS);
        currentTitle.setMinWidth(0);
        nextTitle.setMinWidth(0);
        HBox now =
                new HBox(
                        Ui.whole(texts.first("show.console.current"), "console-name"),
                        currentTitle,
                        Ui.spring(),
                        state);
        now.getStyleClass().add("console-line");
        state.setMinWidth(USE_PREF_SIZE);
        HBox timed = new HBox(course, course1);
        timed.getStyleClass().add("console-line");
        VBox left = new VBox(now, stage, timed);
        left.getStyleClass().add("console-column");
        VBox.setVgrow(stage, Priority.ALWAYS);
        stage.setMinSize(0, 0);
        HBox then = new HBox(Ui.whole(texts.first("show.console.next"), "console-name"), nextTitle);
        then.getStyleClass().add("console-line");
        StackPane nextBox = new StackPane(next);
        nextBox.getStyleClass().add("console-picture");
        nextBox.setMinSize(0, 0);
        VBox right = new VBox(then, nextBox, notes, trouble);
        right.getStyleClass().add("console-column");
        nextBox.prefHeightProperty().bind(right.heightProperty().multiply(0.36));
        nextBox.minHeightProperty().bind(nextBox.prefHeightProperty());
        VBox.setVgrow(notes, Priority.ALWAYS);
        left.setMinSize(0, 0);
        right.setMinSize(0, 0);
        GridPane middle = new GridPane();
        middle.getStyleClass().add("console-middle");
        middle.getColumnConstraints().addAll(column(WIDE), column(100 - WIDE));
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        row.setMinHeight(0);
        middle.getRowConstraints().add(row);
        middle.add(left, 0, 0);
        middle.add(right, 1, 0);
        middle.setMinHeight(0);
        setTop(head);
        setCenter(middle);
        setBottom(new VBox(tools, strip));
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints c = new ColumnConstraints();
        c.setPercentWidth(percent);
        c.setMinWidth(0);
        return c;
    }

    NotesBox notes() {
        return notes;
    }

    SlidePane current() {
        return current;
    }

    /// @param pixels device pixels of a logical one
    void setScale(double pixels) {
        current.setScale(pixels);
        next.setScale(pixels);
    }

    /// Where the map stands that is explored while the audience sees something frozen.
    void holdFree(@Nullable Node map) {
        if (map == null) {
            free.getChildren().clear();
        } else if (!free.getChildren().contains(map)) {
            free.getChildren().setAll(map);
        }
        free.setVisible(map != null);
    }

    void show(ShowPlay play) {
        Scene scene = play.scene();
        head.show(play);
        tools.show(play);
        notes.show(scene.notes().in(texts.language()));
        currentTitle.setText(title(play.at(), scene));
        Shot shot = model.feed().shot(play.wanted());
        Shot put = shot == null ? model.feed().shot(firstOf(play)) : shot;
        if (put != null) {
            current.show(put.image());
        }
        current.draw(play.ink().strokes(), play.ink().dot());
        state.setText(said(play));
        Ui.show(state, !state.getText().isEmpty());
        showNext(play);
        int planned = play.lineUp().times().planned().get(play.at());
        int actual = play.actual(play.at());
        course.setProgress(Math.min(1, actual / (double) planned));
        course.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("over"), actual > planned);
        course1.setText(
                texts.first("show.console.course", Times.clock(actual), Times.clock(planned)));
        thumbs.form(model.feed().fit().size());
        strip.update();
    }

    private static View firstOf(ShowPlay play) {
        return play.onTheWall().iterator().next();
    }

    private void showNext(ShowPlay play) {
        Scene coming = play.nextScene();
        if (coming == null) {
            nextTitle.setText(
                    texts.first(
                            play.lineUp().rehearsal()
                                    ? "show.console.last-rehearsal"
                                    : "show.console.last"));
            next.show(null);
            return;
        }
        nextTitle.setText(title(play.at() + 1, coming));
        Shot shot = model.feed().shot(new View(play.at() + 1, play.large()));
        next.show(shot == null ? null : shot.image());
    }

    private String title(int at, Scene scene) {
        return (at + 1) + "  " + scene.title().in(texts.language());
    }

    /// What the audience sees where it is not what stands here.
    private String said(ShowPlay play) {
        if (play.isFrozen()) {
            return switch (play.sight()) {
                case Sight.Still(View v, var ink) ->
                        texts.first("show.console.frozen", v.scene() + 1);
                case Sight.Free free -> texts.first("show.console.frozen-map");
                default -> texts.first("show.console.frozen-blank");
            };
        }
        return switch (play.sight()) {
            case Sight.Black b -> texts.first("show.console.black");
            case Sight.White w -> texts.first("show.console.white");
            case Sight.Free f -> texts.first("show.console.free");
            case Sight.Still(View v, var ink) when !v.equals(play.wanted()) ->
                    texts.first("show.console.late-picture", v.scene() + 1);
            default -> "";
        };
    }

    private void tell() {
        Ui.say(trouble, model.troubles().isEmpty() ? "" : model.troubles().getLast());
    }

    private void thumbCame() {
        strip.update();
    }

    void close() {
        thumbs.close();
        holdFree(null);
    }
}
