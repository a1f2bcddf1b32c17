package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;

import java.nio.file.Path;

/// Paints the whole window, with its panels, into a PNG file; implemented in `ui` and handed to the
/// command line by Main, which never sees `ui`. Blocks until the file is written; throws
/// [org.xianggan.atlas.core.error.AtlasException] when it cannot be.
public interface WindowPainter {
    void paint(Path png, WindowRequest request);

    /// What the picture shows. Size in logical pixels, `scale` device pixels for each of them.
    /// Theme, language, rows and selection are in `state`.
    record WindowRequest(int width, int height, double scale, Where where, MapState state) {
        public WindowRequest {
            if (width < 1 || height < 1 || !(scale > 0)) {
                throw new IllegalArgumentException("no window: " + width + "x" + height);
            }
        }
    }

    /// Where the map stands: its size follows from the window's.
    sealed interface Where {
        /// The whole region.
        record Home() implements Where {}

        /// As large as this box allows.
        record Box(GeoBox box) implements Where {}

        record At(LonLat centre, double zoom) implements Where {}
    }
}
