package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An extract of the region as a test invents it: every named line beside its shipped course, by as
/// much as its accuracy allows ([Displaced]), with number and name as mappers write them; towns,
/// villages, peaks and stations ([RegionPoints]), sights ([RegionSights]).
/// `RegionExtract FILE [SHARE [SEED [TIMES]]]` writes one, with villages and hamlets so many times
/// as dense, and with invented waters and land use ([RegionLand]).
public final class RegionExtract {
    /// Ids begin here, far from those of a generated extract, so that both can be read together.
    private static final long FIRST_ID = 20_000_000_000L;

    private RegionExtract() {}

    public static void main(String[] args) {
        double share = args.length > 1 ? Double.parseDouble(args[1]) : 0.3;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        int times = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        ExtractFile out = lines(share, seed, Set.of(), times);
        RegionLand.addTo(out, seed);
        out.write(Path.of(args[0]));
    }

    /// @param share of the displacement that the accuracy of a piece allows
    /// @param without lines that the extract does not have, by their ids
    /// @return `file`
    public static Path write(Path file, double share, long seed, Set<String> without) {
        return lines(share, seed, without, 1).write(file);
    }

    private static ExtractFile lines(double share, long seed, Set<String> without, int times) {
        Ways ways = new Ways();
        for (ShippedLine line : RealLines.all()) {
            if (!without.contains(line.id().toString())) {
                Displaced.of(line, share, seed + line.id().hashCode()).layOn(ways);
            }
        }
        ExtractFile out = of(ways.all());
        RegionPoints.addTo(out, seed, times);
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            RegionSights.addTo(out, atlas, seed);
        }
        return out;
    }

    private static ExtractFile of(List<OsmWay> ways) {
        ExtractFile out = new ExtractFile().box(GeoBox.FRAME).date("2026-10-01T00:00:00Z");
        Map<Long, double[]> nodes = new TreeMap<>();
        for (OsmWay w : ways) {
            for (int i = 0; i < w.size(); i++) {
                nodes.put(w.node(i), new double[] {w.lon(i), w.lat(i)});
            }
        }
        nodes.forEach((id, at) -> out.node(FIRST_ID + id, at[0], at[1]));
        Set<Long> known = new HashSet<>();
        for (OsmWay w : ways) {
            if (!known.add(w.id())) {
                throw new IllegalStateException("way " + w.id() + " twice");
            }
            out.way(
                    FIRST_ID + w.id(),
                    tags(w),
                    Arrays.stream(w.nodes()).map(n -> FIRST_ID + n).toArray());
        }
        return out;
    }

    private static Map<String, String> tags(OsmWay w) {
        Map<String, String> tags = new LinkedHashMap<>();
        String key = w.form() == OsmWay.Form.ROAD ? "highway" : "railway";
        switch (w.life()) {
            case OPEN -> tags.put(key, w.wayClass());
            case CONSTRUCTION -> {
                tags.put(key, "construction");
                tags.put("construction", w.wayClass());
            }
            case PROPOSED -> {
                tags.put(key, "proposed");
                tags.put("proposed", w.wayClass());
            }
        }
        if (!w.refs().isEmpty()) {
            tags.put("ref", String.join(";", w.refs()));
        }
        if (!w.names().isEmpty()) {
            tags.put("name", String.join(";", w.names()));
        }
        if (w.direction() != 0) {
            tags.put("oneway", w.direction() > 0 ? "yes" : "-1");
        }
        if (w.highSpeed()) {
            tags.put("highspeed", "yes");
        }
        return tags;
    }
}
