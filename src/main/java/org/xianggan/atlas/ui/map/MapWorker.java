package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.core.render.hit.TravelHit;
import org.xianggan.atlas.core.render.hit.UserHit;
import org.xianggan.atlas.core.render.hit.WebHit;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.ui.map.here.Citing;
import org.xianggan.atlas.ui.map.here.Spot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The map's questions to the store, each asked on one thread of its own, so that the FX thread
/// never waits for it and painting does not hold it up.
final class MapWorker implements AutoCloseable {
    /// Logical pixels that a pointer may miss a line by.
    static final double TOLERANCE = 6;

    private final FeatureSource source;
    private final Catalogue catalogue;
    private final Citing citing;
    private final HitTest hitTest;
    private volatile @Nullable WebOverlay web;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("map-query").factory());

    MapWorker(FeatureSource source, Catalogue catalogue, Citing citing) {
        this.source = source;
        this.catalogue = catalogue;
        this.citing = citing;
        this.hitTest = new HitTest(source);
    }

    /// Ties that lie over the map from now on; null for none.
    void webIs(@Nullable WebOverlay now) {
        web = now;
    }

    /// What lies under the pointer. Ties lie above everything else: while they are shown the map
    /// beneath them answers only where none of them is near.
    CompletableFuture<List<Hit>> hits(Viewport v, MapState state, double x, double y) {
        WebOverlay over = web;
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Hit> ties = over == null ? List.of() : ties(over, v, x, y);
                    return ties.isEmpty() ? hitTest.at(v, state, x, y, TOLERANCE) : ties;
                },
                thread);
    }

    /// The feature of a person's layer that lies there.
    CompletableFuture<Optional<UserHit>> user(UserMap user, Viewport v, double x, double y) {
        return user.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(
                        () -> UserHit.at(user, v, x, y, TOLERANCE / 2), thread);
    }

    /// The track of what is planned that lies there.
    CompletableFuture<Optional<TravelHit>> track(
            TravelOverlay travel, Viewport v, double x, double y) {
        return CompletableFuture.supplyAsync(
                () -> TravelHit.at(travel, v, x, y, TOLERANCE), thread);
    }

    private List<Hit> ties(WebOverlay over, Viewport v, double x, double y) {
        return WebHit.at(over, v, x, y, TOLERANCE).stream()
                .map(
                        id ->
                                new Hit(
                                        id,
                                        null,
                                        null,
                                        catalogue.entity(id).map(Entity::names).orElse(null),
                                        0))
                .toList();
    }

    CompletableFuture<Optional<GeoBox>> box(EntityId id) {
        return CompletableFuture.supplyAsync(
                () -> catalogue.entity(id).flatMap(MapWorker::boxOf), thread);
    }

    private static Optional<GeoBox> boxOf(Entity e) {
        if (e.box() != null) {
            return Optional.of(e.box());
        }
        return e.anchor() == null ? Optional.empty() : Optional.of(GeoBox.around(e.anchor()));
    }

    /// Where a thing is found on the map.
    CompletableFuture<Optional<LonLat>> anchor(EntityId id) {
        return CompletableFuture.supplyAsync(
                () -> catalogue.entity(id).map(Entity::anchor), thread);
    }

    CompletableFuture<String> citation(Spot spot) {
        return CompletableFuture.supplyAsync(() -> citing.of(spot), thread);
    }

    CompletableFuture<List<String>> attributions(Language language) {
        return CompletableFuture.supplyAsync(() -> catalogue.attributions(language), thread);
    }

    /// The box around the counties of the zone; empty while the store holds none.
    CompletableFuture<Optional<GeoBox>> zone() {
        return CompletableFuture.supplyAsync(() -> zone(source), thread);
    }

    static Optional<GeoBox> zone(FeatureSource source) {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        GeoBox box = null;
        for (MapFeature f : source.query(Layer.LAND, Viewport.MIN_ZOOM, frame)) {
            if (f.look() instanceof MapFeature.Area area && area.zone()) {
                var e = f.shape().getEnvelopeInternal();
                GeoBox one =
                        WebMercator.unproject(
                                new WorldBox(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()));
                box = box == null ? one : box.union(one);
            }
        }
        return Optional.ofNullable(box);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
