package org.xianggan.atlas.store.build;

/// A code of `position_source` in words (Chinese, like all content of the store).
final class PositionText {
    private PositionText() {}

    static String of(String code) {
        if (code.isEmpty()) {
            return "来源未记";
        }
        if (code.startsWith("estimated")) {
            return "估定" + code.substring("estimated".length());
        }
        if (code.startsWith("geonames:")) {
            return "GeoNames " + code.substring("geonames:".length());
        }
        if (code.startsWith("osm-skeleton:")) {
            String node = code.substring("osm-skeleton:".length());
            return node.indexOf('~') >= 0
                    ? "OpenStreetMap 路网节点之间（" + node + "）"
                    : "OpenStreetMap 路网节点 " + node;
        }
        return code.startsWith("water:") ? "水面或河流数据 " + code : code;
    }
}
