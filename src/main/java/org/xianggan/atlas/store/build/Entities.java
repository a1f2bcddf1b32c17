package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that can be found and selected, gathered while the tables are compiled.
final class Entities {
    /// An entity that is still being put together.
    static final class Draft {
        final EntityId id;
        final Names names;
        final @Nullable String subtype;
        @Nullable EntityId county;
        @Nullable LonLat anchor;
        @Nullable GeoBox box;
        boolean drawn;

        Draft(EntityId id, Names names, @Nullable String subtype) {
            this.id = id;
            this.names = names;
            this.subtype = subtype;
        }

        Draft in(@Nullable EntityId where) {
            county = where;
            return this;
        }

        Draft at(LonLat where) {
            anchor = where;
            return box(GeoBox.around(where));
        }

        Draft box(GeoBox more) {
            box = box == null ? more : box.union(more);
            return this;
        }

        Draft drawn() {
            drawn = true;
            return this;
        }
    }

    private final Map<EntityId, Draft> drafts = new LinkedHashMap<>();

    Draft add(EntityId id, Names names, @Nullable String subtype) {
        Draft draft = new Draft(id, names, subtype);
        drafts.put(id, draft);
        return draft;
    }

    @Nullable Draft get(@Nullable EntityId id) {
        return id == null ? null : drafts.get(id);
    }

    boolean has(EntityId id) {
        return drafts.containsKey(id);
    }

    List<Draft> all() {
        return new ArrayList<>(drafts.values());
    }

    void write(GpkgWriter out) throws SQLException {
        for (Draft d : drafts.values()) {
            LonLat a = d.anchor;
            GeoBox b = d.box;
            out.row(
                    StoreTable.ENTITY,
                    d.id.toString(),
                    d.id.kind().prefix(),
                    d.names.zh(),
                    d.names.shortZh(),
                    d.names.pinyin(),
                    d.names.en(),
                    String.join(";", d.names.former()),
                    d.subtype,
                    a == null ? null : a.lon(),
                    a == null ? null : a.lat(),
                    b == null ? null : b.west(),
                    b == null ? null : b.south(),
                    b == null ? null : b.east(),
                    b == null ? null : b.north(),
                    text(d.county),
                    d.drawn);
        }
    }

    static @Nullable String text(@Nullable EntityId id) {
        return id == null ? null : id.toString();
    }
}
