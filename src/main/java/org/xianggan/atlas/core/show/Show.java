package org.xianggan.atlas.core.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.Edition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A show: what is shown one after the other, and for how long. Immutable; every change is another
/// value.
///
/// @param id of a show that came with the atlas; empty for others
/// @param author who made it, who answers for it; shown on its papers
/// @param isPublic whether it is for an audience outside the office
/// @param minutes of the slot
/// @param transition between scenes that ask for no other
/// @param review null without one
/// @param rehearsal the last one; null before the first
public record Show(
        String id,
        Words title,
        Words author,
        boolean isPublic,
        int minutes,
        Transition transition,
        List<Scene> scenes,
        @Nullable ReviewNumber review,
        @Nullable Rehearsal rehearsal) {
    /// More than any meeting sits through; a file with more is no show.
    public static final int MOST_SCENES = 500;

    public Show {
        scenes = List.copyOf(scenes);
        if (minutes < 1 || minutes > 24 * 60 || scenes.size() > MOST_SCENES) {
            throw new IllegalArgumentException(
                    "no show: " + minutes + " minutes, " + scenes.size() + " scenes");
        }
        Set<String> ids = new HashSet<>();
        for (Scene s : scenes) {
            if (!ids.add(s.id())) {
                throw new IllegalArgumentException("two scenes " + s.id());
            }
        }
    }

    public static Show named(Words title) {
        return new Show("", title, Words.NONE, false, 12, Transition.GLIDE, List.of(), null, null);
    }

    /// Those that are played and handed out, in order.
    public List<Scene> played() {
        return scenes.stream().filter(s -> !s.hidden()).toList();
    }

    public Optional<Scene> scene(String sceneId) {
        return scenes.stream().filter(s -> s.id().equals(sceneId)).findFirst();
    }

    /// How a scene comes.
    public Transition transition(Scene scene) {
        Transition own = scene.transition();
        return own == null ? transition : own;
    }

    /// For whom it is, and under which number.
    ///
    /// @param checksum of its maps as they are now, which a number has to be for
    public Edition edition(String checksum) {
        ReviewNumber r = review;
        return Edition.of(isPublic, r != null && r.checksum().equals(checksum) ? r.number() : null);
    }

    public Show titled(Words other) {
        return new Show(
                id, other, author, isPublic, minutes, transition, scenes, review, rehearsal);
    }

    public Show by(Words other) {
        return new Show(id, title, other, isPublic, minutes, transition, scenes, review, rehearsal);
    }

    public Show open(boolean toThePublic) {
        return new Show(
                id, title, author, toThePublic, minutes, transition, scenes, review, rehearsal);
    }

    public Show lasting(int other) {
        return new Show(id, title, author, isPublic, other, transition, scenes, review, rehearsal);
    }

    public Show coming(Transition other) {
        return new Show(id, title, author, isPublic, minutes, other, scenes, review, rehearsal);
    }

    public Show with(List<Scene> others) {
        return new Show(
                id, title, author, isPublic, minutes, transition, others, review, rehearsal);
    }

    public Show with(@Nullable ReviewNumber other) {
        return new Show(id, title, author, isPublic, minutes, transition, scenes, other, rehearsal);
    }

    public Show with(@Nullable Rehearsal other) {
        return new Show(id, title, author, isPublic, minutes, transition, scenes, review, other);
    }

    /// Another show with the same scenes: no number, no rehearsal of this one.
    public Show copied(Words newTitle) {
        return new Show("", newTitle, author, isPublic, minutes, transition, scenes, null, null);
    }
}
