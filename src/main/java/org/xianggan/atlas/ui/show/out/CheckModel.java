package org.xianggan.atlas.ui.show.out;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.show.Subject;

import java.util.List;
import java.util.function.Function;

/// The check of the moment: the newest one counts, whatever others find afterwards. Knows no
/// control.
final class CheckModel {
    /// How far it is.
    sealed interface State {
        /// There is no show.
        record Nothing() implements State {}

        record Looking() implements State {}

        record Looked(List<CheckLine> lines) implements State {}

        record Failed(String sentence, String nextStep) implements State {}
    }

    private final ShowWorks works;
    private final Tasks tasks;
    private final Function<Throwable, ErrorPresenter.Notice> explain;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());

    CheckModel(ShowWorks works, Tasks tasks, Function<Throwable, ErrorPresenter.Notice> explain) {
        this.works = works;
        this.tasks = tasks;
        this.explain = explain;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean busy() {
        return state.get() instanceof State.Looking;
    }

    /// Looks again, from the beginning.
    ///
    /// @param language of the lines, and in which it will be played
    void look(@Nullable Subject subject, Language language, Surroundings around) {
        latest.cancel();
        if (subject == null) {
            state.set(new State.Nothing());
            return;
        }
        state.set(new State.Looking());
        tasks.of(() -> works.check(subject.book(), subject.file(), language, around))
                .replacing(latest)
                .onSuccess(lines -> state.set(new State.Looked(List.copyOf(lines))))
                .onError(Throwable.class, this::failed)
                .start();
    }

    private void failed(Throwable e) {
        ErrorPresenter.Notice notice = explain.apply(e);
        state.set(new State.Failed(notice.sentence(), notice.nextStep()));
    }
}
