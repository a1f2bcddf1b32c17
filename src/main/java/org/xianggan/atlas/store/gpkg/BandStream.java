package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Packs of a layer of which there is too much to be held until all is known: shapes come in an
/// order in which neighbours follow one another, and only the pack of each band that is being
/// filled is in memory ([decision
/// 34](../../../../../../../../docs/decisions/0034-packs-that-stream.md)).
public final class BandStream {
    /// Takes a pack that is full.
    @FunctionalInterface
    interface Sink {
        void pack(int band, List<Packing.Piece> pack) throws SQLException;
    }

    private final Sink to;
    private final List<BandWriter.Look> looks;
    private final List<List<Packing.Piece>> open = new ArrayList<>();
    private final int[] points = new int[Bands.count()];

    BandStream(List<BandWriter.Look> looks, Sink to) {
        this.looks = looks;
        this.to = to;
        for (int band = 0; band < Bands.count(); band++) {
            open.add(new ArrayList<>());
        }
    }

    /// The shape of a feature in one band, EPSG:3857 metres.
    ///
    /// @param look of the feature, see [GpkgWriter#look]
    public void shape(int fid, int look, int band, Geometry shape) throws SQLException {
        Packing.Piece piece = Packing.Piece.of(fid, look, shape);
        List<Packing.Piece> pack = open.get(band);
        int own = piece.xy().length / 2;
        if (Packing.isFull(pack.size(), points[band], own)) {
            flush(band);
        }
        looks.get(look - 1).box.expandToInclude(piece.box());
        pack.add(piece);
        points[band] += own;
    }

    private void flush(int band) throws SQLException {
        if (!open.get(band).isEmpty()) {
            to.pack(band, open.get(band));
            open.get(band).clear();
            points[band] = 0;
        }
    }

    /// Writes the packs that are not full.
    public void finish() throws SQLException {
        for (int band = 0; band < Bands.count(); band++) {
            flush(band);
        }
    }
}
