package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.workspace.NotesModel;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// 工作区 on the real store, by keyboard.
class WorkspaceWalkTest {
    private static final EntityId CHALING = EntityId.of("county:430224");

    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
        until(() -> room().editableProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private RoomModel room() {
        return window.shell().work().room();
    }

    private NotesModel notes() {
        return window.shell().work().notes();
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private String text(String selector) {
        return ShellStage.fx(() -> ((Labeled) node(selector)).getText());
    }

    private List<String> steps() {
        return ShellStage.fx(
                () -> room().stepsProperty().get().done().stream().map(Step::zh).toList());
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        window.settle();
    }

    @Test
    void a_note_is_made_typed_and_taken_back_by_key() {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.page("notes", null);
        until(() -> node("#note-here") != null && node("#note-here").isFocused());
        press(KeyCode.SPACE);
        until(() -> node("#note-title").isFocused());
        robot.write("tea");
        until(() -> notes().notesProperty().get().getFirst().title().equals("tea"));
        assertThat(steps()).first().isEqualTo("新便签");
        // The field has the key first: what was typed goes, the note stays.
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> ((TextInputControl) node("#note-title")).getText().isEmpty());
        assertThat(ShellStage.fx(() -> notes().notesProperty().get())).hasSize(1);
        ShellStage.fx(
                () -> {
                    window.shell().map().node().requestFocus();
                    return null;
                });
        int done = steps().size();
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> room().stepsProperty().get().done().size() == done - 1);
        assertThat(text("#workspace-toast")).startsWith("已撤销：");
        while (!steps().isEmpty()) {
            int before = steps().size();
            press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> room().stepsProperty().get().done().size() == before - 1);
        }
        assertThat(ShellStage.fx(() -> notes().notesProperty().get())).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Y);
        until(() -> notes().notesProperty().get().size() == 1);
        assertThat(text("#workspace-toast")).isEqualTo("已重做：新便签");
    }

    @Test
    void a_note_is_pinned_to_what_is_selected_and_leads_back_to_it() {
        window.select(CHALING);
        window.page("notes", null);
        until(() -> node("#note-thing") != null && !node("#note-thing").isDisabled());
        ShellStage.fx(
                () -> {
                    node("#note-thing").requestFocus();
                    return null;
                });
        press(KeyCode.SPACE);
        until(() -> !notes().notesProperty().get().isEmpty());
        Note note = ShellStage.fx(() -> notes().notesProperty().get().getFirst());
        assertThat(note.title()).isEqualTo("茶陵县");
        assertThat(note.about()).isEqualTo(CHALING);
        assertThat(note.at()).isNotNull();
        window.select(null);
        ShellStage.fx(
                () -> {
                    ((ListView<?>) node("#notes-list")).requestFocus();
                    return null;
                });
        press(KeyCode.ENTER);
        until(() -> CHALING.equals(window.shell().selection().current()));
    }

    @Test
    void a_bookmark_brings_map_year_and_layers_back() {
        window.page("bookmarks", null);
        until(() -> node("#bookmark-name") != null && node("#bookmark-name").isFocused());
        robot.write("A");
        press(KeyCode.ENTER);
        until(() -> notes().bookmarksProperty().get().size() == 1);
        double zoom = ShellStage.fx(() -> window.shell().map().viewportProperty().get().zoom());
        Set<LayerRow> rows =
                ShellStage.fx(() -> window.shell().map().stateProperty().get().visible());
        ShellStage.fx(
                () -> {
                    window.shell()
                            .map()
                            .jumpTo(
                                    window.shell().map().viewportProperty().get().toLonLat(10, 10),
                                    zoom + 2);
                    return null;
                });
        window.change(s -> s.showing(Set.of(LayerRow.COUNTIES)));
        ShellStage.fx(
                () -> {
                    ((ListView<?>) node("#bookmarks-list")).requestFocus();
                    return null;
                });
        press(KeyCode.ENTER);
        until(
                () ->
                        Math.abs(window.shell().map().viewportProperty().get().zoom() - zoom) < 1e-6
                                && window.shell()
                                        .map()
                                        .stateProperty()
                                        .get()
                                        .visible()
                                        .equals(rows));
        assertThat(ShellStage.fx(() -> room().items(ItemKind.BOOKMARK))).hasSize(1);
    }
}
