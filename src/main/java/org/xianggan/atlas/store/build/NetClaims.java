package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which lines run along which links of the skeleton, the second carriageway of an expressway
/// included.
final class NetClaims {
    /// The second carriageway lies within this of the first, and this share of the straight piece
    /// beside it (the road bends away from both), never more than the greatest; kilometres.
    private static final double BESIDE = 0.25;

    private static final double BESIDE_SHARE = 0.05;
    private static final double BESIDE_GREATEST = 0.8;

    /// It is as long as the first, but for this share and this many kilometres.
    private static final double AS_LONG = 0.08;

    private static final double AS_LONG_KM = 0.2;

    /// Shorter links beside an expressway may be ramps, kilometres.
    private static final double RAMP = 0.4;

    /// The slider begins here: what is open by then is open in every year that can be asked for.
    private static final int FIRST_YEAR = 2018;

    private static final List<String> RANK =
            List.of(
                    "expressway",
                    "high_speed",
                    "national",
                    "intercity",
                    "conventional",
                    "provincial",
                    "heavy_haul",
                    "county",
                    "metro",
                    "other");

    /// A line on a link.
    ///
    /// @param from kilometres along the line at the end that is met first
    /// @param forward the line runs from the link's first node to its second
    /// @param second on the second carriageway
    record Claim(
            NetLine line,
            NetLine.Part part,
            double from,
            double to,
            boolean forward,
            boolean second) {
        double share(double km) {
            double t = to > from ? Math.clamp((km - from) / (to - from), 0, 1) : 0;
            return forward ? t : 1 - t;
        }

        /// Key of the section between two shares of the link.
        String section(double first, double last) {
            double middle = (first + last) / 2;
            NetLine.Part at = line.partAt(from + (forward ? middle : 1 - middle) * (to - from));
            return at == null ? part.key() : at.key();
        }

        /// Where the line changes from one section to the next: share of the link → waypoint. Not
        /// where that is a node of the skeleton, or next to an end of the link.
        Map<Double, Integer> sectionEnds() {
            Map<Double, Integer> out = new TreeMap<>();
            for (NetLine.Part p : line.parts) {
                double km = line.at[p.from()];
                boolean inside = km > from + NetJoin.AT_NODE && km < to - NetJoin.AT_NODE;
                if (inside && line.node[p.from()] < 0) {
                    out.put(share(km), p.from());
                }
            }
            return out;
        }
    }

    private record Piece(
            Coordinate a, Coordinate b, double from, double to, double km, double scale) {}

    private record Foot(double metres, double at, double span) {}

    private final Skeleton net;
    private final Map<Integer, List<Claim>> claims = new TreeMap<>();

    NetClaims(Skeleton net) {
        this.net = net;
    }

    /// A matched stretch; places its nodes along the line.
    void add(NetLine line, NetMatch.Stretch s) {
        double first = line.at[s.from()];
        double last = line.at[s.to()];
        double total = s.links().stream().mapToDouble(l -> net.links().get(l).km()).sum();
        double done = 0;
        double before = first;
        for (int k = 0; k < s.links().size(); k++) {
            Skeleton.Link link = net.links().get(s.links().get(k));
            done += link.km();
            double after = last;
            if (k + 1 < s.links().size()) {
                double about = first + (last - first) * done / total;
                double slack = Math.max(0.5, 0.15 * (last - first));
                after =
                        line.nearest(
                                net.world(s.nodes().get(k + 1)),
                                Math.max(before, about - slack),
                                Math.max(before, Math.min(last, about + slack)));
            }
            NetLine.Part part = line.partAt((before + after) / 2);
            if (part != null) {
                claim(
                        s.links().get(k),
                        new Claim(
                                line, part, before, after, s.nodes().get(k) == link.from(), false));
            }
            before = after;
        }
    }

    private void claim(int link, Claim claim) {
        List<Claim> of = claims.computeIfAbsent(link, k -> new ArrayList<>());
        if (of.stream().noneMatch(c -> c.line() == claim.line())) {
            of.add(claim);
            of.sort(
                    Comparator.comparingInt((Claim c) -> Math.max(FIRST_YEAR, c.part().since()))
                            .thenComparingInt(c -> RANK.indexOf(c.line().lineClass))
                            .thenComparing(c -> c.line().id()));
        }
    }

    /// An expressway is never also a national road, nor a high-speed line an ordinary one.
    static boolean isExclusive(NetLine line) {
        return line.lineClass.equals("expressway") || line.lineClass.equals("high_speed");
    }

    /// Whether a link is an exclusive line's, and the line another kind of road or railway.
    boolean isClosedTo(NetLine line, int link) {
        return !isExclusive(line) && of(link).stream().anyMatch(c -> isExclusive(c.line()));
    }

    /// Best first; empty where no named line runs.
    List<Claim> of(int link) {
        return claims.getOrDefault(link, List.of());
    }

    /// Links that no line has taken yet and that run beside an expressway, as long as it.
    void secondCarriageways(NetLine line, List<NetMatch.Stretch> stretches) {
        List<Piece> pieces = pieces(line, stretches);
        if (pieces.isEmpty()) {
            return;
        }
        Envelope around = new Envelope();
        pieces.forEach(
                p -> {
                    around.expandToInclude(p.a());
                    around.expandToInclude(p.b());
                });
        around.expandBy(2_000);
        for (int l = 0; l < net.links().size(); l++) {
            Skeleton.Link link = net.links().get(l);
            if (link.km() < RAMP
                    || !of(l).isEmpty()
                    || !around.covers(net.world(link.from()))
                    || !around.covers(net.world(link.to()))) {
                continue;
            }
            Foot a = foot(net.world(link.from()), pieces);
            Foot b = foot(net.world(link.to()), pieces);
            double along = Math.abs(a.at() - b.at());
            NetLine.Part part = line.partAt((a.at() + b.at()) / 2);
            if (part != null
                    && part.built()
                    && isBeside(a)
                    && isBeside(b)
                    && Math.abs(along - link.km()) <= AS_LONG * link.km() + AS_LONG_KM) {
                double from = Math.min(a.at(), b.at());
                claim(l, new Claim(line, part, from, from + along, a.at() < b.at(), true));
            }
        }
    }

    private static boolean isBeside(Foot f) {
        return f.metres() / 1000 <= Math.min(BESIDE_GREATEST, BESIDE + BESIDE_SHARE * f.span());
    }

    private List<Piece> pieces(NetLine line, List<NetMatch.Stretch> stretches) {
        List<Piece> out = new ArrayList<>();
        for (NetMatch.Stretch s : stretches) {
            for (int k = 0; k < s.links().size(); k++) {
                int l = s.links().get(k);
                for (Claim c : of(l)) {
                    if (c.line() == line) {
                        Coordinate a = net.world(s.nodes().get(k));
                        Coordinate b = net.world(s.nodes().get(k + 1));
                        double scale = World.stretch(a);
                        out.add(new Piece(a, b, c.from(), c.to(), net.links().get(l).km(), scale));
                    }
                }
            }
        }
        return out;
    }

    private static Foot foot(Coordinate p, List<Piece> pieces) {
        Foot best = new Foot(Double.POSITIVE_INFINITY, 0, 0);
        for (Piece s : pieces) {
            double t = Geometry2.share(p, s.a(), s.b());
            double d = p.distance(Geometry2.mix(s.a(), s.b(), t)) / s.scale();
            if (d < best.metres()) {
                best = new Foot(d, s.from() + t * (s.to() - s.from()), s.km());
            }
        }
        return best;
    }
}
