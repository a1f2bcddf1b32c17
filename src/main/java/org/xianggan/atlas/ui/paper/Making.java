package org.xianggan.atlas.ui.paper;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// One paper at a time, made on a worker: how far it is, what was made, or why it was not. Knows no
/// control.
public final class Making {
    /// How far it is.
    public sealed interface State {
        record Nothing() implements State {}

        record Working(LongWork work) implements State {}

        /// @param sentence what was made
        record Done(String sentence) implements State {}

        record Failed(String sentence, String nextStep) implements State {}
    }

    /// What is made; on a worker.
    public interface Job<T> {
        T make(LongWork work) throws Exception;
    }

    private final Tasks tasks;
    private final Function<Throwable, ErrorPresenter.Notice> explain;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());

    /// @param explain a failure in words
    public Making(Tasks tasks, Function<Throwable, ErrorPresenter.Notice> explain) {
        this.tasks = tasks;
        this.explain = explain;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean busy() {
        return state.get() instanceof State.Working;
    }

    /// Begins, unless something is being made.
    ///
    /// @param said what was made, in a sentence; FX thread
    public <T> void start(Job<T> job, Function<T, String> said) {
        if (busy()) {
            return;
        }
        LongWork work = new LongWork();
        state.set(new State.Working(work));
        Callable<T> making = () -> job.make(work);
        tasks.of(making)
                .onSuccess(made -> state.set(new State.Done(said.apply(made))))
                .onError(Throwable.class, this::failed)
                .start();
    }

    private void failed(Throwable e) {
        if (e instanceof CancellationException) {
            state.set(new State.Nothing());
            return;
        }
        ErrorPresenter.Notice notice = explain.apply(e);
        state.set(new State.Failed(notice.sentence(), notice.nextStep()));
    }

    /// Ends what is under way: nothing of it is left.
    public void cancel() {
        if (state.get() instanceof State.Working w) {
            w.work().cancel();
        }
    }
}
