package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which places a thing is about that the map does not draw itself: where it is, its parties, its
/// counties. A prefecture and the zone stand for their counties, which have outlines.
final class ConcernReader {
    private static final String TARGETS =
            "SELECT target FROM relation WHERE entity = ? AND target IS NOT NULL AND key IN"
                    + " ('at', 'parties', 'counties', 'county', 'township', 'about')"
                    + " ORDER BY fid";
    private static final String COUNTIES =
            "SELECT target FROM relation WHERE entity = ? AND target IS NOT NULL AND key ="
                    + " 'counties' ORDER BY fid";

    private final Database db;

    /// Asked again for each picture while the map moves.
    private final Map<EntityId, List<EntityId>> known = new ConcurrentHashMap<>();

    ConcernReader(Database db) {
        this.db = db;
    }

    List<EntityId> of(EntityId id) {
        return known.computeIfAbsent(id, this::read);
    }

    private List<EntityId> read(EntityId id) {
        Set<EntityId> all = new LinkedHashSet<>();
        List<EntityId> told = id.kind() == Kind.ZONE ? targets(COUNTIES, id) : targets(TARGETS, id);
        for (EntityId target : told) {
            List<EntityId> within =
                    target.kind() == Kind.PREFECTURE || target.kind() == Kind.ZONE
                            ? targets(COUNTIES, target)
                            : List.of();
            if (within.isEmpty()) {
                all.add(target);
            } else {
                all.addAll(within);
            }
        }
        all.remove(id);
        return List.copyOf(all);
    }

    private List<EntityId> targets(String sql, EntityId id) {
        List<EntityId> out = new ArrayList<>();
        for (String text : db.list(sql, row -> Columns.text(row, "target"), id.toString())) {
            Optional<EntityId> target = EntityId.parse(text);
            target.ifPresent(out::add);
        }
        return out;
    }
}
