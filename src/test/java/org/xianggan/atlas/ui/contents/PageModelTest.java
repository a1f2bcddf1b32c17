package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.PageModel.State;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

class PageModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Messages texts = Messages.chinese();
    private Callable<String> read = () -> texts.first("contents.counties");
    private final PageModel<String> model =
            new PageModel<>(
                    "counties",
                    () -> read.call(),
                    new Tasks(
                            workers::add,
                            Runnable::run,
                            e -> {
                                throw new AssertionError(e);
                            }),
                    texts);

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    @Test
    void nothingIsReadBeforeThePageIsAskedForAndThenOnce() {
        texts.speak(Language.EN);
        assertThat(workers).isEmpty();
        model.ask();
        assertThat(model.loadingProperty().get()).isTrue();
        work();
        model.ask();
        assertThat(workers).isEmpty();
        assertThat(model.loadingProperty().get()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Ready<>("24 counties"));
    }

    @Test
    void anotherLanguageSaysItAnewAndKeepsTheOldUntilThen() {
        model.ask();
        work();
        texts.speak(Language.EN);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Ready<>("24 县"));
        work();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Ready<>("24 counties"));
    }

    @Test
    void aFailureSaysWhatAndWhatToDoAndMayBeTriedAgain() {
        Callable<String> well = read;
        read =
                () -> {
                    throw new IllegalStateException("gone");
                };
        model.ask();
        work();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Failure.class, f -> assertThat(f.sentence()).contains("24 县"));
        read = well;
        model.reload();
        work();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Ready<>("24 县"));
    }

    @Test
    void aFailureThatIsToldKeepsItsOwnWords() {
        read =
                () -> {
                    throw AtlasException.input("坏了", "重来");
                };
        model.ask();
        work();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failure<>("坏了", "重来"));
    }
}
