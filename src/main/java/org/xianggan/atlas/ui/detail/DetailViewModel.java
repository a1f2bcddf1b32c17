package org.xianggan.atlas.ui.detail;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Loads what is known about the selected thing, off the FX thread; the newest selection wins.
public final class DetailViewModel {
    /// What the panel shows.
    public sealed interface Page {
        record Welcome(WelcomeContent content) implements Page {}

        record Thing(DetailContent content) implements Page {}

        /// What, where and what to do.
        ///
        /// @param again whether trying once more may help
        record Failure(String sentence, String nextStep, boolean again) implements Page {}

        /// Before anything was loaded.
        record Blank() implements Page {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(DetailViewModel.class);

    private final Catalogue catalogue;
    private final Selection selection;
    private final Tasks tasks;
    private final Messages texts;
    private final Reading reading;
    private @Nullable LineStatuses statuses;
    private final ThenAndNow compared;
    private int statusYear;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Blank());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Page.@Nullable Welcome welcome;
    private volatile int year;

    /// The page shown and the one before it: where a reader goes back, it is there at once.
    private final Deque<Page.Thing> recent = new ArrayDeque<>();

    public DetailViewModel(
            Catalogue catalogue,
            Library library,
            Selection selection,
            Tasks tasks,
            Messages texts) {
        this.catalogue = catalogue;
        this.selection = selection;
        this.tasks = tasks;
        this.texts = texts;
        this.reading = new Reading(texts, catalogue::english);
        this.compared = new ThenAndNow(library, texts, reading);
        this.year = catalogue.defaultYear();
        selection.currentProperty().addListener((o, was, is) -> load(is));
        texts.onSpeak(
                () -> {
                    welcome = null;
                    recent.clear();
                    load(selection.current());
                });
        load(selection.current());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// True from a selection until its page is there.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection;
    }

    /// The year whose status the page tells; what was not known yet steps back.
    public void at(int newYear) {
        if (newYear != year) {
            year = newYear;
            recent.clear();
            Page.Welcome first = welcome;
            if (first != null) {
                welcome = new Page.Welcome(first.content().in(newYear, texts));
            }
            load(selection.current());
        }
    }

    /// Loads the page of the selection once more, after a failure.
    public void reload() {
        recent.clear();
        load(selection.current());
    }

    /// Whether both tell of the same thing, in another year or language: then the reader stays
    /// where they were in it.
    static boolean isSameThing(@Nullable Page was, @Nullable Page is) {
        return was instanceof Page.Thing(DetailContent one)
                && is instanceof Page.Thing(DetailContent other)
                && one.id().equals(other.id());
    }

    /// Whether what is being loaded is the thing that is shown: its page stays until then.
    boolean isLoadingAgain() {
        return page.get() instanceof Page.Thing(DetailContent shown)
                && shown.id().equals(selection.current());
    }

    private void load(@Nullable EntityId id) {
        Page known = id == null ? welcome : recent(id);
        if (known != null) {
            latest.cancel();
            show(known);
            loading.set(false);
            return;
        }
        loading.set(true);
        tasks.of(() -> id == null ? welcome() : thing(id))
                .onSuccess(this::show)
                .onError(RuntimeException.class, e -> failed(id, e))
                .andFinally(() -> loading.set(false))
                .replacing(latest)
                .start();
    }

    private void show(Page next) {
        switch (next) {
            case Page.Welcome first -> welcome = first;
            case Page.Thing thing -> {
                recent.removeIf(p -> p == thing);
                recent.addFirst(thing);
                if (recent.size() > 2) {
                    recent.removeLast();
                }
            }
            case Page.Failure failure -> {}
            case Page.Blank blank -> {}
        }
        page.set(next);
    }

    private @Nullable Page recent(EntityId id) {
        return recent.stream().filter(p -> p.content().id().equals(id)).findFirst().orElse(null);
    }

    private void failed(@Nullable EntityId id, RuntimeException e) {
        if (e instanceof AtlasException told) {
            page.set(new Page.Failure(told.sentence(), told.nextStep(), true));
            return;
        }
        LOG.error("detail of {}", id, e);
        page.set(
                new Page.Failure(
                        texts.get("detail.failed", String.valueOf(id)),
                        texts.get("detail.failed.next"),
                        true));
    }

    /// Reads a thing as its selection would, and shows nothing. A failure is told when somebody
    /// asks for it.
    void readAhead(EntityId id, Consumer<DetailContent> then) {
        tasks.of(() -> thing(id))
                .onSuccess(
                        read -> {
                            if (read instanceof Page.Thing(DetailContent content)) {
                                then.accept(content);
                            }
                        })
                .onError(Throwable.class, e -> LOG.debug("reading {} ahead", id, e))
                .start();
    }

    private Page welcome() {
        return new Page.Welcome(WelcomeContent.read(catalogue, texts, reading, year));
    }

    /// Read once for a year; on workers.
    private synchronized LineStatuses statuses(int at) {
        LineStatuses known = statuses;
        if (known == null || statusYear != at) {
            known = new LineStatuses(catalogue.lines(), at);
            statuses = known;
            statusYear = at;
        }
        return known;
    }

    private Page thing(EntityId id) {
        int at = year;
        Optional<DetailContent> content =
                catalogue
                        .info(id)
                        .map(new DetailWriter(texts, reading, compared, at, statuses(at))::write);
        return content.isPresent()
                ? new Page.Thing(content.get())
                : new Page.Failure(
                        texts.get("detail.unknown", id.toString()),
                        texts.get("detail.unknown.next"),
                        false);
    }
}
