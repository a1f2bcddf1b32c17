package org.xianggan.atlas.ui.contents.themes;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nine themes, or the one that is open, as rows.
final class ThemesModel {
    /// A row of the page.
    sealed interface Row {
        /// A theme in the list of themes.
        record Brief(ThemeText theme) implements Row {}

        record Title(ThemeText theme) implements Row {}

        /// Its state of the map.
        record OnMap(ThemeText theme) implements Row {}

        record Intro(List<Said> told) implements Row {}

        record Figures(List<Said> figures) implements Row {}

        /// @param count empty where it counts nothing
        record Head(String text, String count) implements Row {}

        /// A line of the story.
        record Told(Said said) implements Row {}

        record Item(Thing thing) implements Row {}

        record Way(ThemeText.Way way) implements Row {}
    }

    private final Runnable changed;
    private List<ThemeText> themes = List.of();
    private @Nullable EntityId open;

    /// @param changed runs after each change of the rows
    ThemesModel(Runnable changed) {
        this.changed = changed;
    }

    void fill(List<ThemeText> all) {
        themes = List.copyOf(all);
        changed.run();
    }

    /// Opens a theme; one that there is not leaves the list. Before the themes are there it is kept
    /// in mind.
    void open(EntityId theme) {
        open = theme;
        changed.run();
    }

    /// From a theme to the list; false where the list is open already.
    boolean back() {
        if (current().isEmpty()) {
            return false;
        }
        open = null;
        changed.run();
        return true;
    }

    Optional<ThemeText> current() {
        return themes.stream().filter(t -> t.id().equals(open)).findFirst();
    }

    List<Row> rows() {
        return current()
                .map(ThemesModel::rows)
                .orElseGet(() -> themes.stream().<Row>map(Row.Brief::new).toList());
    }

    private static List<Row> rows(ThemeText theme) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.Title(theme));
        if (!theme.intro().isEmpty()) {
            rows.add(new Row.Intro(theme.intro()));
        }
        if (!theme.figures().isEmpty()) {
            rows.add(new Row.Figures(theme.figures()));
        }
        rows.add(new Row.OnMap(theme));
        theme.ways().forEach(w -> rows.add(new Row.Way(w)));
        for (ThemeText.Chapter chapter : theme.chapters()) {
            rows.add(new Row.Head(chapter.heading(), ""));
            chapter.told().forEach(s -> rows.add(new Row.Told(s)));
            chapter.links().forEach(i -> rows.add(new Row.Item(i)));
        }
        for (ThemeText.Group group : theme.groups()) {
            rows.add(new Row.Head(group.heading(), Integer.toString(group.items().size())));
            group.items().forEach(i -> rows.add(new Row.Item(i)));
        }
        return List.copyOf(rows);
    }
}
