package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.play.View;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Has pictures painted before they are asked for, and keeps those few that may be wanted next.
/// One is painted at a time, so that the next is there soonest; only the one that is waited for
/// overtakes. FX thread; paints on workers.
final class SceneFeed {
    /// The scene that is on, one before, one after, what is frozen, what passes away.
    static final int MOST = 6;

    /// Who waits for pictures.
    interface Listener {
        void made(View view);

        /// @param sentence what is said to the presenter
        void failed(View view, String sentence);
    }

    private final List<Scene> scenes;
    private final SlideSource slides;
    private final SlidePainter painter;
    private final Tasks tasks;
    private final Messages texts;
    private final Listener listener;
    private final Map<View, Shot> made = new HashMap<>();
    private final Set<View> running = new HashSet<>();
    private final Set<View> failed = new HashSet<>();
    private List<View> wanted = List.of();
    private ScreenFit fit = ScreenFit.HD;
    private boolean held;
    private boolean closed;

    SceneFeed(
            List<Scene> scenes,
            SlideSource slides,
            SlidePainter painter,
            Tasks tasks,
            Messages texts,
            Listener listener) {
        this.scenes = scenes;
        this.slides = slides;
        this.painter = painter;
        this.tasks = tasks;
        this.texts = texts;
        this.listener = listener;
    }

    ScreenFit fit() {
        return fit;
    }

    /// Pictures of another size are of no use: they are painted anew.
    void fit(ScreenFit other) {
        if (!other.equals(fit)) {
            fit = other;
            made.clear();
            running.clear();
            failed.clear();
            work();
        }
    }

    /// @param at what is put up as soon as it is there
    /// @param kept what is on the wall still
    void want(View at, Set<View> kept) {
        Set<View> order = new LinkedHashSet<>();
        order.add(at);
        if (at.scene() + 1 < scenes.size()) {
            order.add(new View(at.scene() + 1, at.large()));
        }
        if (at.scene() > 0) {
            order.add(new View(at.scene() - 1, at.large()));
        }
        order.addAll(kept);
        if (wanted.isEmpty() || !wanted.getFirst().equals(at)) {
            // Who comes back to a scene gives it another chance.
            failed.clear();
        }
        wanted = order.stream().limit(MOST).toList();
        made.keySet().retainAll(wanted);
        work();
    }

    /// While something moves nothing else is begun: the processor is needed for it.
    void hold(boolean moving) {
        boolean goesOn = held && !moving;
        held = moving;
        if (goesOn) {
            work();
        }
    }

    @Nullable Shot shot(View view) {
        return made.get(view);
    }

    /// How many pictures are held.
    int held() {
        return made.size();
    }

    /// Whether nothing is painted, nor to be.
    boolean isCalm() {
        return !held
                && running.isEmpty()
                && wanted.stream().allMatch(v -> made.containsKey(v) || failed.contains(v));
    }

    void close() {
        closed = true;
        wanted = List.of();
        made.clear();
    }

    private void work() {
        for (View view : wanted) {
            if (made.containsKey(view) || failed.contains(view) || running.contains(view)) {
                continue;
            }
            boolean waitedFor = view.equals(wanted.getFirst());
            if (running.isEmpty() && !held || waitedFor && running.size() < 2) {
                paint(view);
            }
            return;
        }
    }

    private void paint(View view) {
        ScreenFit now = fit;
        Scene scene = scenes.get(view.scene());
        running.add(view);
        tasks.of(
                        () -> {
                            Slide slide = slides.slide(scene, now.size(), view.large());
                            Picture picture = painter.whole(slide, now.width());
                            return Shot.of(slide, picture);
                        })
                .onSuccess(shot -> take(view, now, shot))
                .onError(Throwable.class, e -> fail(view, now, e))
                .start();
    }

    private void take(View view, ScreenFit of, Shot shot) {
        if (closed || !of.equals(fit)) {
            return;
        }
        running.remove(view);
        if (wanted.contains(view)) {
            made.put(view, shot);
            listener.made(view);
        }
        work();
    }

    private void fail(View view, ScreenFit of, Throwable e) {
        if (closed || !of.equals(fit)) {
            return;
        }
        running.remove(view);
        failed.add(view);
        String why = e instanceof AtlasException known ? known.sentence() : "";
        listener.failed(view, texts.first("show.stage.failed", view.scene() + 1, why));
        work();
    }
}
