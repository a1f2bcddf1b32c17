package org.xianggan.atlas.ui.show;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.ui.common.Pictures;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Small pictures of scenes, painted once each and kept for as long as there is room. FX thread.
final class Thumbs {
    private static final int KEPT = 160;

    /// What a picture is of: equal ones are the same picture.
    private record Of(Scene scene, String title, Theme theme, Language language, int width) {}

    private final ShowWorks works;
    private final Tasks tasks;
    private final Messages texts;
    private final Supplier<Theme> theme;
    private ShowWorks.@Nullable Bench bench;
    private @Nullable ShowBook benchOf;
    private final Map<Of, List<Consumer<Image>>> waiting = new HashMap<>();
    private final Map<Of, Image> known =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Of, Image> eldest) {
                    return size() > KEPT;
                }
            };

    Thumbs(ShowWorks works, Tasks tasks, Messages texts, Supplier<Theme> theme) {
        this.works = works;
        this.tasks = tasks;
        this.texts = texts;
        this.theme = theme;
    }

    /// @param width pixels
    /// @param shown told at once where it is known, else when it is painted; a failure is told to
    ///     whoever hears of failures
    void of(ShowBook book, Scene scene, int width, Consumer<Image> shown) {
        // What cannot be seen on it does not make it another picture.
        Scene seen =
                scene.noted(org.xianggan.atlas.core.show.Words.NONE)
                        .hidden(false)
                        .lasting(0)
                        .coming(null);
        Of of =
                new Of(
                        seen,
                        book.show().isPublic() + " " + place(book, scene),
                        theme.get(),
                        texts.language(),
                        width);
        Image image = known.get(of);
        if (image != null) {
            shown.accept(image);
            return;
        }
        List<Consumer<Image>> others = waiting.get(of);
        if (others != null) {
            others.add(shown);
            return;
        }
        waiting.put(of, new ArrayList<>(List.of(shown)));
        tasks.of(() -> painted(book, scene, of))
                .onSuccess(
                        picture -> {
                            Image done = Pictures.image(picture);
                            known.put(of, done);
                            waiting.getOrDefault(of, List.of()).forEach(w -> w.accept(done));
                        })
                .andFinally(() -> waiting.remove(of))
                .start();
    }

    private Picture painted(ShowBook book, Scene scene, Of of) {
        ShowWorks.Bench bench = bench(book);
        Look look = new Look(of.theme(), of.language(), false);
        return bench.painter().whole(bench.slide(scene, look, SlideSize.WIDE), of.width());
    }

    /// The pictures of a list are of one show: what it is made with is asked for once.
    private synchronized ShowWorks.Bench bench(ShowBook book) {
        ShowWorks.Bench known = bench;
        if (known == null || !book.equals(benchOf)) {
            known = works.bench(book);
            bench = known;
            benchOf = book;
        }
        return known;
    }

    /// Number of the scene and of all, which stand on it.
    private static String place(ShowBook book, Scene scene) {
        List<Scene> played = book.show().played();
        return played.indexOf(scene) + "/" + played.size();
    }
}
