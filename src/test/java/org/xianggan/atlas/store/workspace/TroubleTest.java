package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal.Reason;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.Mount;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Everything that can go wrong with a workspace has a sentence, and harms nothing.
class TroubleTest {
    @TempDir Path folder;

    private final WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());

    private static List<ItemChange> note(String id, String body) {
        return List.of(new ItemChange(ItemKind.NOTE, id, null, body));
    }

    private Path made(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Workspace made = files.create(file)) {
            made.apply(note("a", "一"));
        }
        return file;
    }

    @Test
    void nothing_but_a_file_is_ever_replaced_by_a_new_one() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("规划.gpkg"));
        Path inside = Files.writeString(taken.resolve("旧的.txt"), "旧的");
        assertThatExceptionOfType(WorkspaceRefusal.class)
                .isThrownBy(() -> files.create(taken))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNWRITABLE));
        assertThat(inside).hasContent("旧的");
    }

    private void refuses(Path file, Reason reason, String words) throws IOException {
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        assertThatExceptionOfType(WorkspaceRefusal.class)
                .isThrownBy(() -> files.open(file))
                .satisfies(
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.sentence()).contains(words);
                            assertThat(e.nextStep()).isNotEmpty();
                        });
        if (before.length > 0) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            for (String one : statements) {
                s.execute(one);
            }
        }
    }

    @Test
    void what_is_no_workspace_is_refused_and_left_as_it_was() throws Exception {
        refuses(folder.resolve("没有.gpkg"), Reason.MISSING, "找不到");
        refuses(folder, Reason.FOREIGN, "不是工作区");
        Path text = folder.resolve("text.gpkg");
        Files.writeString(text, "name,lon,lat\n".repeat(40), StandardCharsets.UTF_8);
        refuses(text, Reason.FOREIGN, "不是工作区");
        Path empty = Files.createFile(folder.resolve("empty.gpkg"));
        refuses(empty, Reason.TRUNCATED, "不完整");
        refuses(DataMini.built(folder, folder.resolve("atlas.gpkg")), Reason.IMPORTABLE, "别的程序做的");
    }

    @Test
    void one_of_a_newer_program_is_left_as_it_was() throws Exception {
        Path file = made("w.gpkg");
        sql(file, "UPDATE workspace SET value = '2' WHERE key = 'schema_version'");
        refuses(file, Reason.NEWER, "更新版本");
    }

    @Test
    void one_that_was_not_copied_to_its_end_or_is_damaged_is_refused() throws Exception {
        Path whole = made("w.gpkg");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = folder.resolve("half.gpkg");
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refuses(half, Reason.TRUNCATED, "不完整");
        Path damaged = folder.resolve("damaged.gpkg");
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(damaged, bytes);
        refuses(damaged, Reason.DAMAGED, "已损坏");
    }

    @Test
    void a_stick_that_is_pulled_out_loses_nothing_and_may_come_back() throws Exception {
        Path file = made("w.gpkg");
        Path away = folder.resolve("away.gpkg");
        try (Session session = new Session(files.open(file), files)) {
            Files.move(file, away);
            session.perform(new Step("便签", "Note", note("b", "二")));
            assertThat(session.settle()).isFalse();
            assertThat(session.saving())
                    .isInstanceOfSatisfying(
                            Saving.Failed.class, f -> assertThat(f.sentence()).contains("不在原处"));
            Path copy = folder.resolve("copy.gpkg");
            assertThat(session.saveCopy(copy, Work.SILENT)).isZero();
            try (Workspace saved = files.open(copy)) {
                assertThat(saved.items()).extracting(Item::id).containsExactly("a", "b");
            }
            Files.move(away, file);
            session.retry();
            while (!(session.saving() instanceof Saving.Saved)) {
                Thread.onSpinWait();
            }
        }
        try (Workspace back = files.open(file)) {
            assertThat(back.items()).extracting(Item::id).containsExactly("a", "b");
        }
    }

    @Test
    void another_workspace_in_its_place_is_not_written() throws Exception {
        Path file = made("w.gpkg");
        Path other = made("other.gpkg");
        try (Workspace open = files.open(file)) {
            Files.move(file, folder.resolve("away.gpkg"));
            Files.move(other, file);
            assertThatExceptionOfType(NotSaved.class)
                    .isThrownBy(() -> open.apply(note("b", "二")))
                    .withMessageContaining("另一个工作区");
        }
        try (Workspace there = files.open(file)) {
            assertThat(there.items()).hasSize(1);
        }
    }

    @Test
    void a_full_disk_leaves_the_file_as_it_was_and_writes_again_when_there_is_room()
            throws Exception {
        try (Mount disk = Mount.small(folder.resolve("disk"), "1m")) {
            Path file = disk.at().resolve("w.gpkg");
            try (Workspace open = files.create(file)) {
                open.apply(note("a", "一"));
                Path filler = disk.at().resolve("filler");
                Files.write(filler, new byte[512 << 10]);
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(() -> open.apply(note("b", "二".repeat(300_000))))
                        .withMessageContaining("磁盘已满");
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(
                                () -> {
                                    try (LayerDraft draft = open.newLayer()) {
                                        for (int i = 1; i <= 40_000; i++) {
                                            draft.row(
                                                    new FeatureRow(i, null, Map.of("n", "x" + i)));
                                        }
                                        draft.finish("t");
                                    }
                                })
                        .withMessageContaining("磁盘已满");
                assertThat(open.items()).extracting(Item::body).containsExactly("一");
                Files.delete(filler);
                open.apply(note("b", "二"));
                assertThat(open.items()).hasSize(2);
            }
            try (Workspace again = files.open(file)) {
                assertThat(again.items()).hasSize(2);
                // The portions that found room have left idle pages, too few to pack the file for.
                assertThat(Files.size(file)).isLessThan(600 << 10);
            }
        }
    }

    @Test
    void a_protected_folder_is_read_and_says_so_when_it_should_be_written() throws Exception {
        try (Mount disk = Mount.small(folder.resolve("disk"), "1m")) {
            Path file = disk.at().resolve("w.gpkg");
            try (Workspace open = files.create(file)) {
                open.apply(note("a", "一"));
            }
            disk.protect(true);
            try (Workspace open = files.open(file)) {
                assertThat(open.readOnly()).isTrue();
                assertThat(open.holder()).isNull();
                assertThat(open.items()).hasSize(1);
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(() -> open.apply(note("b", "二")))
                        .withMessageContaining("不能写入");
            }
            assertThatExceptionOfType(WorkspaceRefusal.class)
                    .isThrownBy(() -> files.create(disk.at().resolve("new.gpkg")))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNWRITABLE));
            disk.protect(false);
        }
    }

    @Test
    void a_folder_that_is_protected_meanwhile_is_written_again_when_it_may_be() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        try (Workspace open = files.create(inside.resolve("w.gpkg"))) {
            open.apply(note("a", "一"));
            Mount.freeze(inside, true);
            try {
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(() -> open.apply(note("b", "二")))
                        .withMessageContaining("不能写入");
            } finally {
                Mount.freeze(inside, false);
            }
            open.apply(note("c", "三"));
            assertThat(open.items()).hasSize(2);
        }
    }

    @Test
    void a_copy_that_is_no_longer_wanted_leaves_nothing() throws Exception {
        Path file = made("w.gpkg");
        Path copy = folder.resolve("copy.gpkg");
        Work unwanted =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        try (Workspace open = files.open(file)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> open.copyTo(copy, unwanted));
        }
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().contains("copy"));
    }

    @Test
    void a_long_copy_says_how_far_it_is_and_ends_at_once() throws Exception {
        Path file = made("w.gpkg");
        Path copy = folder.resolve("copy.gpkg");
        List<Double> fractions = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (Workspace open = files.open(file)) {
            // Far more than a portion: 24 MB of text that no two rows share.
            LayerDraft draft = open.newLayer();
            java.util.Random random = new java.util.Random(1);
            for (int i = 0; i < 3000; i++) {
                StringBuilder text = new StringBuilder();
                random.ints(8000, 'a', 'z').forEach(c -> text.append((char) c));
                draft.row(
                        new org.xianggan.atlas.core.layer.FeatureRow(
                                i + 1, null, java.util.Map.of("text", text.toString())));
            }
            draft.finish("大");
            draft.close();
            Work watched =
                    new Work() {
                        @Override
                        public void at(String what, double fraction) {
                            said.add(what);
                            fractions.add(fraction);
                        }

                        @Override
                        public boolean cancelled() {
                            return !fractions.isEmpty();
                        }
                    };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> open.copyTo(copy, watched));
            assertThat(open.items()).hasSize(1);
        }
        assertThat(fractions).hasSize(1).allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
        assertThat(said.getFirst()).contains("copy");
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().contains("copy"));
    }
}
