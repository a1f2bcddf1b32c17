package org.xianggan.atlas.core.show.play;

import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.Transition;

import java.util.List;

/// What is played: the scenes in order, none of those that are hidden.
///
/// @param comes how each comes after the one before it
/// @param times planned for each
/// @param rehearsal whether it is played to measure the time: it ends after the last scene, where
///     a meeting stays on it
public record LineUp(List<Scene> scenes, List<Transition> comes, Times times, boolean rehearsal) {
    public LineUp {
        scenes = List.copyOf(scenes);
        comes = List.copyOf(comes);
        if (scenes.isEmpty() || comes.size() != scenes.size()) {
            throw new IllegalArgumentException("nothing to play");
        }
    }

    /// What of a show is played.
    ///
    /// @throws IllegalArgumentException where every scene is hidden; see [#isEmpty]
    public static LineUp of(Show show, boolean rehearsal) {
        List<Scene> played = show.played();
        return new LineUp(
                played, played.stream().map(show::transition).toList(), Times.of(show), rehearsal);
    }

    public static boolean isEmpty(Show show) {
        return show.played().isEmpty();
    }

    public int last() {
        return scenes.size() - 1;
    }

    /// Index of a scene; of the first that is played after it where it is hidden, 0 where there is
    /// none such.
    static int indexOf(Show show, String sceneId) {
        int at = 0;
        for (Scene s : show.scenes()) {
            if (s.id().equals(sceneId)) {
                return Math.min(at, show.played().size() - 1);
            }
            if (!s.hidden()) {
                at++;
            }
        }
        return 0;
    }

    /// How one gets from a scene to another: forward as that one comes, back as the one that is
    /// left had come; what lies further apart by one picture through the other.
    Transition between(int from, int to) {
        if (to == from + 1) {
            return comes.get(to);
        } else if (to == from - 1) {
            return comes.get(from);
        }
        return comes.get(to) == Transition.CUT ? Transition.CUT : Transition.FADE;
    }
}
