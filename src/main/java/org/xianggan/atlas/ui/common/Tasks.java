package org.xianggan.atlas.ui.common;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Work off the FX thread, through one builder: `tasks.of(work).onSuccess(…).onError(…).start()`.
/// Handlers run on `home` (the FX thread in the window, the caller's own thread in tests), exactly
/// one of success and error, then `andFinally`; none of them after `cancel`.
public final class Tasks {
    private final Executor workers;
    private final Executor home;
    private final Consumer<Throwable> unhandled;

    /// @param unhandled told on `home` of a failure that no error handler of the task took
    public Tasks(Executor workers, Executor home, Consumer<Throwable> unhandled) {
        this.workers = workers;
        this.home = home;
        this.unhandled = unhandled;
    }

    /// Daemon threads that never keep the program alive: SQL and painting hold a thread for
    /// milliseconds, and two of each are enough to keep two cores busy.
    public static ExecutorService pool(int threads) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                threads,
                job -> {
                    Thread t = new Thread(job, "atlas-work-" + number.incrementAndGet());
                    t.setDaemon(true);
                    return t;
                });
    }

    public <T> Builder<T> of(Callable<T> work) {
        return new Builder<>(work);
    }

    /// A piece of work that was started.
    public static final class Running {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        private Running() {}

        /// No handler runs any more; work that asks may stop early.
        public void cancel() {
            cancelled.set(true);
        }

        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    /// Holds the one piece of work whose result is still wanted: starting another cancels it.
    public static final class Latest {
        private @Nullable Running running;

        public void cancel() {
            if (running != null) {
                running.cancel();
                running = null;
            }
        }

        private void replace(Running next) {
            cancel();
            running = next;
        }
    }

    /// Configures one piece of work; nothing happens before [#start].
    public final class Builder<T> {
        private final Callable<T> work;
        private Consumer<? super T> success = result -> {};
        private final List<Predicate<Throwable>> errors = new ArrayList<>();
        private Runnable last = () -> {};
        private @Nullable Latest latest;

        private Builder(Callable<T> work) {
            this.work = work;
        }

        public Builder<T> onSuccess(Consumer<? super T> handler) {
            success = handler;
            return this;
        }

        /// Takes failures of this type (the first one registered that fits wins).
        public <E extends Throwable> Builder<T> onError(Class<E> type, Consumer<E> handler) {
            errors.add(
                    failure -> {
                        boolean fits = type.isInstance(failure);
                        if (fits) {
                            handler.accept(type.cast(failure));
                        }
                        return fits;
                    });
            return this;
        }

        public Builder<T> andFinally(Runnable handler) {
            last = handler;
            return this;
        }

        /// Cancels what `slot` holds and takes its place.
        public Builder<T> replacing(Latest slot) {
            latest = slot;
            return this;
        }

        public Running start() {
            Running running = new Running();
            if (latest != null) {
                latest.replace(running);
            }
            try {
                workers.execute(() -> run(running));
            } catch (RejectedExecutionException e) {
                // The window was closed: nobody waits for this any more.
                running.cancel();
            }
            return running;
        }

        private void tell(Throwable failure) {
            if (errors.stream().noneMatch(handler -> handler.test(failure))) {
                unhandled.accept(failure);
            }
        }

        private void run(Running running) {
            if (running.isCancelled()) {
                return;
            }
            Runnable outcome;
            try {
                T result = work.call();
                outcome = () -> success.accept(result);
            } catch (Throwable failure) {
                outcome = () -> tell(failure);
            }
            Runnable settled = outcome;
            home.execute(
                    () -> {
                        if (!running.isCancelled()) {
                            try {
                                settled.run();
                            } finally {
                                last.run();
                            }
                        }
                    });
        }
    }
}
