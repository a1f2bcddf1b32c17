package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well the course of a line is known, in words for the panel.
final class LineText {
    /// Everything made from skeleton nodes is.
    static final String LICENCE = "ODbL-1.0";

    static final Said NO_COURSE = new Said("没有公布的走向，未绘线。", "No published course; not drawn.");

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
    static List<Said> sources(List<Waypoint> points) {
        Map<Said, Integer> counts = new LinkedHashMap<>();
        for (Waypoint p : points) {
            counts.merge(kind(p), 1, Integer::sum);
        }
        List<Said> out = new ArrayList<>();
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(
                        e -> {
                            long percent = Math.round(100.0 * e.getValue() / points.size());
                            out.add(
                                    new Said(
                                            percent
                                                    + " % "
                                                    + e.getKey().zh()
                                                    + "（"
                                                    + e.getValue()
                                                    + " 个）",
                                            percent
                                                    + " % "
                                                    + e.getKey().en()
                                                    + " ("
                                                    + e.getValue()
                                                    + ")"));
                        });
        return out;
    }

    private static Said kind(Waypoint p) {
        if (p.isEstimated()) {
            return new Said("在节点之间估定", "estimated between nodes");
        }
        if (p.isOnLink()) {
            return new Said("在路网直线段上（OpenStreetMap）", "on straight network links (OpenStreetMap)");
        }
        if (p.source().startsWith("osm-skeleton:")) {
            return new Said("真实路网节点（OpenStreetMap）", "true network nodes (OpenStreetMap)");
        }
        if (p.source().startsWith("geonames:")) {
            return new Said("城镇点（GeoNames）", "town points (GeoNames)");
        }
        return p.source().startsWith("water:")
                ? new Said("水面或河流点", "points of water surfaces or rivers")
                : new Said("其他来源", "other sources");
    }

    static Said parts(Map<AccuracyClass, Double> km) {
        double all = km.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (AccuracyClass c : AccuracyClass.values()) {
            Double part = km.get(c);
            if (part != null) {
                long percent = Math.round(100 * part / all);
                zh.add(c + " 级 " + percent + " %");
                en.add("Class " + c + " " + percent + " %");
            }
        }
        return new Said(
                String.join("，", zh) + "（按绘出长度）。B 级偏差多在 0.5 公里内，C 级多在 1.5 公里内，D 级更大或不明。",
                String.join(", ", en)
                        + " (by drawn length). Class B is mostly within 0.5 km, class C mostly"
                        + " within 1.5 km, class D off by more or unknown.");
    }
}
