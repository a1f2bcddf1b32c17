package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well the course of a line is known, in words for the panel (Chinese, like all content of the
/// store).
final class LineText {
    /// Everything made from skeleton nodes is.
    static final String LICENCE = "ODbL-1.0";

    static final String NO_COURSE = "没有公布的走向，未绘线。";

    private LineText() {}

    /// How far the drawn line may lie from the true one (p90 of the spacing trials in the notes on
    /// the geometry at hand), metres; null where nobody can tell.
    static @Nullable Double metres(AccuracyClass accuracy) {
        return switch (accuracy) {
            case A -> 30.0;
            case B -> 500.0;
            case C -> 1500.0;
            case D -> null;
        };
    }

    /// “39 % 真实路网节点（12 个）”, most first.
    static List<String> sources(List<Waypoint> points) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Waypoint p : points) {
            counts.merge(kind(p), 1, Integer::sum);
        }
        List<String> out = new ArrayList<>();
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(
                        e ->
                                out.add(
                                        String.format(
                                                Locale.ROOT,
                                                "%d %% %s（%d 个）",
                                                Math.round(100.0 * e.getValue() / points.size()),
                                                e.getKey(),
                                                e.getValue())));
        return out;
    }

    private static String kind(Waypoint p) {
        if (p.isEstimated()) {
            return "在节点之间估定";
        }
        if (p.isOnLink()) {
            return "在路网直线段上（OpenStreetMap）";
        }
        if (p.source().startsWith("osm-skeleton:")) {
            return "真实路网节点（OpenStreetMap）";
        }
        if (p.source().startsWith("geonames:")) {
            return "城镇点（GeoNames）";
        }
        return p.source().startsWith("water:") ? "水面或河流点" : "其他来源";
    }

    static String parts(Map<AccuracyClass, Double> km) {
        double all = km.values().stream().mapToDouble(Double::doubleValue).sum();
        StringBuilder text = new StringBuilder();
        for (AccuracyClass c : AccuracyClass.values()) {
            Double part = km.get(c);
            if (part != null) {
                text.append(text.isEmpty() ? "" : "，")
                        .append(c)
                        .append(" 级 ")
                        .append(Math.round(100 * part / all))
                        .append(" %");
            }
        }
        return text + "（按绘出长度）。B 级偏差多在 0.5 公里内，C 级多在 1.5 公里内，D 级更大或不明。";
    }
}
