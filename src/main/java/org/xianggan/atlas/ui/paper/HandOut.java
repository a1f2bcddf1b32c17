package org.xianggan.atlas.ui.paper;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Something of the moment that is handed out as a file: as what, for whom, and where to. Knows no
/// control.
///
/// @param <F> what it can be written as
public abstract class HandOut<F> {
    private final Making making;
    private F format;
    private boolean isPublic;

    /// @param explain a failure in words
    HandOut(F format, Tasks tasks, Function<Throwable, ErrorPresenter.Notice> explain) {
        this.format = format;
        making = new Making(tasks, explain);
    }

    /// With which its texts and the ids of its parts begin: the bundle has `<key>.open`,
    /// `<key>.card`, `<key>.card.line`.
    abstract String key();

    abstract List<F> formats();

    /// Of its files.
    abstract String ending(F of);

    /// What it is of.
    abstract String name();

    /// What it is called, as long as nobody says otherwise.
    abstract String fileName();

    abstract void write(Edition edition, Path file);

    Making making() {
        return making;
    }

    ReadOnlyObjectProperty<Making.State> stateProperty() {
        return making.stateProperty();
    }

    F format() {
        return format;
    }

    void format(F next) {
        format = next;
    }

    boolean isPublic() {
        return isPublic;
    }

    void makePublic(boolean on) {
        isPublic = on;
    }

    /// Writes it as it is now.
    ///
    /// @param review the number that was typed for this one export; blank for none
    final void write(String review, Path file) {
        write(Edition.of(isPublic, review), file);
    }
}
