package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.MapFeature;

/// When and how large seats, stations, townships and places are drawn as dots.
public final class DotRules {
    /// Below this zoom townships are specks, from it on small rings.
    static final double TOWNSHIP_RINGS = 9.9;

    private DotRules() {}

    public static boolean zone(MapFeature m) {
        return m.look() instanceof MapFeature.Dot d && d.zone();
    }

    /// Whether the map shows the dot at this zoom in this year.
    public static boolean shown(MapFeature m, double zoom, int year) {
        if (!(m.look() instanceof MapFeature.Dot d)) {
            return false;
        }
        return switch (m.layer()) {
            case SEATS -> zoom >= (d.zone() ? 6 : 8.4);
            case STATIONS -> zoom >= 8.8 && stands(d.timeline().in(year));
            case TOWNSHIPS -> zoom >= 9;
            case PLACES -> isDot(d.kind()) && zoom >= placeZoom(d.kind());
            default -> false;
        };
    }

    private static boolean stands(Timeline.InYear year) {
        return year.drawn() && (year.status() == Status.OPEN || year.status() == Status.UNKNOWN);
    }

    /// Mountains and regions are names alone.
    private static boolean isDot(String kind) {
        return !kind.equals("region") && !kind.equals("mountain");
    }

    /// The least zoom of a place's name and dot.
    public static double placeZoom(String kind) {
        return switch (kind) {
            case "city" -> 6;
            case "region" -> 9.4;
            case "mountain" -> 8;
            case "town" -> 10;
            default -> 11;
        };
    }

    /// Logical pixels, outline excluded.
    public static double radius(MapFeature m, double zoom) {
        double grow = Math.max(0, Math.min(1, (zoom - 7) / 4));
        return switch (m.layer()) {
            case SEATS -> zone(m) ? 2.6 + 1.6 * grow : 2 + 1.2 * grow;
            case STATIONS -> 2 + 1.2 * grow;
            case TOWNSHIPS -> 1 + 1.1 * grow;
            default -> 1.4 + 1.2 * grow;
        };
    }
}
