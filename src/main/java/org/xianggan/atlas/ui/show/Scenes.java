package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is done to the scenes of a show, as values.
final class Scenes {
    private Scenes() {}

    /// With a scene after another one, or at the end.
    ///
    /// @param after null for the end
    static Show added(Show show, Scene scene, @Nullable String after) {
        List<Scene> scenes = new ArrayList<>(show.scenes());
        scenes.add(index(show, after).map(i -> i + 1).orElse(scenes.size()), scene);
        return show.with(scenes);
    }

    static Show removed(Show show, String id) {
        return show.with(show.scenes().stream().filter(s -> !s.id().equals(id)).toList());
    }

    static Show changed(Show show, String id, UnaryOperator<Scene> op) {
        return show.with(
                show.scenes().stream().map(s -> s.id().equals(id) ? op.apply(s) : s).toList());
    }

    /// The scene comes to stand before the one that is now at `place`; it takes the group of its
    /// new neighbour where both that it comes between have the same.
    static Show moved(Show show, String id, int place) {
        int from = index(show, id).orElse(-1);
        if (from < 0 || place == from || place == from + 1) {
            return show;
        }
        List<Scene> scenes = new ArrayList<>(show.scenes());
        Scene one = scenes.remove(from);
        int to = Math.clamp(place > from ? place - 1L : place, 0, scenes.size());
        Words above = to > 0 ? scenes.get(to - 1).group() : null;
        Words below = to < scenes.size() ? scenes.get(to).group() : null;
        Words group = above == null ? below : below == null || above.equals(below) ? above : null;
        scenes.add(to, group == null ? one : one.grouped(group));
        return show.with(scenes);
    }

    /// A copy of it stands after it.
    static Show doubled(Show show, String id) {
        return show.scene(id).map(s -> added(show, s.withId(freeId(show)), id)).orElse(show);
    }

    static Optional<Integer> index(Show show, @Nullable String id) {
        for (int i = 0; i < show.scenes().size(); i++) {
            if (show.scenes().get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// Never one that a scene of it has now; `s1`, `s2` …
    static String freeId(Show show) {
        int highest = 0;
        for (Scene s : show.scenes()) {
            if (s.id().matches("s\\d{1,6}")) {
                highest = Math.max(highest, Integer.parseInt(s.id().substring(1)));
            }
        }
        return "s" + (highest + 1);
    }
}
