package org.xianggan.atlas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.WKTWriter;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Something written in a format and read again: nothing may be missing but what was said before.
public final class OutAndIn {
    private static final String FIELDS = "这种格式放不下的字段：";

    private OutAndIn() {}

    /// @param layer what the outlet writes
    /// @return what was said
    public static List<String> check(LayerOutlet outlet, OutLayer layer, String format, Path folder)
            throws IOException {
        List<String> said = outlet.losses(format, Work.SILENT);
        Path file = folder.resolve("出口." + format);
        assertThat(outlet.write(format, Datum.WGS84, file, Work.SILENT)).isEqualTo(said);
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN);
        assertThat(read.rejected()).as(format).isEmpty();
        assertThat(read.head().attribution()).isEqualTo(layer.attribution());
        assertThat(read.head().asOf()).isEqualTo(layer.asOf());
        assertThat(read.head().datum()).isEqualTo(Datum.WGS84);
        boolean edges = said.stream().anyMatch(s -> s.contains("个面写成边线"));
        boolean placed = said.stream().anyMatch(s -> s.contains("行没有位置"));
        List<String> expected = new ArrayList<>();
        for (FeatureRow row : rows(layer)) {
            if (row.shape() != null || !placed) {
                expected.add(text(row, lost(said), edges));
            }
        }
        List<String> found = new ArrayList<>();
        for (FeatureRow row : read.rows()) {
            found.add(text(row, Set.of(), edges));
        }
        assertThat(found).as(format).containsExactlyInAnyOrderElementsOf(expected);
        Files.delete(file);
        return said;
    }

    private static List<FeatureRow> rows(OutLayer layer) throws IOException {
        List<FeatureRow> rows = new ArrayList<>();
        layer.rows().read(rows::add, Work.SILENT);
        return rows;
    }

    private static Set<String> lost(List<String> said) {
        Set<String> lost = new LinkedHashSet<>();
        for (String s : said) {
            if (s.startsWith(FIELDS)) {
                String names = s.substring(FIELDS.length(), s.length() - 1);
                lost.addAll(Arrays.asList(names.split("、")));
            }
        }
        return lost;
    }

    /// GPX has one name for what the atlas has two for, and says of each row which kind it is.
    private static String text(FeatureRow row, Set<String> lost, boolean edges) {
        Map<String, Object> values = new TreeMap<>(row.values());
        values.keySet().removeAll(lost);
        for (String[] same : new String[][] {{"name_zh", "name"}, {"description", "desc"}}) {
            Object value = values.remove(same[0]);
            if (value != null) {
                values.putIfAbsent(same[1], value);
            }
        }
        values.values().removeIf(v -> v.equals("wpt") || v.equals("rte") || v.equals("trk"));
        // A cell of a workbook does not know 300 from 300.0.
        values.replaceAll(
                (k, v) -> v instanceof Double d && d == Math.rint(d) ? (Object) d.longValue() : v);
        Geometry shape = row.shape();
        if (shape != null && edges) {
            shape = shape instanceof Polygonal ? shape.getBoundary() : shape;
        }
        return (shape == null ? "-" : wkt(shape)) + " " + values;
    }

    private static String wkt(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply(
                (org.locationtech.jts.geom.CoordinateFilter)
                        c -> {
                            c.x = Math.round(c.x * 1e7) / 1e7;
                            c.y = Math.round(c.y * 1e7) / 1e7;
                        });
        copy.geometryChanged();
        copy.normalize();
        String wkt = new WKTWriter(2).write(copy);
        // A line that has one part is the same with and without brackets around its parts.
        return copy.getNumGeometries() == 1
                ? wkt.replaceFirst("^MULTI(\\w+) \\(\\((.*)\\)\\)$", "$1 ($2)")
                : wkt;
    }
}
