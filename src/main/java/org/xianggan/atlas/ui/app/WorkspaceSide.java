package org.xianggan.atlas.ui.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Toast;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.workspace.BookmarksPage;
import org.xianggan.atlas.ui.workspace.FilesModel;
import org.xianggan.atlas.ui.workspace.NotesModel;
import org.xianggan.atlas.ui.workspace.NotesPage;
import org.xianggan.atlas.ui.workspace.Places;
import org.xianggan.atlas.ui.workspace.RoomModel;
import org.xianggan.atlas.ui.workspace.SavingWords;
import org.xianggan.atlas.ui.workspace.WorkfilePage;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// The window's side of the workspace: its pages, undo and redo by key, files that are dropped, the
/// picture that is kept of it, and the question before something unsaved is left. FX thread.
final class WorkspaceSide {
    private static final Duration BETWEEN_PICTURES = Duration.minutes(3);

    private final RoomModel room;
    private final FilesModel files;
    private final NotesModel notes;
    private final Messages texts;
    private final SavingWords words;
    private final SaveDialog save;
    private final Overlay overlay;
    private final WorkspacePicture picture;
    private final Toast toast = new Toast();
    private final List<Command> commands;
    private final List<ContentsPage> pages;

    WorkspaceSide(
            Atlas atlas,
            MapArea map,
            Places places,
            WindowShell.Surroundings around,
            Overlay overlay,
            Exports exports) {
        this.texts = around.texts();
        this.overlay = overlay;
        this.words = new SavingWords(texts);
        this.save = SaveDialog.ofSystem();
        this.room = new RoomModel(atlas.cabinet().room(), Platform::runLater);
        this.notes = new NotesModel(room);
        this.files =
                new FilesModel(
                        room,
                        atlas.cabinet().recents(),
                        around.tasks(),
                        texts,
                        around.errors()::show);
        this.picture = new WorkspacePicture(map, room, atlas.cabinet());
        this.commands =
                List.of(
                        Command.of("undo", "window", "Shortcut+Z", this::undo),
                        Command.of("redo", "window", "Shortcut+Y", this::redo));
        this.pages =
                List.of(
                        new WorkfilePage(files, save, OpenDialog.ofSystem()),
                        new NotesPage(notes, places, exports),
                        new BookmarksPage(notes, places, exports));
        toast.setId("workspace-toast");
        room.savingProperty().addListener((o, was, is) -> tell(was, is, around.errors()));
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, new Insets(0, 0, 64, 0));
        Timeline pictures =
                new Timeline(
                        new KeyFrame(
                                BETWEEN_PICTURES, e -> around.tasks().of(picture.taken()).start()));
        pictures.setCycleCount(Animation.INDEFINITE);
        Ui.whileShown(map.node(), pictures);
    }

    RoomModel room() {
        return room;
    }

    FilesModel files() {
        return files;
    }

    NotesModel notes() {
        return notes;
    }

    /// Its pages, with those of the files that come in, of the survey, of site cards and of paper.
    List<ContentsPage> pages(
            ContentsPage imports, ContentsPage survey, ContentsPage cards, ContentsPage paper) {
        List<ContentsPage> all = new ArrayList<>(pages);
        all.add(1, imports);
        all.add(2, survey);
        all.add(cards);
        all.add(paper);
        return List.copyOf(all);
    }

    /// Undo and redo, for the help and the menu. Their keys come last, see [#onKey].
    List<Command> commands() {
        return commands;
    }

    /// Says what was undone, above everything.
    Node toast() {
        return toast;
    }

    /// Says for a moment what was done.
    void say(String sentence) {
        toast.say(sentence);
    }

    /// What cannot be saved, or changed, is told at once, wherever the person is.
    private void tell(Saving was, Saving is, ErrorPresenter errors) {
        if (is instanceof Saving.Failed failed && !(was instanceof Saving.Failed)) {
            errors.show(new NotSaved(failed.sentence(), failed.nextStep(), null));
        } else if (is instanceof Saving.ReadOnly) {
            toast.say(words.of(is));
        }
    }

    private void undo() {
        Step step = room.undo();
        toast.say(
                step == null
                        ? texts.get("workspace.undo.nothing")
                        : texts.get("workspace.undone", words.name(step)));
    }

    private void redo() {
        Step step = room.redo();
        toast.say(
                step == null
                        ? texts.get("workspace.redo.nothing")
                        : texts.get("workspace.redone", words.name(step)));
    }

    /// Whatever has a history of its own (a field that is typed in, the planner's pages, what is
    /// being measured) has taken the key before.
    void onKey(KeyEvent event) {
        if (event.isConsumed() || !event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    redo();
                } else {
                    undo();
                }
            }
            case Y -> redo();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Takes files that are dropped anywhere on `window`.
    void takeDrops(Node window) {
        window.addEventHandler(
                DragEvent.DRAG_OVER,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                        e.consume();
                    }
                });
        window.addEventHandler(
                DragEvent.DRAG_DROPPED,
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        files.drop(e.getDragboard().getFiles().stream().map(File::toPath).toList());
                        e.setDropCompleted(true);
                        e.consume();
                    }
                });
    }

    /// Whether the window may be closed now; where something could not be saved the person is asked
    /// first.
    ///
    /// @param beside something in the window
    /// @param close closes it whatever is not saved
    boolean mayClose(Node beside, Runnable close) {
        if (room.savingProperty().get() instanceof Saving.Failed failed) {
            LeaveCard card = new LeaveCard(failed, texts, save, files, overlay, close);
            overlay.open(card, beside);
            return false;
        }
        return true;
    }

    /// Keeps a picture of the map that is about to go.
    void leave() {
        picture.keep();
    }
}
