package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every fact, and which supersedes which; read once. A few hundred, asked for by each page.
final class FactShelf {
    private final Map<EntityId, Fact> facts = new LinkedHashMap<>();
    private final Map<EntityId, EntityId> supersededBy = new LinkedHashMap<>();

    FactShelf(Database db, Citations citations) {
        FactReader reader = new FactReader(citations);
        db.list(
                FactReader.SELECT + " ORDER BY f.fid",
                row -> {
                    Fact fact = reader.read(row);
                    facts.put(fact.id(), fact);
                    EntityId newer = Columns.idOrNull(row, "superseded_by");
                    if (newer != null) {
                        supersededBy.put(fact.id(), newer);
                    }
                    return fact;
                });
    }

    List<Fact> all() {
        return List.copyOf(facts.values());
    }

    Optional<Fact> of(EntityId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /// Those that there are, in the order of the ids.
    List<Fact> of(List<EntityId> ids) {
        return ids.stream().flatMap(id -> of(id).stream()).toList();
    }

    /// The fact that holds in the place of this one: itself, where nothing supersedes it; null
    /// where there is none.
    @Nullable Fact newest(EntityId id) {
        EntityId at = id;
        EntityId newer = supersededBy.get(at);
        while (newer != null) {
            at = newer;
            newer = supersededBy.get(at);
        }
        return facts.get(at);
    }

    /// Oldest first; empty where it stands alone.
    List<Fact> versions(EntityId id) {
        Fact oldest = facts.get(id);
        while (oldest != null && oldest.supersedes() != null) {
            Fact older = facts.get(oldest.supersedes());
            if (older == null) {
                break;
            }
            oldest = older;
        }
        List<Fact> chain = new ArrayList<>();
        while (oldest != null) {
            chain.add(oldest);
            EntityId newer = supersededBy.get(oldest.id());
            oldest = newer == null ? null : facts.get(newer);
        }
        return chain.size() > 1 ? chain : List.of();
    }
}
