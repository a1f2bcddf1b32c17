package org.xianggan.atlas.ui.error;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.util.Objects;

/// The one place where failures become words in the window: a sentence, a next step, one log
/// entry. Views show [#currentProperty]; knows no control.
public final class ErrorPresenter {
    /// What is told.
    public record Notice(String sentence, String nextStep) {}

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

    private final Messages texts;
    private final String logPlace;
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();
    private @Nullable String lastLogged;

    /// @param logPlace the log file's path, named when the fault is ours
    public ErrorPresenter(Messages texts, String logPlace) {
        this.texts = texts;
        this.logPlace = logPlace;
    }

    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Where the log is written.
    public String logPlace() {
        return logPlace;
    }

    public void show(Throwable failure) {
        log(failure);
        current.set(notice(failure));
    }

    public void dismiss() {
        current.set(null);
    }

    /// The words for a failure, without showing them.
    public Notice notice(Throwable failure) {
        return failure instanceof AtlasException told
                ? new Notice(told.sentence(), told.nextStep())
                : new Notice(texts.get("error.ours"), texts.get("error.ours.next", logPlace));
    }

    /// The same failure again and again (a tile after a tile) is one entry.
    private void log(Throwable failure) {
        String what = failure.getClass().getName() + Objects.toString(failure.getMessage(), "");
        if (!what.equals(lastLogged)) {
            lastLogged = what;
            LOG.error("shown to the reader", failure);
        }
    }
}
