package org.xianggan.atlas.store.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts the lines of a GeoJSON file into a store of our schema, as provincial roads of unknown
/// status without names, in all zoom bands: for comparisons with other programs on the same lines.
/// Arguments: GeoJSON, store.
public final class LineStore {
    private LineStore() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path store = Path.of(args[1]);
        Files.deleteIfExists(store);
        try (GpkgWriter out = new GpkgWriter(store, "2026-01-01T00:00:00.000Z");
                JsonParser json = new JsonFactory().createParser(Path.of(args[0]).toFile())) {
            out.row(StoreTable.META, "schema_version", String.valueOf(StoreTable.SCHEMA_VERSION));
            out.row(StoreTable.META, "default_year", "2026");
            Features features = new Features(out);
            int lines = 0;
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("coordinates")) {
                    features.line(
                            StoreTable.ROADS,
                            Layer.ROADS,
                            coordinates(json),
                            null,
                            "line",
                            null,
                            "1",
                            "provincial",
                            null,
                            "open",
                            "A",
                            false,
                            false);
                    lines++;
                }
            }
            out.finish(Map.of());
            System.out.println(lines + " lines in " + store);
        }
    }

    private static List<Coordinate> coordinates(JsonParser json) throws IOException {
        List<Coordinate> out = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            double lon = json.getDoubleValue();
            json.nextToken();
            out.add(new Coordinate(WebMercator.x(lon), WebMercator.y(json.getDoubleValue())));
            json.nextToken();
        }
        return out;
    }
}
