package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.layers.LayersViewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Leads to a thing: selects it, switches its row on and brings it into view.
final class Wayfinder {
    private static final double POINT_ZOOM = 12;

    private final Catalogue catalogue;
    private final MapArea map;
    private final Selection selection;
    private final LayersViewModel layers;
    private final Tasks tasks;
    private Predicate<EntityId> pages = id -> false;
    private Function<EntityId, @Nullable LonLat> placed = id -> null;

    Wayfinder(
            Catalogue catalogue,
            MapArea map,
            Selection selection,
            LayersViewModel layers,
            Tasks tasks) {
        this.catalogue = catalogue;
        this.map = map;
        this.selection = selection;
        this.layers = layers;
        this.tasks = tasks;
    }

    /// What has a page of the contents is read there.
    ///
    /// @param open opens it and says true, or false for what has none
    void pages(Predicate<EntityId> open) {
        pages = open;
    }

    /// @param own where people have placed a thing; null where nobody has
    void placed(Function<EntityId, @Nullable LonLat> own) {
        placed = own;
    }

    /// Flies there only when it is not in view.
    void open(EntityId id) {
        lead(id, false);
    }

    /// Flies there wherever it is.
    void flyTo(EntityId id) {
        lead(id, true);
    }

    /// Flies there and leaves the selection as it is.
    void look(EntityId id) {
        tasks.of(() -> catalogue.entity(id)).onSuccess(e -> e.ifPresent(this::flyTo)).start();
    }

    /// Selects it and flies to where all of these are in view; without a place among them to the
    /// thing itself, where that is not in view.
    void openAmong(EntityId id, List<EntityId> places) {
        tasks.of(() -> boxOf(places))
                .onSuccess(
                        box -> {
                            if (box.isEmpty()) {
                                open(id);
                                return;
                            }
                            selection.select(id);
                            layers.reveal(id);
                            map.flyTo(box.get());
                        })
                .start();
    }

    private Optional<GeoBox> boxOf(List<EntityId> places) {
        return places.stream()
                .flatMap(p -> catalogue.entity(p).stream())
                .flatMap(e -> Stream.ofNullable(e.box()))
                .reduce(GeoBox::union);
    }

    /// Flies to a result of the search wherever it is.
    void found(SearchHit hit) {
        found(hit, map, id -> lead(id, true));
    }

    /// A thing is opened, a mere place flown to.
    static void found(SearchHit hit, MapArea map, Consumer<EntityId> open) {
        EntityId id = hit.id();
        Double lon = hit.lon();
        Double lat = hit.lat();
        if (id != null) {
            open.accept(id);
        } else if (lon != null && lat != null) {
            map.flyTo(new LonLat(lon, lat), POINT_ZOOM);
        }
    }

    private void lead(EntityId id, boolean always) {
        if (pages.test(id)) {
            return;
        }
        selection.select(id);
        layers.reveal(id);
        tasks.of(() -> catalogue.entity(id))
                .onSuccess(entity -> entity.ifPresent(e -> flyTo(e, always)))
                .start();
    }

    private void flyTo(Entity entity, boolean always) {
        boolean wanted = entity.id().equals(selection.current());
        LonLat own = placed.apply(entity.id());
        boolean seen = own == null ? isInView(entity.box(), entity.anchor()) : isInView(null, own);
        if (wanted && (always || !seen)) {
            flyTo(entity);
        }
    }

    private void flyTo(Entity entity) {
        LonLat own = placed.apply(entity.id());
        fly(map, own == null ? entity.box() : null, own == null ? entity.anchor() : own);
    }

    /// To all of the box; where it has no extent to the place, at least as near as a place is
    /// looked at.
    static void fly(MapArea map, @Nullable GeoBox box, @Nullable LonLat anchor) {
        if (box != null && (box.west() < box.east() || box.south() < box.north())) {
            map.flyTo(box);
        } else if (anchor != null) {
            map.flyTo(anchor, Math.max(POINT_ZOOM, map.viewportProperty().get().zoom()));
        }
    }

    private boolean isInView(@Nullable GeoBox box, @Nullable LonLat anchor) {
        Viewport v = map.viewportProperty().get();
        WorldBox all = v.box();
        double hidden = Math.min(all.height(), map.coveredBelow() * v.metresPerPixel());
        GeoBox seen =
                WebMercator.unproject(
                        new WorldBox(all.minX(), all.minY() + hidden, all.maxX(), all.maxY()));
        boolean whole =
                box != null
                        && seen.contains(new LonLat(box.west(), box.south()))
                        && seen.contains(new LonLat(box.east(), box.north()));
        return whole || (anchor != null && seen.contains(anchor));
    }
}
