package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.RegionSights;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.ShippedLines;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// An extract that has a few roads of the atlas, some hundred metres from where it draws them.
final class MovedLines {
    /// About 330 m.
    private static final double NORTH = 0.003;

    private final ExtractFile extract = new ExtractFile();
    private final Map<List<Double>, Long> nodes = new HashMap<>();
    private long next = 1;

    private MovedLines() {}

    /// @return `to`
    static Path write(Path store, Path to, EntityId... roads) {
        return write(store, to, l -> Arrays.asList(roads).contains(l.id()));
    }

    /// Every road that has a number.
    static Path writeAll(Path store, Path to) {
        return write(store, to, l -> l.form() == OsmWay.Form.ROAD && l.ref() != null);
    }

    /// With sights of the region beside the roads.
    static Path writeWithSights(Path store, Path to, EntityId... roads) {
        MovedLines made = new MovedLines();
        try (AtlasFile atlas = AtlasFile.open(store, Messages.chinese())) {
            ShippedLines.of(atlas).stream()
                    .filter(l -> Arrays.asList(roads).contains(l.id()))
                    .forEach(made::add);
            RegionSights.addTo(made.extract, atlas, 1);
        }
        return made.extract.write(to);
    }

    private static Path write(Path store, Path to, Predicate<ShippedLine> wanted) {
        MovedLines made = new MovedLines();
        try (AtlasFile atlas = AtlasFile.open(store, Messages.chinese())) {
            ShippedLines.of(atlas).stream().filter(wanted).forEach(made::add);
        }
        return made.extract.write(to);
    }

    private void add(ShippedLine line) {
        Map<String, String> tags =
                Map.of(
                        "highway",
                        line.lineClass().equals("expressway") ? "motorway" : "primary",
                        "ref",
                        Objects.requireNonNull(line.ref()),
                        "name",
                        line.names().zh());
        for (ShippedLine.Section section : line.sections()) {
            for (ShippedLine.Piece piece : section.pieces()) {
                double[] at = piece.lonLat();
                long[] ids = new long[at.length / 2];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = node(at[2 * i], at[2 * i + 1] + NORTH);
                }
                extract.way(next++, tags, ids);
            }
        }
    }

    /// Ways meet where they share a node.
    private long node(double lon, double lat) {
        return nodes.computeIfAbsent(
                List.of(lon, lat),
                k -> {
                    long id = next++;
                    extract.node(id, lon, lat);
                    return id;
                });
    }
}
