package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.ColumnRole;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.core.layer.PlaceNames;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which columns tell where the rows are: by their names, else by what stands in them.
public final class ColumnGuess {
    private static final Set<String> LON =
            Set.of(
                    "lon",
                    "lng",
                    "long",
                    "longitude",
                    "经度",
                    "东经",
                    "经",
                    "x",
                    "x坐标",
                    "坐标x",
                    "point_x",
                    "xcoord",
                    "wgs84_lon",
                    "gcj02_lon",
                    "bd_lon");
    private static final Set<String> LAT =
            Set.of(
                    "lat",
                    "latitude",
                    "纬度",
                    "北纬",
                    "纬",
                    "y",
                    "y坐标",
                    "坐标y",
                    "point_y",
                    "ycoord",
                    "wgs84_lat",
                    "gcj02_lat",
                    "bd_lat");
    private static final Set<String> PAIR =
            Set.of(
                    "坐标",
                    "经纬度",
                    "纬经度",
                    "位置",
                    "定位",
                    "coordinates",
                    "coordinate",
                    "coord",
                    "coords",
                    "location",
                    "latlon",
                    "lonlat",
                    "latlng",
                    "lnglat",
                    "gps",
                    "position");
    private static final Set<String> SHAPE =
            Set.of("wkt", "geometry", "geom", "the_geom", "几何", "图形", "shape");
    private static final Set<String> PLACE =
            Set.of(
                    "地名", "地点", "所在地", "县", "县市", "县市区", "县（市、区）", "县(市、区)", "乡镇", "景点", "名称", "站名",
                    "地址", "place", "name", "name_zh", "county", "town", "site", "station");
    private static final Pattern WKT =
            Pattern.compile(
                    "(?is)\\s*(srid=\\d+;)?\\s*(point|linestring|polygon|multipoint|multilinestring|multipolygon|geometrycollection)\\s*(z|m|zm)?\\s*(\\(|empty).*");

    private final List<String> heads;
    private final List<List<String>> sample;

    private ColumnGuess(List<String> heads, List<List<String>> sample) {
        this.heads = heads;
        this.sample = sample;
    }

    /// @param sample some rows, cells in the order of the heads, possibly fewer of them
    public static PlaceColumns of(List<String> heads, List<List<String>> sample, PlaceNames names) {
        PlaceColumns found = new ColumnGuess(heads, sample).places(names);
        return found == null ? PlaceColumns.NONE : found;
    }

    private @Nullable PlaceColumns places(PlaceNames names) {
        Integer wkt = find(c -> SHAPE.contains(key(c)) && most(c, ColumnGuess::isWkt));
        Integer lon = find(c -> isLon(key(c)) && most(c, ColumnGuess::isDegrees));
        Integer lat = find(c -> isLat(key(c)) && most(c, ColumnGuess::isDegrees));
        if (wkt == null) {
            wkt = find(c -> most(c, ColumnGuess::isWkt));
        }
        if (wkt != null) {
            return PlaceColumns.one(ColumnRole.WKT, heads.get(wkt));
        }
        if (lon != null && lat != null && !lon.equals(lat)) {
            return PlaceColumns.lonLat(heads.get(lon), heads.get(lat));
        }
        Integer pair = find(c -> PAIR.contains(key(c)) && most(c, ColumnGuess::isPair));
        if (pair == null) {
            pair = find(c -> all(c, ColumnGuess::isPair));
        }
        if (pair != null) {
            return PlaceColumns.one(ColumnRole.PAIR, heads.get(pair));
        }
        lon = find(c -> all(c, within(v -> v >= 111 && v <= 117)));
        lat = find(c -> all(c, within(v -> v >= 24 && v <= 30)));
        if (lon != null && lat != null) {
            return PlaceColumns.lonLat(heads.get(lon), heads.get(lat));
        }
        Integer place =
                find(c -> PLACE.contains(key(c)) && most(c, v -> !names.called(v).isEmpty()));
        return place == null ? null : PlaceColumns.one(ColumnRole.PLACE, heads.get(place));
    }

    private static boolean isLon(String key) {
        return LON.contains(key) || key.contains("经度") && !key.contains("纬");
    }

    private static boolean isLat(String key) {
        return LAT.contains(key) || key.contains("纬度") && !key.contains("经");
    }

    private static boolean isWkt(String value) {
        return WKT.matcher(value.length() > 200 ? value.substring(0, 200) : value).matches();
    }

    private static boolean isDegrees(String value) {
        return Math.abs(Degrees.one(value)) <= 180;
    }

    private static boolean isPair(String value) {
        double[] pair = Degrees.two(value, false);
        return pair != null && Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 180;
    }

    /// Only what is written with decimals: a year or a number of people is no place.
    private static Predicate<String> within(DoublePredicate range) {
        return v -> v.indexOf('.') > 0 && range.test(Degrees.one(v));
    }

    private @Nullable Integer find(Predicate<Integer> is) {
        for (int i = 0; i < heads.size(); i++) {
            if (is.test(i)) {
                return i;
            }
        }
        return null;
    }

    private String key(int column) {
        return Normalizer.normalize(heads.get(column).strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*[(（\\[].*$", "")
                .replaceAll("[\\s:：]+", "");
    }

    private boolean most(int column, Predicate<String> is) {
        return share(column, is) >= 0.5;
    }

    private boolean all(int column, Predicate<String> is) {
        return share(column, is) == 1;
    }

    /// Of the cells that hold something.
    private double share(int column, Predicate<String> is) {
        int filled = 0;
        int fits = 0;
        for (List<String> row : sample) {
            String value = column < row.size() ? row.get(column).strip() : "";
            if (!value.isEmpty()) {
                filled++;
                fits += is.test(value) ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double) fits / filled;
    }
}
