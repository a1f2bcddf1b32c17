package org.xianggan.atlas.ui.common;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

/// Something that is done once what was just changed has been painted, so that nobody waits for it.
/// FX thread.
public final class AfterPicture {
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private @Nullable Runnable due;
    private boolean pictured;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    // The first call comes before the picture of what was changed.
                    if (pictured) {
                        end();
                    }
                    pictured = true;
                }
            };

    /// In place of what still waits.
    public void then(Runnable action) {
        due = action;
        pictured = false;
        waiting.set(true);
        timer.start();
    }

    /// Forgets what waits.
    public void cancel() {
        due = null;
        end();
    }

    /// True until it has been done.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    private void end() {
        Runnable action = due;
        due = null;
        timer.stop();
        if (action != null) {
            action.run();
        }
        waiting.set(due != null);
    }
}
