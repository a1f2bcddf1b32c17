package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class WorkspaceFileTest {
    @TempDir Path folder;

    private final WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());

    private static ItemChange put(String id, String body) {
        return new ItemChange(ItemKind.NOTE, id, null, body);
    }

    private static ItemChange remove(String id) {
        return new ItemChange(ItemKind.NOTE, id, "", null);
    }

    @Test
    void what_was_applied_is_there_when_it_is_opened_again_and_nothing_lies_beside_it()
            throws IOException {
        Path file = folder.resolve("我的 工作区#1%.gpkg");
        try (Workspace made = files.create(file)) {
            made.apply(List.of(put("a", "一"), put("b", "二")));
            made.apply(List.of(put("a", "三"), put("c", "四"), remove("b")));
        }
        try (Workspace open = files.open(file)) {
            assertThat(open.items())
                    .containsExactly(
                            new Item(ItemKind.NOTE, "a", "三"), new Item(ItemKind.NOTE, "c", "四"));
            assertThat(open.readOnly()).isFalse();
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void what_comes_back_takes_its_old_place() throws IOException {
        try (Workspace open = files.create(folder.resolve("w.gpkg"))) {
            open.apply(List.of(put("a", "一"), put("b", "二")));
            open.apply(List.of(remove("a")));
            open.apply(List.of(put("a", "一")));
            assertThat(open.items()).extracting(Item::id).containsExactly("a", "b");
        }
    }

    @Test
    void a_second_opening_only_reads_and_tells_who_holds_it() throws IOException {
        Path file = folder.resolve("w.gpkg");
        try (Workspace first = files.create(file)) {
            first.apply(List.of(put("a", "一")));
            try (Workspace second = files.open(file)) {
                assertThat(second.readOnly()).isTrue();
                assertThat(second.holder()).isNotNull();
                assertThat(second.items()).hasSize(1);
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(() -> second.apply(List.of(put("b", "二"))))
                        .withMessageContaining("另一个窗口");
            }
            first.apply(List.of(put("c", "三")));
        }
        try (Workspace third = files.open(file)) {
            assertThat(third.readOnly()).isFalse();
            assertThat(third.items()).hasSize(2);
        }
    }

    @Test
    void a_copy_holds_everything() throws IOException {
        Path copy = folder.resolve("副本.gpkg");
        try (Workspace first = files.create(folder.resolve("w.gpkg"))) {
            first.apply(List.of(put("a", "一")));
            first.copyTo(copy, Work.SILENT);
        }
        try (Workspace second = files.open(copy)) {
            assertThat(second.items()).containsExactly(new Item(ItemKind.NOTE, "a", "一"));
        }
    }

    @Test
    void a_reader_knows_when_something_was_written_and_when_the_writer_has_gone()
            throws IOException {
        Path file = folder.resolve("w.gpkg");
        Workspace first = files.create(file);
        try (Workspace second = files.open(file)) {
            long before = second.version();
            assertThat(second.version()).isEqualTo(before);
            assertThat(second.isHeldNow()).isTrue();
            first.apply(List.of(put("a", "一")));
            assertThat(second.version()).isNotEqualTo(before);
            assertThat(second.items()).hasSize(1);
            // Asking takes nothing from the one who writes.
            first.apply(List.of(put("b", "二")));
            first.close();
            assertThat(second.isHeldNow()).isFalse();
            try (Workspace third = files.open(file)) {
                assertThat(third.readOnly()).isFalse();
                assertThat(second.isHeldNow()).isTrue();
            }
        }
    }
}
