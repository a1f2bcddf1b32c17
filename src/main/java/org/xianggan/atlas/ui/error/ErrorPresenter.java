package org.xianggan.atlas.ui.error;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;

/// The one place where failures become words in the window: a sentence, a next step, one log
/// entry. Views show [#currentProperty]; knows no control.
public final class ErrorPresenter {
    /// What is told.
    ///
    /// @param ours whether the journal says more of it
    public record Notice(String sentence, String nextStep, boolean ours) {}

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

    private final Messages texts;
    private final Journal journal;
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();

    public ErrorPresenter(Messages texts, Journal journal) {
        this.texts = texts;
        this.journal = journal;
    }

    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Where the log is written.
    public String journalPlace() {
        return journal.place().map(Path::toString).orElse("—");
    }

    public void show(Throwable failure) {
        LOG.error("shown to the reader", failure);
        current.set(notice(failure));
    }

    public void dismiss() {
        current.set(null);
    }

    /// The words for a failure, without showing them.
    public Notice notice(Throwable failure) {
        Explanation words = Explanation.of(failure, texts, journal);
        return new Notice(
                words.sentence(), words.nextStep(), words.fault() == AtlasException.Fault.OURS);
    }

    /// What was written down, fit to be sent. Reads the disk.
    public String journal() {
        return journal.newest();
    }
}
