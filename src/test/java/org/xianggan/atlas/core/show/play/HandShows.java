package org.xianggan.atlas.core.show.play;

import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.Words;

import java.util.ArrayList;
import java.util.List;

/// Shows of nothing but titles, and screens to play them on.
final class HandShows {
    static final Display LAPTOP = new Display("laptop", 0, 0, 1280, 720, 1.5, true);
    static final Display WALL = new Display("wall", 1280, 0, 1920, 1080, 1, false);
    static final Display SIDE = new Display("side", 3200, 0, 1024, 768, 1, false);

    private HandShows() {}

    /// Scenes `s1`, `s2`… as long as the ciphers say: `h` is hidden and lasts 40 s, `c` comes at
    /// once, `f` fades, others glide.
    static Show of(String form) {
        List<Scene> scenes = new ArrayList<>();
        for (char c : form.toCharArray()) {
            Scene s = Scene.of("s" + (scenes.size() + 1), Words.zh("幕" + c), null);
            scenes.add(
                    switch (c) {
                        case 'h' -> s.hidden(true).lasting(40);
                        case 'c' -> s.coming(Transition.CUT);
                        case 'f' -> s.coming(Transition.FADE);
                        default -> s;
                    });
        }
        return Show.named(Words.zh("放")).with(scenes);
    }

    static ShowPlay play(String form) {
        return ShowPlay.of(
                of(form), null, false, false, Seating.of(List.of(LAPTOP), "laptop", false));
    }
}
