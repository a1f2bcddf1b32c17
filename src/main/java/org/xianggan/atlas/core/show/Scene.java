package org.xianggan.atlas.core.show;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One scene of a show.
///
/// @param id within its show, never used again
/// @param group the part of the show that it belongs to, shown above its title; scenes that follow
///     each other with the same are one part
/// @param text beside the map, a paragraph a line
/// @param notes for the presenter alone
/// @param hidden left out when the show is played or handed out
/// @param seconds planned for it; 0 for its share of what is left
/// @param transition null for that of the show
/// @param map null for a scene without one
/// @param figures at most [SceneFigure#MOST]
public record Scene(
        String id,
        Words group,
        Words title,
        Words text,
        Words notes,
        boolean hidden,
        int seconds,
        @Nullable Transition transition,
        @Nullable SceneMap map,
        List<SceneFigure> figures,
        @Nullable ScenePicture picture) {
    public Scene {
        figures = List.copyOf(figures);
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("no id of a scene: " + id);
        }
        if (seconds < 0 || figures.size() > SceneFigure.MOST) {
            throw new IllegalArgumentException(
                    "scene " + id + ": " + seconds + " s, " + figures.size() + " figures");
        }
    }

    public static Scene of(String id, Words title, @Nullable SceneMap map) {
        return new Scene(
                id,
                Words.NONE,
                title,
                Words.NONE,
                Words.NONE,
                false,
                0,
                null,
                map,
                List.of(),
                null);
    }

    public Scene withId(String other) {
        return new Scene(
                other,
                group,
                title,
                text,
                notes,
                hidden,
                seconds,
                transition,
                map,
                figures,
                picture);
    }

    public Scene grouped(Words other) {
        return new Scene(
                id, other, title, text, notes, hidden, seconds, transition, map, figures, picture);
    }

    public Scene titled(Words other) {
        return new Scene(
                id, group, other, text, notes, hidden, seconds, transition, map, figures, picture);
    }

    public Scene saying(Words other) {
        return new Scene(
                id, group, title, other, notes, hidden, seconds, transition, map, figures, picture);
    }

    public Scene noted(Words other) {
        return new Scene(
                id, group, title, text, other, hidden, seconds, transition, map, figures, picture);
    }

    public Scene hidden(boolean other) {
        return new Scene(
                id, group, title, text, notes, other, seconds, transition, map, figures, picture);
    }

    public Scene lasting(int other) {
        return new Scene(
                id, group, title, text, notes, hidden, other, transition, map, figures, picture);
    }

    public Scene coming(@Nullable Transition other) {
        return new Scene(
                id, group, title, text, notes, hidden, seconds, other, map, figures, picture);
    }

    public Scene on(@Nullable SceneMap other) {
        return new Scene(
                id,
                group,
                title,
                text,
                notes,
                hidden,
                seconds,
                transition,
                other,
                figures,
                picture);
    }

    public Scene with(List<SceneFigure> others) {
        return new Scene(
                id, group, title, text, notes, hidden, seconds, transition, map, others, picture);
    }

    public Scene with(@Nullable ScenePicture other) {
        return new Scene(
                id, group, title, text, notes, hidden, seconds, transition, map, figures, other);
    }
}
