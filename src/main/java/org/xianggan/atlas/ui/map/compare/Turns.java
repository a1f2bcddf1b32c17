package org.xianggan.atlas.ui.map.compare;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Which of two pictures is seen, by turns: by itself, as long as nothing else was wished, or by
/// hand. It has no clock: whoever has one calls [#beat].
public final class Turns {
    private final ReadOnlyBooleanWrapper after = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper();

    /// Whether the second one is seen.
    public ReadOnlyBooleanProperty afterProperty() {
        return after.getReadOnlyProperty();
    }

    /// Whether they go on by themselves.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether nothing may go on by itself.
    public ReadOnlyBooleanProperty stillProperty() {
        return still.getReadOnlyProperty();
    }

    /// The person wants nothing that moves by itself.
    public void keepStill(boolean now) {
        still.set(now);
        running.set(!now);
    }

    void beat() {
        if (running.get()) {
            after.set(!after.get());
        }
    }

    /// The other one, and it stays.
    void step() {
        running.set(false);
        after.set(!after.get());
    }

    void toggle() {
        running.set(!running.get() && !still.get());
    }
}
