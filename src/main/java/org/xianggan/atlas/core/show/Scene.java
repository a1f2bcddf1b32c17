package org.xianggan.atlas.core.show;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

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
        return otherwise(c -> c.id = other);
    }

    public Scene grouped(Words other) {
        return otherwise(c -> c.group = other);
    }

    public Scene titled(Words other) {
        return otherwise(c -> c.title = other);
    }

    public Scene saying(Words other) {
        return otherwise(c -> c.text = other);
    }

    public Scene noted(Words other) {
        return otherwise(c -> c.notes = other);
    }

    public Scene hidden(boolean other) {
        return otherwise(c -> c.hidden = other);
    }

    public Scene lasting(int other) {
        return otherwise(c -> c.seconds = other);
    }

    public Scene coming(@Nullable Transition other) {
        return otherwise(c -> c.transition = other);
    }

    public Scene on(@Nullable SceneMap other) {
        return otherwise(c -> c.map = other);
    }

    public Scene with(List<SceneFigure> others) {
        return otherwise(c -> c.figures = others);
    }

    public Scene with(@Nullable ScenePicture other) {
        return otherwise(c -> c.picture = other);
    }

    private Scene otherwise(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /// All of it while one thing is being set: only here are its parts listed.
    private static final class Copy {
        String id;
        Words group;
        Words title;
        Words text;
        Words notes;
        boolean hidden;
        int seconds;
        @Nullable Transition transition;
        @Nullable SceneMap map;
        List<SceneFigure> figures;
        @Nullable ScenePicture picture;

        Copy(Scene s) {
            id = s.id;
            group = s.group;
            title = s.title;
            text = s.text;
            notes = s.notes;
            hidden = s.hidden;
            seconds = s.seconds;
            transition = s.transition;
            map = s.map;
            figures = s.figures;
            picture = s.picture;
        }

        Scene made() {
            return new Scene(
                    id,
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
    }
}
