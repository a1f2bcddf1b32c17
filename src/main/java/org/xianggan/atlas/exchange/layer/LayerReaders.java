package org.xianggan.atlas.exchange.layer;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.exchange.csv.CsvReader;
import org.xianggan.atlas.exchange.geojson.GeoJsonReader;
import org.xianggan.atlas.exchange.gpx.GpxReader;
import org.xianggan.atlas.exchange.kml.KmlReader;
import org.xianggan.atlas.exchange.xlsx.XlsxReader;
import org.xianggan.atlas.store.features.GpkgReader;

import java.util.List;

/// Every kind of file that can be read, in the order in which they are asked whether it is theirs.
public final class LayerReaders {
    private LayerReaders() {}

    public static List<LayerReader> all(Messages texts) {
        return List.of(
                new GpkgReader(texts),
                new XlsxReader(texts),
                new GpxReader(texts),
                new KmlReader(texts),
                new CsvReader(texts),
                new GeoJsonReader(texts));
    }
}
