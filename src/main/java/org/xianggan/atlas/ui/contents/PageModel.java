package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.concurrent.Callable;

/// Loads what a page shows, off the FX thread: when it is first asked for, and anew in each new
/// language, because words are part of it.
///
/// @param <T> what the page shows, in words
public final class PageModel<T> {
    /// How far it is.
    public sealed interface State<T> {
        record Waiting<T>() implements State<T> {}

        record Ready<T>(T content) implements State<T> {}

        /// What, and what to do.
        record Failure<T>(String sentence, String nextStep) implements State<T> {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(PageModel.class);

    private final String page;
    private final Callable<T> read;
    private final Tasks tasks;
    private final Messages texts;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<State<T>> state =
            new ReadOnlyObjectWrapper<>(new State.Waiting<>());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private boolean asked;

    /// @param page its id
    /// @param read runs on a worker
    public PageModel(String page, Callable<T> read, Tasks tasks, Messages texts) {
        this.page = page;
        this.read = read;
        this.tasks = tasks;
        this.texts = texts;
        texts.onSpeak(
                () -> {
                    if (asked) {
                        reload();
                    }
                });
    }

    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Loads it unless that was done or is under way.
    public void ask() {
        if (!asked) {
            reload();
        }
    }

    /// Loads it anew; until then what was there stays.
    public void reload() {
        asked = true;
        loading.set(true);
        tasks.of(read)
                .onSuccess(content -> state.set(new State.Ready<>(content)))
                .onError(Throwable.class, this::failed)
                .andFinally(() -> loading.set(false))
                .replacing(latest)
                .start();
    }

    private void failed(Throwable e) {
        if (e instanceof AtlasException told) {
            state.set(new State.Failure<>(told.sentence(), told.nextStep()));
            return;
        }
        LOG.error("contents {}", page, e);
        state.set(
                new State.Failure<>(
                        texts.get("contents.failed", texts.first("contents." + page)),
                        texts.get("contents.failed.next")));
    }
}
