package org.xianggan.atlas.ui.settings;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import org.xianggan.atlas.core.home.SettingsFile;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The settings of the open window: one value that everybody follows, handed on to be written a
/// moment after each change. FX thread.
public final class SettingsModel {
    private static final Duration LATER = Duration.millis(800);

    private final ReadOnlyObjectWrapper<Settings> current;
    private final PauseTransition later = new PauseTransition(LATER);

    private SettingsModel(Settings start, Consumer<Settings> writer) {
        current = new ReadOnlyObjectWrapper<>(start);
        later.setOnFinished(e -> writer.accept(current.get()));
    }

    /// Settings that nobody remembers: pictures of the window, tests.
    public static SettingsModel forNow(Settings start) {
        return new SettingsModel(start, settings -> {});
    }

    /// @param writer gets what is to be written, and does so off the FX thread
    public static SettingsModel remembering(Settings start, Consumer<Settings> writer) {
        return new SettingsModel(start, writer);
    }

    /// The user's settings as `file` has them, `first` where the user never chose. Reads the disk.
    public static Settings read(SettingsFile file, Settings first) {
        Map<String, String> known = file.read();
        Settings read = SettingsText.read(known);
        return known.containsKey("language") ? read : read.in(first.language());
    }

    /// Writes the disk.
    public static void write(SettingsFile file, Settings settings) {
        file.write(SettingsText.write(settings));
    }

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings get() {
        return current.get();
    }

    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(current.get());
        if (!next.equals(current.get())) {
            current.set(next);
            later.playFromStart();
        }
    }
}
