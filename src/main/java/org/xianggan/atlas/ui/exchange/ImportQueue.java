package org.xianggan.atlas.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Files that came together, one after the other before the person: whether one is brought in or
/// not, the next follows. FX thread; knows no control.
public final class ImportQueue {
    /// @param number of the file that is looked at, from 1
    /// @param of how many there are; 1 where it came alone
    /// @param before what became of the one before, in words; empty for nothing
    record Place(int number, int of, String before) {
        static final Place ALONE = new Place(1, 1, "");
    }

    private final ImportModel model;
    private final Messages texts;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.ALONE);

    public ImportQueue(ImportModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        model.stateProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is instanceof ImportModel.State.Done d && !waiting.isEmpty()) {
                                next(
                                        texts.first(
                                                "import.page.done",
                                                d.layer().title(),
                                                d.layer().features()));
                            }
                        });
    }

    ImportModel model() {
        return model;
    }

    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Looks at files, the first at once. What comes while others still wait joins them.
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Place now = place.get();
        if (!waiting.isEmpty()) {
            waiting.addAll(files);
            place.set(new Place(now.number(), now.of() + files.size(), now.before()));
            return;
        }
        waiting.addAll(files);
        Path first = waiting.remove();
        place.set(new Place(1, files.size(), ""));
        model.open(first);
    }

    /// Lets the file go that is looked at.
    void leave() {
        if (waiting.isEmpty()) {
            place.set(Place.ALONE);
            model.leave();
        } else {
            next(texts.first("import.queue.left"));
        }
    }

    /// Ends what is under way. A file that was only being looked at is let go.
    void cancel() {
        model.cancel();
        if (model.stateProperty().get() instanceof ImportModel.State.Nothing) {
            leave();
        }
    }

    /// None of the files that still wait.
    void leaveAll() {
        waiting.clear();
        leave();
    }

    private void next(String before) {
        Place now = place.get();
        place.set(new Place(now.number() + 1, now.of(), before));
        model.open(waiting.remove());
    }
}
