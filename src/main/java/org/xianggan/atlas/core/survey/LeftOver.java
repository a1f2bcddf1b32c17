package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.survey.SurveyedLine.LeftAlone;
import org.xianggan.atlas.core.survey.SurveyedLine.Reason;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What bears the number or name of a line and was not taken, and why. Where the line goes on
/// beyond its shipped ends it is not left alone, for nobody asked for it; nor is a second track
/// beside it.
final class LeftOver {
    /// What runs so near to the surveyed line, metres, belongs to it.
    private static final double BESIDE = 80;

    private final ShippedLine line;
    private final LineNames names;
    private final List<KnownWay> bearing;
    private final Set<Long> taken = new HashSet<>();
    private final Set<Integer> reached = new HashSet<>();
    private final List<Laid> laid;
    private final List<NearLine> lines = new ArrayList<>();
    private final List<NearLine> surveyed = new ArrayList<>();
    private final LongIndex nodes = new LongIndex();
    private int[] parent = {};

    LeftOver(
            ShippedLine line,
            LineNames names,
            WayIndex index,
            Net net,
            List<Laid> laid,
            List<SurveyedLine.Piece> pieces) {
        this.line = line;
        this.names = names;
        this.laid = laid;
        List<String> texts = new ArrayList<>(names.refs());
        texts.addAll(names.names());
        bearing = index.bearing(line.form(), texts);
        Reporter.ways(laid, net).forEach(w -> taken.add(net.ways.get(w).way().id()));
        laid.forEach(l -> lines.add(new NearLine(l.course().x, l.course().y)));
        for (SurveyedLine.Piece p : pieces) {
            if (p.surveyed()) {
                surveyed.add(near(p.lonLat()));
                p.carriageways().forEach(c -> surveyed.add(near(c)));
            }
        }
        connect();
    }

    private NearLine near(double[] lonLat) {
        Plane plane = laid.getFirst().course().plane;
        double[] x = new double[lonLat.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plane.x(lonLat[2 * i]);
            y[i] = plane.y(lonLat[2 * i + 1]);
        }
        return new NearLine(x, y);
    }

    private boolean isBeside(OsmWay way) {
        Plane plane = laid.getFirst().course().plane;
        NearLine.Hit hit = new NearLine.Hit();
        for (int i = 0; i < way.size(); i++) {
            double x = plane.x(way.lon(i));
            double y = plane.y(way.lat(i));
            double most = BESIDE / plane.scale(y);
            if (surveyed.stream().noneMatch(l -> l.nearest(x, y, most, hit))) {
                return false;
            }
        }
        return true;
    }

    /// Which ways hang together with those that were taken, over ways of the same number or name.
    private void connect() {
        for (KnownWay known : bearing) {
            for (int i = 0; i < known.way().size(); i++) {
                nodes.number(known.way().node(i));
            }
        }
        parent = new int[nodes.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (KnownWay known : bearing) {
            for (int i = 1; i < known.way().size(); i++) {
                parent[root(known.way(), i)] = root(known.way(), i - 1);
            }
        }
        for (KnownWay known : bearing) {
            if (taken.contains(known.way().id())) {
                reached.add(root(known.way(), 0));
            }
        }
    }

    private int root(OsmWay way, int i) {
        int at = nodes.number(way.node(i));
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// One for each reason.
    List<LeftAlone> groups() {
        Map<Reason, LeftAlone> out = new EnumMap<>(Reason.class);
        for (KnownWay known : laid.isEmpty() ? List.<KnownWay>of() : bearing) {
            if (!taken.contains(known.way().id())) {
                add(known, out);
            }
        }
        return List.copyOf(out.values());
    }

    private void add(KnownWay known, Map<Reason, LeftAlone> out) {
        OsmWay way = known.way();
        Place place = place(way);
        boolean joined = reached.contains(root(way, 0));
        boolean near = place.metres() <= place.corridor();
        if (place.beyondEnd() && (joined || near && place.fades())) {
            return;
        }
        if (near && isBeside(way)) {
            return;
        }
        boolean fits = Fit.of(line.lineClass(), names.bearing(known), way).isUseful();
        Reason reason = !near && !joined ? Reason.FAR : fits ? Reason.ASIDE : Reason.OTHER_CLASS;
        double km = known.metres() / 1000;
        LeftAlone one = new LeftAlone(reason, way.id(), km, place.metres() / 1000);
        out.merge(reason, one, LeftOver::both);
    }

    /// The nearer is the example.
    private static LeftAlone both(LeftAlone a, LeftAlone b) {
        LeftAlone nearer = b.kmAway() < a.kmAway() ? b : a;
        return new LeftAlone(a.reason(), nearer.way(), a.km() + b.km(), nearer.kmAway());
    }

    /// Where a way lies beside the courses.
    ///
    /// @param metres of its nearest node
    /// @param beyondEnd no node of it is beside a course, but all beyond an end
    /// @param fades whether the course goes on there
    private record Place(double metres, double corridor, boolean beyondEnd, boolean fades) {}

    private Place place(OsmWay way) {
        Place best = new Place(Double.POSITIVE_INFINITY, 0, true, false);
        boolean beyond = true;
        NearLine.Hit hit = new NearLine.Hit();
        for (int k = 0; k < lines.size(); k++) {
            Course c = laid.get(k).course();
            for (int i = 0; i < way.size(); i++) {
                double y = c.plane.y(way.lat(i));
                double scale = c.plane.scale(y);
                if (!lines.get(k).nearest(c.plane.x(way.lon(i)), y, best.metres() / scale, hit)) {
                    continue;
                }
                double index = hit.segment + hit.t;
                boolean first = index == 0;
                boolean last = index == c.size() - 1;
                beyond = first || last;
                boolean fades =
                        first && c.parts.getFirst().piece().fadeStart()
                                || last && c.parts.getLast().piece().fadeEnd();
                best = new Place(hit.distance * scale, c.at(c.corridor, index), beyond, fades);
            }
        }
        return best;
    }
}
