package org.xianggan.atlas.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioFile;
import org.xianggan.atlas.core.workspace.FirstWorkspace;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.RoomScenarios;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.ui.common.Tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The window's files on a real disk, without a window.
class FilesModelTest {
    @TempDir Path folder;

    private final Messages texts = Messages.chinese();
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    /// A window of this user.
    private final class Window implements AutoCloseable {
        final Recents recents = new Recents(state());
        final Room room;
        final RoomModel model;
        final NotesModel notes;
        final FilesModel files;

        Window(@Nullable Path asked) {
            WorkspaceFiles workspaces = new WorkspaceFiles(texts);
            FirstWorkspace first =
                    new FirstWorkspace(
                            workspaces,
                            state(),
                            recents,
                            new Refusals(texts),
                            new FirstWorkspace.Before(
                                    new ScenarioFile(folder.resolve("scenarios.json")),
                                    folder.resolve("corrections")));
            room = new Room(workspaces, () -> first.open(asked, problems::add));
            model = new RoomModel(room, Runnable::run);
            notes = new NotesModel(model);
            files =
                    new FilesModel(
                            model,
                            recents,
                            new Tasks(Runnable::run, Runnable::run, problems::add),
                            texts,
                            problems::add);
            files.setOthers(others::addAll);
            files.begin();
        }

        Session session() {
            return Objects.requireNonNull(model.sessionProperty().get());
        }

        @Override
        public void close() throws IOException {
            room.close();
        }
    }

    private Path state() {
        return folder.resolve("state");
    }

