package org.xianggan.atlas.ui.contents.parts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks things up for one page, each once. On workers only.
public final class Things {
    private final Catalogue catalogue;
    private final Language language;
    private final Map<EntityId, Optional<Entity>> known = new HashMap<>();

    public Things(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /// Empty where the atlas does not hold it.
    public Optional<Thing> of(EntityId id) {
        return entity(id)
                .map(
                        e ->
                                new Thing(
                                        id,
                                        Reading.name(e.names(), language),
                                        Rows.of(id, e.subtype()).orElse(null),
                                        county(e.county())));
    }

    public List<Thing> of(Collection<EntityId> ids) {
        return ids.stream().flatMap(id -> of(id).stream()).toList();
    }

    private String county(@Nullable EntityId county) {
        return county == null
                ? ""
                : entity(county).map(c -> c.names().shortIn(language)).orElse("");
    }

    private Optional<Entity> entity(EntityId id) {
        return known.computeIfAbsent(id, catalogue::entity);
    }
}
