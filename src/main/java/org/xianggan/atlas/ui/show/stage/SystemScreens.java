package org.xianggan.atlas.ui.show.stage;

import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Display;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The screens that the system tells of.
///
/// @param window that a show is started from; null while there is none
public record SystemScreens(Supplier<@Nullable Window> window) implements Screens {
    @Override
    public List<Display> all() {
        return Screen.getScreens().stream().map(SystemScreens::display).toList();
    }

    @Override
    public @Nullable String home() {
        Window w = window.get();
        if (w == null) {
            return null;
        }
        // Where its middle is: a window hangs over the edge of a screen without being there.
        return Screen.getScreensForRectangle(
                        w.getX() + w.getWidth() / 2, w.getY() + w.getHeight() / 2, 1, 1)
                .stream()
                .findFirst()
                .map(s -> display(s).id())
                .orElse(null);
    }

    @Override
    public boolean fill() {
        return true;
    }

    @Override
    public Runnable watch(Consumer<List<Display>> changed) {
        ListChangeListener<Screen> listener = c -> changed.accept(all());
        Screen.getScreens().addListener(listener);
        return () -> Screen.getScreens().removeListener(listener);
    }

    /// A screen has no name here: one with the same place and pixels is the same one.
    private static Display display(Screen s) {
        Rectangle2D b = s.getBounds();
        String id =
                String.format(
                        Locale.ROOT,
                        "%.0f,%.0f,%.0fx%.0f",
                        b.getMinX(),
                        b.getMinY(),
                        b.getWidth(),
                        b.getHeight());
        return new Display(
                id,
                b.getMinX(),
                b.getMinY(),
                b.getWidth(),
                b.getHeight(),
                s.getOutputScaleX(),
                s.equals(Screen.getPrimary()));
    }
}
