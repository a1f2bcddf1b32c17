package org.xianggan.atlas.store.build;

/// A code of `position_source` in words.
final class PositionText {
    private PositionText() {}

    static Said of(String code) {
        if (code.isEmpty()) {
            return new Said("来源未记", "Source not recorded");
        }
        if (code.startsWith("estimated")) {
            String rest = code.substring("estimated".length());
            return new Said("估定" + rest, "estimated" + rest);
        }
        if (code.startsWith("geonames:")) {
            return Said.asWritten("GeoNames " + code.substring("geonames:".length()));
        }
        if (code.startsWith("osm-skeleton:")) {
            String node = code.substring("osm-skeleton:".length());
            return node.indexOf('~') >= 0
                    ? new Said(
                            "OpenStreetMap 路网节点之间（" + node + "）",
                            "between OpenStreetMap network nodes (" + node + ")")
                    : new Said("OpenStreetMap 路网节点 " + node, "OpenStreetMap network node " + node);
        }
        return code.startsWith("water:")
                ? new Said("水面或河流数据 " + code, "water surface or river data " + code)
                : Said.asWritten(code);
    }
}
