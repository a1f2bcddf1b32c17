package org.xianggan.atlas.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class SessionTest {
    private static final Workspaces NOWHERE =
            new Workspaces() {
                @Override
                public Workspace open(Path file) {
                    throw new AssertionError(file);
                }

                @Override
                public Workspace create(Path file) {
                    throw new AssertionError(file);
                }
            };

    private final AtomicBoolean full = new AtomicBoolean();
    private final MemoryWorkspace kept = MemoryWorkspace.forNow();

    private Session session() {
        return new Session(new Fragile(kept, full), NOWHERE);
    }

    private static Step step(
            String name, String id, @Nullable String before, @Nullable String after) {
        return new Step(name, name, List.of(new ItemChange(ItemKind.NOTE, id, before, after)));
    }

    private static List<String> bodies(List<Item> items) {
        return items.stream().map(Item::body).toList();
    }

    @Test
    void what_is_done_is_written_undone_and_done_again() throws IOException {
        try (Session session = session()) {
            assertThat(session.perform(step("一", "a", null, "1"))).isTrue();
            assertThat(session.perform(step("二", "a", "1", "2"))).isTrue();
            assertThat(session.settle()).isTrue();
            assertThat(bodies(kept.items())).containsExactly("2");
            Step undone = session.undo();
            assertThat(undone).isNotNull();
            assertThat(undone.zh()).isEqualTo("二");
            assertThat(bodies(session.items(ItemKind.NOTE))).containsExactly("1");
            session.undo();
            assertThat(session.undo()).isNull();
            assertThat(session.settle()).isTrue();
            assertThat(kept.items()).isEmpty();
            session.redo();
            session.redo();
            assertThat(session.redo()).isNull();
            assertThat(session.settle()).isTrue();
            assertThat(bodies(kept.items())).containsExactly("2");
        }
    }

    @Test
    void fifty_steps_are_undone_and_no_more() throws IOException {
        try (Session session = session()) {
            IntStream.range(0, 60).forEach(i -> session.perform(step("第" + i, "n" + i, null, "x")));
            int undone = 0;
            while (session.undo() != null) {
                undone++;
            }
            assertThat(undone).isEqualTo(50);
            assertThat(session.items(ItemKind.NOTE)).hasSize(10);
        }
    }

    @Test
    void what_is_typed_without_a_pause_is_one_step() throws IOException {
        try (Session session = session()) {
            session.perform(step("便签", "a", null, ""));
            session.perform(step("改便签", "a", "", "茶"), "a");
            session.perform(step("改便签", "a", "茶", "茶陵"), "a");
            assertThat(session.done()).hasSize(2);
            session.undo();
            assertThat(bodies(session.items(ItemKind.NOTE))).containsExactly("");
        }
    }

    @Test
    void what_comes_back_takes_its_old_place() throws IOException {
        try (Session session = session()) {
            session.perform(step("一", "a", null, "1"));
            session.perform(step("二", "b", null, "2"));
            session.perform(step("删", "a", "1", null));
            session.undo();
            assertThat(bodies(session.items(ItemKind.NOTE))).containsExactly("1", "2");
        }
    }

    @Test
    void nothing_is_lost_while_it_cannot_be_written() throws IOException {
        List<Saving> heard = new ArrayList<>();
        try (Session session = session()) {
            session.perform(step("一", "a", null, "1"));
            assertThat(session.settle()).isTrue();
            full.set(true);
            session.listen(
                    new Session.Listener() {
                        @Override
                        public void saving(Saving now) {
                            synchronized (heard) {
                                heard.add(now);
                            }
                        }
                    });
            session.perform(step("二", "a", "1", "2"));
            assertThat(session.settle()).isFalse();
            assertThat(session.saving()).isEqualTo(new Saving.Failed("磁盘已满。", "请腾出空间。"));
            session.perform(step("三", "b", null, "3"));
            session.undo();
            session.redo();
            assertThat(bodies(kept.items())).containsExactly("1");
            full.set(false);
            session.retry();
            while (!(session.saving() instanceof Saving.Saved)) {
                Thread.onSpinWait();
            }
            assertThat(bodies(kept.items())).containsExactly("2", "3");
            assertThat(session.saving())
                    .isInstanceOfSatisfying(
                            Saving.Saved.class,
                            s -> assertThat(s.revision()).isEqualTo(session.revision()));
        }
        assertThat(heard).anyMatch(Saving.Failed.class::isInstance);
    }

    @Test
    void closing_waits_for_what_was_done() throws IOException {
        try (Session session = session()) {
            IntStream.range(0, 200)
                    .forEach(i -> session.perform(step("第" + i, "n" + i, null, "x" + i)));
        }
        assertThat(kept.items()).hasSize(200);
    }

    /// As a disk that is full at times.
    private record Fragile(MemoryWorkspace kept, AtomicBoolean full) implements Workspace {
        @Override
        public Path file() {
            return kept.file();
        }

        @Override
        public boolean readOnly() {
            return false;
        }

        @Override
        public @Nullable Holder holder() {
            return null;
        }

        @Override
        public List<Item> items() {
            return kept.items();
        }

        @Override
        public void apply(List<ItemChange> changes) throws IOException {
            if (full.get()) {
                throw new NotSaved("磁盘已满。", "请腾出空间。", null);
            }
            kept.apply(changes);
        }

        @Override
        public LayerDraft newLayer() {
            return kept.newLayer();
        }

        @Override
        public void read(String table, RowSink to, Work work) throws IOException {
            kept.read(table, to, work);
        }

        @Override
        public void copyTo(Path target, Work work) throws IOException {
            kept.copyTo(target, work);
        }

        @Override
        public void close() {}
    }
}
