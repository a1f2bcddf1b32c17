package org.xianggan.atlas.ui.show;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The picture of a scene: read from a file, with whose it is; it lies in the show from then on.
final class PictureBox {
    private static final int WIDTH = 160;

    /// Takes a picture in.
    interface Taken {
        void apply(String file, byte[] bytes, UnaryOperator<Scene> op);
    }

    private final Desk desk;
    private final ShowDesk shows;
    private final Messages texts;
    private final Taken taken;
    private final SceneChanged changed;
    private final ImageView view = new ImageView();
    private final Button add = new Button(null, new FontIcon(Feather.IMAGE));
    private final Button remove = new Button();
    private final WordsField credit;
    private final Label problem = Ui.text("", "plan-problem");
    private final VBox root = new VBox();
    private String shown = "";

    PictureBox(Desk desk, ShowDesk shows, Taken taken, SceneChanged changed) {
        this.desk = desk;
        this.shows = shows;
        this.texts = desk.texts();
        this.taken = taken;
        this.changed = changed;
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        Ui.planButton(add, "picture-add", this::ask);
        Ui.planButton(
                remove,
                "picture-remove",
                () -> changed.apply("picture.remove", false, s -> s.with((ScenePicture) null)));
        credit =
                new WordsField(
                        "picture-credit",
                        false,
                        texts,
                        w ->
                                changed.apply(
                                        "picture.credit",
                                        true,
                                        s ->
                                                s.picture() == null
                                                        ? s
                                                        : s.with(
                                                                new ScenePicture(
                                                                        s.picture().file(), w))));
        FlowPane buttons = new FlowPane(add, remove);
        buttons.getStyleClass().add("plan-chips");
        root.getStyleClass().add("show-figures");
        root.getChildren().setAll(view, buttons, credit, problem);
        Ui.say(problem, "");
    }

    Region node() {
        return root;
    }

    void name() {
        remove.setText(texts.first("show.picture.remove"));
        credit.prompt(texts.first("show.picture.credit"));
        add.setText(texts.first("show.picture.add"));
    }

    void show(ShowBook book, Scene scene) {
        ScenePicture picture = scene.picture();
        Ui.show(remove, picture != null);
        Ui.show(credit, picture != null);
        byte[] bytes = picture == null ? null : book.pictures().get(picture.file());
        Ui.show(view, bytes != null);
        if (picture != null) {
            credit.show(picture.credit());
            if (bytes == null) {
                Ui.say(problem, texts.get("show.page.missing", picture.file()));
            } else if (!shown.equals(picture.file())) {
                view.setImage(
                        new Image(new ByteArrayInputStream(bytes), WIDTH * 2.0, 0, true, true));
                Ui.say(problem, "");
            }
        } else {
            Ui.say(problem, "");
        }
        shown = picture == null ? "" : picture.file();
    }

    private void ask() {
        Path file = shows.files().ask(add, texts.first("show.picture.add"), "jpg jpeg png");
        if (file == null) {
            return;
        }
        Ui.say(problem, "");
        desk.tasks()
                .of(() -> shows.tools().photos().read(file))
                .onSuccess(
                        photo -> {
                            String name = "pictures/" + UUID.randomUUID() + ".jpg";
                            taken.apply(
                                    name,
                                    photo.jpeg(),
                                    s ->
                                            s.with(
                                                    new ScenePicture(
                                                            name,
                                                            s.picture() == null
                                                                    ? Words.NONE
                                                                    : Objects.requireNonNull(
                                                                                    s.picture())
                                                                            .credit())));
                        })
                .onError(
                        AtlasException.class,
                        e -> Ui.say(problem, e.sentence() + "\n" + e.nextStep()))
                .start();
    }
}
