package org.xianggan.atlas.ui.map;

import com.gluonhq.maps.tile.TileRetriever;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// The tiles that Gluon Maps asks for: always one shared transparent picture, at once. Gluon finds
/// it through ServiceLoader (META-INF/services), once per JVM; without it Gluon would go to the
/// network at its first layout. It never returns null and never throws, because Gluon asks for a
/// failed tile only once.
public final class TransparentTiles implements TileRetriever {
    private static final AtomicLong SERVED = new AtomicLong();
    private static final CompletableFuture<Image> TILE =
            CompletableFuture.completedFuture(new WritableImage(1, 1));

    /// For ServiceLoader only.
    public TransparentTiles() {}

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long column, long row) {
        SERVED.incrementAndGet();
        return TILE;
    }

    /// How many tiles were handed out in this JVM: Gluon never forgets one, so the adapter counts.
    static long served() {
        return SERVED.get();
    }
}
