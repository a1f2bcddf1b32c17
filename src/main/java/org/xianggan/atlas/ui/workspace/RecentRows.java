package org.xianggan.atlas.ui.workspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;

import java.nio.file.Path;
import java.util.List;

/// The workspaces that were opened last, each with what its map showed; one that was moved is
/// greyed, and can be looked for or taken off the list.
final class RecentRows {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 60;

    private final FilesModel files;
    private final OpenDialog open;
    private final Messages texts;
    private final VBox rows = new VBox();

    RecentRows(FilesModel files, OpenDialog open, Messages texts) {
        this.files = files;
        this.open = open;
        this.texts = texts;
        rows.getStyleClass().add("recent-rows");
        files.recentProperty().addListener(o -> name());
        files.room().sessionProperty().addListener(o -> name());
    }

    Node node() {
        return rows;
    }

    /// In the language of the moment.
    void name() {
        Session now = files.room().sessionProperty().get();
        List<Recents.Recent> others =
                files.recentProperty().get().stream()
                        .filter(r -> now == null || !r.file().equals(now.file()))
                        .toList();
        rows.getChildren().setAll(others.stream().map(this::row).toList());
        if (others.isEmpty()) {
            rows.getChildren().add(Ui.text(texts.get("workspace.recents.none"), "fine"));
        }
    }

    private Node row(Recents.Recent recent) {
        VBox lines =
                new VBox(
                        Ui.text(FilesModel.name(recent.file()), "row-text"),
                        Ui.text(String.valueOf(recent.file().getParent()), "fine"),
                        Ui.text(
                                recent.there()
                                        ? SavingWords.day(recent.opened())
                                        : texts.get("workspace.recent.moved"),
                                "fine"));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox inside = new HBox(picture(recent.picture()), lines);
        inside.getStyleClass().add("recent-inside");
        if (recent.there()) {
            Pressable whole =
                    new Pressable(
                            texts.get("workspace.recent.open", FilesModel.name(recent.file())),
                            () -> files.open(recent.file()),
                            inside);
            HBox.setHgrow(inside, Priority.ALWAYS);
            inside.setMinWidth(0);
            whole.getStyleClass().add("recent-row");
            return whole;
        }
        inside.getStyleClass().add("recent-moved");
        Button find = button("workspace.recent.find");
        find.setOnAction(
                e -> {
                    Path now =
                            open.ask(
                                    find,
                                    texts.first("workspace.recent.find"),
                                    WorkfileView.ENDING);
                    if (now != null) {
                        files.found(recent, now);
                    }
                });
        Button forget = button("workspace.recent.forget");
        forget.setOnAction(e -> files.forget(recent));
        FlowPane bar = new FlowPane(find, forget);
        bar.getStyleClass().add("page-filters");
        VBox row = new VBox(inside, bar);
        row.getStyleClass().add("recent-gone");
        return row;
    }

    private Button button(String key) {
        Button button = new Button(texts.first(key));
        button.getStyleClass().add("page-button");
        return button;
    }

    /// Read in the background; a frame stands for a picture that is not there.
    private static Region picture(Path file) {
        ImageView view = new ImageView();
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        view.setImage(new Image(file.toUri().toString(), 2 * WIDTH, 2 * HEIGHT, true, true, true));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("recent-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        return frame;
    }
}
