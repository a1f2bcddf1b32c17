package org.xianggan.atlas.ui.planner.parts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.search.SearchHit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What is around: everything that is counted, read when it is first asked for, and what a person
/// means by the words typed. Workers only; safe for several threads.
public final class Around {
    private static final int LOOKED_AT = 8;

    private final Catalogue catalogue;
    private final Library library;
    private final BiFunction<String, Integer, List<SearchHit>> finder;
    private final Messages texts;
    private @Nullable Surroundings surroundings;

    /// @param finder finds things by what is typed, so many at most
    public Around(
            Catalogue catalogue,
            Library library,
            BiFunction<String, Integer, List<SearchHit>> finder,
            Messages texts) {
        this.catalogue = catalogue;
        this.library = library;
        this.finder = finder;
        this.texts = texts;
    }

    public synchronized Surroundings surroundings() {
        Surroundings known = surroundings;
        if (known == null) {
            known = Surroundings.of(catalogue, library);
            surroundings = known;
        }
        return known;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// A place by its name, or a position.
    ///
    /// @throws AtlasException a sentence, where nothing is meant
    public Stop place(String text) {
        Optional<LonLat> at = CoordinateText.parse(text.strip());
        if (at.isPresent()) {
            return Stop.at(at.get().toText(4), at.get());
        }
        return place(thing(text, e -> e.anchor() != null && !isLong(e), "place"));
    }

    /// A thing with a place as a stop, called as the reader reads.
    public Stop place(Entity e) {
        return new Stop(e.id(), e.names().in(texts.language()), e.anchor(), false);
    }

    /// Whether one can set out from it; a line has no one place.
    public static boolean isLong(Entity e) {
        return switch (e.id().kind()) {
            case ROAD, RAIL, RIVER, ROUTE, BELT -> true;
            default -> false;
        };
    }

    public Optional<Entity> entity(EntityId id) {
        return catalogue.entity(id);
    }

    /// The first thing found that will do.
    ///
    /// @param wanted what is missed where there is none: `planner.problem.<wanted>`
    /// @throws AtlasException a sentence, where there is none
    public Entity thing(String text, Predicate<Entity> fits, String wanted) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw problem(wanted + "-blank", "");
        }
        return finder.apply(words, LOOKED_AT).stream()
                .filter(h -> h.id() != null)
                .flatMap(h -> h.id() == null ? null : catalogue.entity(h.id()).stream())
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> problem(wanted, words));
    }

    private AtlasException problem(String what, String words) {
        return AtlasException.input(
                texts.get("planner.problem." + what, words),
                texts.get("planner.problem." + what + ".next"));
    }
}
