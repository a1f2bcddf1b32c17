package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Words;

import java.util.List;

/// Makes a scene of what is on the screen: what stands out there gives it its title, and the
/// figures at the head of its panel.
final class SceneMaker {
    /// As many as a card shows well beside a map; more are chosen by hand.
    private static final int FIGURES = 4;

    private SceneMaker() {}

    /// Reads the disk.
    static Scene of(
            Catalogue catalogue, Library library, SceneMap seen, @Nullable EntityId selected) {
        Scene bare = Scene.of("new", Words.NONE, seen);
        if (selected == null) {
            return bare;
        }
        Words title = catalogue.entity(selected).map(SceneMaker::words).orElse(Words.NONE);
        return bare.titled(title)
                .with(figures(library.standing(), selected).stream().map(SceneFigure::of).toList());
    }

    private static Words words(Entity e) {
        String en = e.names().en();
        return new Words(e.names().zh(), en == null ? "" : en);
    }

    /// Those that have a number and are said of this thing alone, in the order of its panel.
    static List<Fact> figures(List<Fact> standing, EntityId of) {
        return standing.stream()
                .filter(f -> f.number() != null && f.value() != null)
                .filter(f -> f.entities().equals(List.of(of)))
                .sorted(Fact.READING_ORDER)
                .limit(FIGURES)
                .toList();
    }
}
