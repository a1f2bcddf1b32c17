package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.layer.ColumnRole;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.exchange.source.SourceWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The place of each row of a table.
public final class RowPlace {
    /// Candidates that are named.
    private static final int NAMED = 5;

    private static final int LONGEST_WKT = 20_000_000;

    private final PlaceColumns columns;
    private final List<String> heads;
    private final PlaceNames names;
    private final SourceWords words;
    private final List<Integer> more;
    private final WKTReader wkt =
            new WKTReader(
                    new GeometryFactory(
                            new PrecisionModel(),
                            0,
                            PackedCoordinateSequenceFactory.DOUBLE_FACTORY));

    /// A place on its way, or why there is none.
    public record Found(@Nullable Geometry shape, @Nullable String fault) {}

    public RowPlace(PlaceColumns columns, List<String> heads, PlaceNames names, SourceWords words) {
        this.columns = columns;
        this.heads = heads;
        this.names = names;
        this.words = words;
        this.more = more(columns, heads);
        for (String column : columns.columns().values()) {
            if (!heads.contains(column)) {
                throw words.bad("import.table.column", null, column);
            }
        }
    }

    /// Columns whose content the shape holds: they are no fields.
    public Set<Integer> inShape() {
        Set<Integer> all =
                columns.columns().entrySet().stream()
                        .filter(e -> e.getKey() != ColumnRole.PLACE)
                        .map(e -> heads.indexOf(e.getValue()))
                        .collect(Collectors.toCollection(TreeSet::new));
        all.addAll(more);
        return all;
    }

    public Found of(List<String> cells) {
        Map<ColumnRole, String> c = columns.columns();
        if (c.containsKey(ColumnRole.LON)) {
            return lonLat(cells);
        }
        if (c.containsKey(ColumnRole.PAIR)) {
            return pair(cell(cells, ColumnRole.PAIR));
        }
        if (c.containsKey(ColumnRole.WKT)) {
            return wkt(wholeWkt(cells));
        }
        return c.containsKey(ColumnRole.PLACE)
                ? place(cell(cells, ColumnRole.PLACE))
                : new Found(null, null);
    }

    /// Columns that go on with well-known text, in their order.
    private static List<Integer> more(PlaceColumns columns, List<String> heads) {
        List<Integer> more = new ArrayList<>();
        String first = columns.columns().get(ColumnRole.WKT);
        int at = first == null ? -1 : heads.indexOf(first + ShapeColumns.MORE + 2);
        for (int n = 2; at >= 0; n++) {
            more.add(at);
            at = heads.indexOf(first + ShapeColumns.MORE + (n + 1));
        }
        return List.copyOf(more);
    }

    private String wholeWkt(List<String> cells) {
        String first = cell(cells, ColumnRole.WKT);
        if (more.isEmpty()) {
            return first;
        }
        StringBuilder all = new StringBuilder(first);
        for (int at : more) {
            all.append(at < cells.size() ? cells.get(at) : "");
        }
        return all.toString().strip();
    }

    private String cell(List<String> cells, ColumnRole role) {
        String column = columns.columns().get(role);
        int at = column == null ? -1 : heads.indexOf(column);
        return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
    }

    private Found lonLat(List<String> cells) {
        String lonText = cell(cells, ColumnRole.LON);
        String latText = cell(cells, ColumnRole.LAT);
        if (lonText.isEmpty() && latText.isEmpty()) {
            return new Found(null, words.get("import.table.noplace"));
        }
        double lon = Degrees.one(lonText);
        double lat = Degrees.one(latText);
        return Double.isNaN(lon) || Double.isNaN(lat)
                ? new Found(
                        null,
                        words.get(
                                "import.table.coordinate",
                                brief(Double.isNaN(lon) ? lonText : latText)))
                : point(lon, lat);
    }

    private static Found point(double lon, double lat) {
        return new Found(
                Geodesics.FACTORY.createPoint(
                        new PackedCoordinateSequence.Double(new double[] {lon, lat}, 2, 0)),
                null);
    }

    private Found pair(String text) {
        if (text.isEmpty()) {
            return new Found(null, words.get("import.table.noplace"));
        }
        String column = columns.columns().get(ColumnRole.PAIR);
        boolean latFirst =
                column != null && column.toLowerCase(java.util.Locale.ROOT).matches("(纬经|lat).*");
        double[] lonLat = Degrees.two(text, latFirst);
        return lonLat == null
                ? new Found(null, words.get("import.table.coordinate", brief(text)))
                : point(lonLat[0], lonLat[1]);
    }

    private Found wkt(String text) {
        if (text.isEmpty()) {
            return new Found(null, null);
        }
        if (text.length() > LONGEST_WKT || depth(text) > 12) {
            return new Found(null, words.get("import.table.wkt", brief(text)));
        }
        try {
            String plain = text.replaceFirst("(?i)^srid=\\d+;", "");
            return new Found(wkt.read(plain), null);
        } catch (ParseException | IllegalArgumentException e) {
            return new Found(null, words.get("import.table.wkt", brief(text)));
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            most = Math.max(most, depth);
        }
        return most;
    }

    private Found place(String name) {
        if (name.isEmpty()) {
            return new Found(null, words.get("import.table.noplace"));
        }
        List<PlaceNames.Place> found = names.called(name);
        if (found.size() == 1) {
            var p = found.getFirst().position();
            return point(p.lon(), p.lat());
        }
        return new Found(
                null,
                found.isEmpty()
                        ? words.get("import.table.unknown", brief(name))
                        : words.get(
                                "import.table.ambiguous",
                                brief(name),
                                found.stream()
                                        .limit(NAMED)
                                        .map(PlaceNames.Place::words)
                                        .collect(Collectors.joining("、"))));
    }

    static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
