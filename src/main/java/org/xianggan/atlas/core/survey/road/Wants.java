package org.xianggan.atlas.core.survey.road;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.WayClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places that look for the nearest point of a road of the extract: of a named line, or of any road
/// that is no expressway. All are answered in one walk along the roads.
final class Wants {
    /// Nothing farther is found, metres. As far as a course of class C may be off.
    static final double LIMIT = 5_000;

    private static final double CELL = 0.05;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final int[] NONE = {};

    /// Where a stretch leads: both ways, or to one of four sides.
    private static final int SIDES = 5;

    private record Want(double lon, double lat, double scale, @Nullable EntityId line) {}

    /// A point of a road that was found.
    record Hit(long node, double lon, double lat, double metres) {}

    private final List<Want> wants = new ArrayList<>();
    private final Map<Long, int[]> cells = new HashMap<>();

    /// Of each want by side, then those at interchanges by side.
    private @Nullable Hit[][] best = new Hit[0][];

    /// @param line null: any road that is no expressway
    /// @return its number
    int add(double lon, double lat, @Nullable EntityId line) {
        double scale = Math.cos(Math.toRadians(lat));
        int number = wants.size();
        wants.add(new Want(lon, lat, scale, line));
        double high = LIMIT / METRES_PER_DEGREE;
        double wide = high / scale;
        for (int c = cell(lon - wide); c <= cell(lon + wide); c++) {
            for (int r = cell(lat - high); r <= cell(lat + high); r++) {
                cells.merge(key(c, r), new int[] {number}, Wants::both);
            }
        }
        return number;
    }

    private static int[] both(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees / CELL);
    }

    private static long key(int column, int row) {
        return (long) column << Integer.SIZE | row & 0xFFFF_FFFFL;
    }

    void find(CarRoads roads, LineUses uses) {
        best = new Hit[wants.size()][2 * SIDES];
        long[] interchanges = interchanges(roads, uses);
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            boolean ordinary = road.wayClass() != WayClass.EXPRESSWAY;
            boolean used = uses.isUsed(road.id());
            for (int i = 0; i < road.size(); i++) {
                int[] near = cells.getOrDefault(key(cell(road.lon(i)), cell(road.lat(i))), NONE);
                for (int w : near) {
                    boolean line = wants.get(w).line != null;
                    if (line ? used : ordinary) {
                        offer(w, road, i, uses, interchanges);
                    }
                }
            }
        }
    }

    /// Where a road on which no line runs meets one on which one does.
    private static long[] interchanges(CarRoads roads, LineUses uses) {
        Ids used = new Ids();
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            for (int i = 0; i < road.size() && uses.isUsed(road.id()); i++) {
                used.add(road.node(i));
            }
        }
        long[] on = used.distinct();
        Ids both = new Ids();
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            for (int i = 0; i < road.size() && !uses.isUsed(road.id()); i++) {
                if (Ids.has(on, road.node(i))) {
                    both.add(road.node(i));
                }
            }
        }
        return both.distinct();
    }

    private void offer(int w, CarRoads.Cursor road, int i, LineUses uses, long[] interchanges) {
        Want want = wants.get(w);
        double dx = (road.lon(i) - want.lon) * want.scale;
        double dy = road.lat(i) - want.lat;
        double metres = Math.hypot(dx, dy) * METRES_PER_DEGREE;
        int stretch = Math.min(i, road.size() - 2);
        int side = side(road, stretch);
        @Nullable Hit[] own = best[w];
        boolean crossing =
                isBetter(own[SIDES + side], metres) && Ids.has(interchanges, road.node(i));
        if (metres > LIMIT || !isBetter(own[side], metres) && !crossing) {
            return;
        }
        EntityId line = want.line;
        if (line != null && !uses.runs(line, road, stretch)) {
            return;
        }
        Hit hit = new Hit(road.node(i), road.lon(i), road.lat(i), metres);
        if (isBetter(own[side], metres)) {
            own[side] = hit;
        }
        if (crossing) {
            own[SIDES + side] = hit;
        }
    }

    private static boolean isBetter(@Nullable Hit known, double metres) {
        return known == null || metres < known.metres;
    }

    private static int side(CarRoads.Cursor road, int i) {
        if (road.direction() == 0) {
            return 0;
        }
        double dx = (road.lon(i + 1) - road.lon(i)) * road.direction();
        double dy = (road.lat(i + 1) - road.lat(i)) * road.direction();
        return Math.abs(dx) > Math.abs(dy) ? dx > 0 ? 1 : 3 : dy > 0 ? 2 : 4;
    }

    /// The nearest point, and where that is of one carriageway, the nearest of the other too.
    ///
    /// @param atInterchanges these first, where any is near
    List<Hit> of(int want, boolean atInterchanges) {
        @Nullable Hit[] own = best[want];
        int offset = atInterchanges && nearest(own, SIDES) >= 0 ? SIDES : 0;
        int side = nearest(own, offset);
        Hit first = side < 0 ? null : own[offset + side];
        if (first == null) {
            return List.of();
        }
        int other = side == 0 ? 0 : (side + 1) % 4 + 1;
        Hit second =
                side == 0 ? null : own[offset + other] == null ? own[other] : own[offset + other];
        return second == null ? List.of(first) : List.of(first, second);
    }

    private static int nearest(@Nullable Hit[] own, int offset) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int side = 0; side < SIDES; side++) {
            Hit hit = own[offset + side];
            if (hit != null && hit.metres < least) {
                least = hit.metres;
                found = side;
            }
        }
        return found;
    }
}
