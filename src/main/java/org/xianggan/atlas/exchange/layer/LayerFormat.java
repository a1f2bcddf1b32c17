package org.xianggan.atlas.exchange.layer;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.exchange.csv.CsvWriter;
import org.xianggan.atlas.exchange.geojson.GeoJsonWriter;
import org.xianggan.atlas.exchange.gpx.GpxWriter;
import org.xianggan.atlas.exchange.kml.KmlWriter;
import org.xianggan.atlas.exchange.xlsx.XlsxWriter;
import org.xianggan.atlas.store.features.GpkgLayerWriter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats that a layer leaves the atlas in.
public enum LayerFormat {
    XLSX,
    CSV,
    GEOJSON,
    GPX,
    KML,
    /// KML in an archive.
    KMZ,
    GPKG;

    /// As the command line calls it; also the ending of its files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LayerFormat> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    public LayerWriter writer(Messages texts) {
        return switch (this) {
            case XLSX -> new XlsxWriter(texts);
            case CSV -> new CsvWriter();
            case GEOJSON -> new GeoJsonWriter(texts);
            case GPX -> new GpxWriter(texts);
            case KML, KMZ -> new KmlWriter(this == KMZ, texts);
            case GPKG -> new GpkgLayerWriter(texts);
        };
    }
}
