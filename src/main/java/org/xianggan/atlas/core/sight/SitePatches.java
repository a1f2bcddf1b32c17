package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cards as files that people send each other, and that `data/` takes. Reads and writes files: on
/// workers only.
public interface SitePatches {
    /// One statement of a colleague.
    ///
    /// @param shipped where the atlas has the site; null where it has it nowhere, and for what is
    ///     no position
    record Statement(EntityId site, CardField field, Said said, @Nullable LonLat shipped) {
        /// How far it moves the site from where it is thought to be now, metres; null where it
        /// moves nothing, or from nowhere.
        ///
        /// @param own what is kept here
        public @Nullable Double moves(SiteCard own) {
            LonLat from = own.position() == null ? shipped : own.position();
            return field != CardField.POSITION || from == null
                    ? null
                    : Double.valueOf(Geodesics.metres(from, CardForms.lonLat(said.value())));
        }

        /// Whether it says what is kept here already.
        public boolean isKnown(SiteCard own) {
            return own.text(field).equals(said.value());
        }

        public LonLat to() {
            return CardForms.lonLat(said.value());
        }
    }

    /// @param rows empty where anything is wrong
    /// @param problems each with its line
    record Incoming(List<Statement> rows, List<String> problems) {
        public static final Incoming NOTHING = new Incoming(List.of(), List.of());

        public Incoming {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// What a patch holds of cards: all that is said in a field, without notes of one's own.
    ///
    /// @return how many statements it holds
    int export(Path file, Collection<SiteCard> cards) throws IOException;

    /// Reads a colleague's patch, and takes nothing of it.
    Incoming read(Path file) throws IOException;

    /// Cards with what was chosen of a patch, those alone that differ from what they were.
    static Collection<SiteCard> taken(List<Statement> rows, Map<EntityId, SiteCard> own) {
        Map<EntityId, SiteCard> next = new LinkedHashMap<>();
        for (Statement r : rows) {
            SiteCard card =
                    next.getOrDefault(r.site(), own.getOrDefault(r.site(), SiteCard.of(r.site())));
            next.put(r.site(), card.with(r.field(), r.said()));
        }
        next.values().removeIf(c -> c.equals(own.get(c.site())));
        return List.copyOf(next.values());
    }
}
