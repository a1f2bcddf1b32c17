package org.xianggan.atlas.testing.osm;

import crosby.binary.Osmformat.HeaderBlock;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.testing.osm.GeneratedPlace.Course;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A large extract made from a seed, for speed and memory: the same numbers give the same file.
///
///     GeneratedExtract out.osm.pbf MEGABYTES SEED
///
/// 300 MB are the whole frame of the atlas (112–115.8° E, 24.4–30° N, some 370 × 620 km) as dense
/// as a well mapped province; fewer megabytes are fewer rows of it, from the south, at the same
/// density. What there is stands in [GeneratedPlace].
public final class GeneratedExtract {
    private static final double WHOLE_MB = 300;

    private GeneratedExtract() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Double.parseDouble(args[1]), Long.parseLong(args[2]));
    }

    /// @param megabytes that the file shall have, within some percent
    /// @return `file`
    public static Path write(Path file, double megabytes, long seed) throws IOException {
        int rows = (int) Math.round(GeneratedPlace.ROWS * Math.min(1, megabytes / WHOLE_MB));
        GeneratedPlace place = new GeneratedPlace(seed, Math.max(2, rows));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                PbfWriter writer = new PbfWriter(out, header(place.box()), PbfWriter.Form.USUAL)) {
            long[] bases = nodes(place, writer);
            Map<String, LongList> routes = ways(place, writer, bases);
            relations(writer, routes);
        }
        return file;
    }

    /// Junctions first, then row by row what lies between them.
    ///
    /// @return with which id each row begins
    private static long[] nodes(GeneratedPlace place, PbfWriter writer) throws IOException {
        for (int row = 0; row <= place.rows(); row++) {
            for (int column = 0; column <= GeneratedPlace.COLUMNS; column++) {
                writer.node(
                        place.junction(column, row),
                        place.lon(column, row),
                        place.lat(column, row),
                        Map.of());
            }
        }
        long[] bases = new long[place.rows()];
        long id = place.junction(GeneratedPlace.COLUMNS, place.rows()) + 1;
        for (int row = 0; row < place.rows(); row++) {
            bases[row] = id;
            for (Course course : place.courses(row)) {
                for (int i = 0; i < course.size(); i++) {
                    writer.node(id++, course.lon(i), course.lat(i), course.nodeTags(i));
                }
            }
        }
        return bases;
    }

    /// @return members of each route by its number
    private static Map<String, LongList> ways(GeneratedPlace place, PbfWriter writer, long[] bases)
            throws IOException {
        Map<String, LongList> routes = new HashMap<>();
        long way = 0;
        for (int row = 0; row < place.rows(); row++) {
            long first = bases[row];
            for (Course course : place.courses(row)) {
                writer.way(++way, course.tags(), course.nodes(first));
                first += course.size();
                String ref = course.tags().getOrDefault("ref", "");
                if (ref.startsWith("G")) {
                    routes.computeIfAbsent(ref, _ -> new LongList()).add(way);
                }
            }
        }
        return routes;
    }

    private static void relations(PbfWriter writer, Map<String, LongList> routes)
            throws IOException {
        long id = 0;
        for (String ref : routes.keySet().stream().sorted().toList()) {
            writer.relation(
                    ++id,
                    Map.of("type", "route", "route", "road", "ref", ref, "network", "CN:national"),
                    routes.getOrDefault(ref, new LongList()).toArray());
        }
    }

    private static HeaderBlock header(GeoBox box) {
        return HeaderBlock.newBuilder()
                .addAllRequiredFeatures(List.of("OsmSchema-V0.6", "DenseNodes"))
                .addOptionalFeatures("Sort.Type_then_ID")
                .setWritingprogram("xianggan-atlas GeneratedExtract")
                .setOsmosisReplicationTimestamp(1_790_000_000)
                .setBbox(ExtractFile.bbox(box))
                .build();
    }

    /// Ids in a row.
    private static final class LongList {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