    @Test
    void the_first_window_makes_a_workspace_with_what_was_kept_before() throws IOException {
        new ScenarioFile(folder.resolve("scenarios.json"))
                .write(List.of(Scenario.of(2030).named("甲"), Scenario.of(2035).named("乙")));
        Files.createDirectories(folder.resolve("corrections"));
        Files.writeString(
                folder.resolve("corrections").resolve("K001.tsv"),
                "fact\n",
                StandardCharsets.UTF_8);
        try (Window window = new Window(null)) {
            assertThat(window.session().file()).isEqualTo(state().resolve("workspace.gpkg"));
            assertThat(new RoomScenarios(window.room, new Refusals(texts)).read())
                    .extracting(Scenario::name)
                    .containsExactly("甲", "乙");
            assertThat(window.session().items(ItemKind.CORRECTION))
                    .singleElement()
                    .satisfies(i -> assertThat(i.id()).isEqualTo("K001"));
            assertThat(window.model.stepsProperty().get().done()).isEmpty();
        }
        try (Window again = new Window(null)) {
            assertThat(again.session().items(ItemKind.SCENARIO)).hasSize(2);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void another_file_takes_its_place_and_the_next_window_begins_with_it() throws IOException {
        Path other = folder.resolve("规划.gpkg");
        try (Window window = new Window(null)) {
            window.notes.add(new LonLat(113.5, 26.5), null, "旧的");
            window.files.create(other);
            assertThat(window.session().file()).isEqualTo(other);
            assertThat(window.notes.notesProperty().get()).isEmpty();
            window.notes.add(null, null, "新的");
            assertThat(window.files.recentProperty().get())
                    .extracting(r -> r.file().getFileName().toString())
                    .containsExactly("规划.gpkg", "workspace.gpkg");
        }
        try (Window next = new Window(null)) {
            assertThat(next.session().file()).isEqualTo(other);
            assertThat(next.notes.notesProperty().get())
                    .singleElement()
                    .satisfies(n -> assertThat(n.title()).isEqualTo("新的"));
            next.files.open(state().resolve("workspace.gpkg"));
            assertThat(next.notes.notesProperty().get())
                    .singleElement()
                    .satisfies(n -> assertThat(n.title()).isEqualTo("旧的"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_second_window_reads_and_knows_who_writes() throws IOException {
        try (Window first = new Window(null);
                Window second = new Window(null)) {
            assertThat(first.model.editableProperty().get()).isTrue();
            assertThat(second.model.editableProperty().get()).isFalse();
            assertThat(second.model.savingProperty().get())
                    .isInstanceOfSatisfying(
                            Saving.ReadOnly.class,
                            r ->
                                    assertThat(new SavingWords(texts).of(r))
                                            .contains(System.getProperty("user.name"), "从"));
            assertThat(second.notes.add(null, null, "不行")).isNull();
            first.close();
            second.files.again();
            assertThat(second.model.editableProperty().get()).isTrue();
        }
    }

    /// Until the thread that follows has looked; a minute is for a machine that is busy.
    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1200 && !condition.call(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.call()).isTrue();
    }

    @Test
    void a_window_that_only_reads_follows_the_other_and_takes_over_once_it_has_gone()
            throws Exception {
        try (Window first = new Window(null);
                Window second = new Window(null)) {
            SavingWords words = new SavingWords(texts);
            assertThat(words.of(second.model.savingProperty().get())).contains("随另一个窗口更新");
            first.notes.add(null, null, "甲");
            assertThat(first.session().settle()).isTrue();
            until(() -> second.notes.notesProperty().get().size() == 1);
            String id = first.notes.notesProperty().get().getFirst().id();
            first.notes.change(id, "乙", "写下的");
            assertThat(first.session().settle()).isTrue();
            until(
                    () ->
                            second.notes.notesProperty().get().stream()
                                    .anyMatch(n -> n.text().equals("写下的")));
            first.notes.remove(first.notes.notesProperty().get().getFirst());
            assertThat(first.session().settle()).isTrue();
            until(() -> second.notes.notesProperty().get().isEmpty());
            assertThat(second.model.savingProperty().get())
                    .isInstanceOfSatisfying(
                            Saving.ReadOnly.class, r -> assertThat(r.free()).isFalse());
            first.close();
            until(
                    () ->
                            second.model.savingProperty().get() instanceof Saving.ReadOnly r
                                    && r.free());
            assertThat(words.of(second.model.savingProperty().get())).contains("接手");
            second.files.again();
            assertThat(second.model.editableProperty().get()).isTrue();
            assertThat(second.notes.add(null, null, "丙")).isNotNull();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_copy_that_is_cancelled_leaves_nothing_and_says_so() throws IOException {
        Path copy = folder.resolve("副本.gpkg");
        try (Window window = new Window(null)) {
            window.notes.add(null, null, "甲");
            window.files
                    .copyingProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (is != null) {
                                    assertThat(is.what()).contains("副本");
                                    is.cancel();
                                }
                            });
            window.files.copy(copy);
            assertThat(window.files.toldProperty().get()).contains("没有存副本");
            assertThat(window.files.busyProperty().get()).isFalse();
            assertThat(window.files.copyingProperty().get()).isNull();
            assertThat(folder).isDirectoryNotContaining(f -> f.toString().contains("副本"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_no_workspace_is_handed_on_and_everything_stays() throws IOException {
        Path atlas = DataMini.built(folder, folder.resolve("atlas.gpkg"));
        Path text = folder.resolve("点.csv");
        try (Window window = new Window(null)) {
            Session before = window.session();
            window.files.drop(List.of(atlas));
            window.files.drop(List.of(text));
            assertThat(window.session()).isSameAs(before);
            assertThat(others).containsExactly(atlas, text);
            assertThat(problems)
                    .singleElement()
                    .satisfies(p -> assertThat(p).hasMessageContaining("别的程序做的"));
        }
    }

    @Test
    void a_damaged_one_is_told_and_stays_beside_a_new_one() throws IOException {
        try (Window window = new Window(null)) {
            window.notes.add(null, null, "旧的");
        }
        Path own = state().resolve("workspace.gpkg");
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(own), 5_000);
        Files.write(own, half);
        try (Window window = new Window(null)) {
            assertThat(window.session().file()).isEqualTo(state().resolve("workspace-2.gpkg"));
            assertThat(window.model.editableProperty().get()).isTrue();
        }
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(
                        p ->
                                assertThat(p)
                                        .isInstanceOf(AtlasException.class)
                                        .hasMessageContaining("不完整"));
        assertThat(Files.readAllBytes(own)).isEqualTo(half);
    }

    @Test
    void one_that_was_moved_stays_on_the_list_until_it_is_found_or_forgotten() throws IOException {
        Path one = folder.resolve("甲.gpkg");
        Path two = folder.resolve("乙.gpkg");
        Path moved = folder.resolve("丙.gpkg");
        try (Window window = new Window(null)) {
            window.files.create(one);
            window.files.create(two);
            Files.move(one, moved);
            window.files.open(state().resolve("workspace.gpkg"));
            Recents.Recent gone =
                    window.files.recentProperty().get().stream()
                            .filter(r -> r.file().equals(one))
                            .findFirst()
                            .orElseThrow();
            assertThat(gone.there()).isFalse();
            window.files.found(gone, moved);
            assertThat(window.session().file()).isEqualTo(moved);
            assertThat(window.files.recentProperty().get())
                    .extracting(Recents.Recent::file)
                    .doesNotContain(one)
                    .contains(moved, two);
            Files.delete(two);
            window.files.forget(
                    window.files.recentProperty().get().stream()
                            .filter(r -> r.file().equals(two))
                            .findFirst()
                            .orElseThrow());
            assertThat(window.files.recentProperty().get())
                    .extracting(Recents.Recent::file)
                    .doesNotContain(two);
        }
    }

    @Test
    void scenarios_are_steps_that_are_undone_and_done_again() throws IOException {
        try (Window window = new Window(null)) {
            RoomScenarios shelf = new RoomScenarios(window.room, new Refusals(texts));
            Scenario a = Scenario.of(2030).named("甲");
            Scenario b = a.named("乙");
            shelf.write(List.of(a));
            shelf.write(List.of(b));
            shelf.write(List.of());
            assertThat(window.model.stepsProperty().get().done())
                    .extracting(Step::zh)
                    .containsExactly("保存情景 甲", "情景 甲 改名为 乙", "删除情景 乙");
            window.model.undo();
            assertThat(shelf.read()).containsExactly(b);
            // The planner's own undo leads to the same step back.
            shelf.write(List.of(a));
            assertThat(window.model.stepsProperty().get().done()).hasSize(1);
            assertThat(window.model.stepsProperty().get().undone()).hasSize(2);
            shelf.write(List.of(b));
            assertThat(window.model.stepsProperty().get().done()).hasSize(2);
        }
    }

    @Test
    void a_copy_of_what_cannot_be_saved_is_gone_on_with() throws IOException {
        Path copy = folder.resolve("副本.gpkg");
        try (Window window = new Window(null)) {
            window.notes.add(null, null, "一");
            assertThat(window.session().settle()).isTrue();
            Files.move(window.session().file(), folder.resolve("away.gpkg"));
            window.notes.add(null, null, "二");
            assertThat(window.session().settle()).isFalse();
            while (!(window.model.savingProperty().get() instanceof Saving.Failed)) {
                Thread.onSpinWait();
            }
            window.files.copy(copy);
            assertThat(window.session().file()).isEqualTo(copy);
            assertThat(window.notes.notesProperty().get()).hasSize(2);
            assertThat(window.model.savingProperty().get()).isInstanceOf(Saving.Saved.class);
        }
    }
}
