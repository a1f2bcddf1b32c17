package org.xianggan.atlas.ui.show.stage;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.ui.common.Pictures;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// Small pictures of scenes, painted one after the other while nobody waits for a large one; the
/// last ones that were looked at are held. FX thread; paints on workers.
final class Thumbs {
    static final int MOST = 80;

    private final List<Scene> scenes;
    private final SlideSource slides;
    private final SlidePainter painter;
    private final Tasks tasks;
    private final int width;
    private final BooleanSupplier calm;
    private final Runnable changed;
    private final Map<Integer, Image> made =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
                    return size() > MOST;
                }
            };
    private final Set<Integer> failed = new HashSet<>();
    private final Set<Integer> asked = new TreeSet<>();
    private SlideSize size = SlideSize.WIDE;
    private int running = -1;
    private int near;
    private boolean closed;

    /// @param width of a picture, pixels
    /// @param calm whether nobody waits for a large picture
    /// @param changed run with each that has come
    Thumbs(List<Scene> scenes, StageDesk desk, int width, BooleanSupplier calm, Runnable changed) {
        this.scenes = scenes;
        this.slides = desk.slides();
        this.painter = desk.painter();
        this.tasks = desk.tasks();
        this.width = width;
        this.calm = calm;
        this.changed = changed;
    }

    /// The form of the audience's screen.
    void form(SlideSize other) {
        if (!other.equals(size)) {
            size = other;
            made.clear();
            failed.clear();
            changed.run();
        }
    }

    /// Null until it has been painted, which is asked for by asking for it.
    @Nullable Image of(int scene) {
        Image known = made.get(scene);
        if (known == null && !failed.contains(scene) && scene != running) {
            asked.add(scene);
        }
        return known;
    }

    /// Paints one that was asked for, if it may: those near the scene that is on come first.
    void work(int at) {
        near = at;
        // Of what was looked at long ago nothing is waited for any more.
        asked.removeIf(i -> Math.abs(i - at) > MOST / 2);
        if (closed || running >= 0 || asked.isEmpty() || !calm.getAsBoolean()) {
            return;
        }
        int scene =
                asked.stream()
                        .min(Comparator.comparingInt(i -> Math.abs(i - at)))
                        .orElseThrow();
        asked.remove(scene);
        SlideSize form = size;
        running = scene;
        tasks.of(() -> painter.whole(slides.slide(scenes.get(scene), form, false), width))
                .onSuccess(
                        p -> {
                            if (form.equals(size)) {
                                made.put(scene, Pictures.image(p));
                            }
                        })
                // The large one says why.
                .onError(Throwable.class, e -> failed.add(scene))
                .andFinally(
                        () -> {
                            running = -1;
                            if (!closed) {
                                changed.run();
                                work(near);
                            }
                        })
                .start();
    }

    void close() {
        closed = true;
        asked.clear();
        made.clear();
    }
}
