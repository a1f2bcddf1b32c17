package org.xianggan.atlas.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.List;

/// The one selection of the window: map, layer list and detail panel all show this and change
/// it here. Keeps the way that the reader came, as a browser does; nothing selected is not a
/// stop on it.
public final class Selection {
    private static final int KEPT = 200;

    private record Before(List<EntityId> trail, int at, @Nullable EntityId current) {
        Before {
            trail = List.copyOf(trail);
        }
    }

    private final List<EntityId> trail = new ArrayList<>();
    private int at = -1;
    private @Nullable Before before;
    private boolean takingBack;
    private final ReadOnlyObjectWrapper<@Nullable EntityId> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    public ReadOnlyObjectProperty<@Nullable EntityId> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public @Nullable EntityId current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Selects; null clears. What lay ahead on the trail is forgotten, as in a browser.
    public void select(@Nullable EntityId id) {
        if (id == null) {
            clear();
            return;
        }
        remember();
        if (at < 0 || !trail.get(at).equals(id)) {
            trail.subList(at + 1, trail.size()).clear();
            trail.add(id);
            if (trail.size() > KEPT) {
                trail.removeFirst();
            }
            at = trail.size() - 1;
        }
        show(id);
    }

    /// Nothing selected; back returns to what was.
    public void clear() {
        remember();
        show(null);
    }

    public void back() {
        if (canGoBack.get()) {
            remember();
            if (current.get() != null) {
                at--;
            }
            show(trail.get(at));
        }
    }

    public void forward() {
        if (canGoForward.get()) {
            remember();
            show(trail.get(++at));
        }
    }

    /// As if the last step had never been taken; the trail forgets it too. Only once for a step.
    public void takeBack() {
        Before was = before;
        if (was != null) {
            before = null;
            trail.clear();
            trail.addAll(was.trail());
            at = was.at();
            takingBack = true;
            try {
                show(was.current());
            } finally {
                takingBack = false;
            }
        }
    }

    /// True for whoever is told of a change by [#takeBack]: all is to look as it did.
    public boolean isTakingBack() {
        return takingBack;
    }

    private void remember() {
        before = new Before(trail, at, current.get());
    }

    private void show(@Nullable EntityId id) {
        // With nothing selected, back leads to the thing that was left.
        canGoBack.set(id == null ? at >= 0 : at > 0);
        canGoForward.set(at < trail.size() - 1);
        current.set(id);
    }
}
