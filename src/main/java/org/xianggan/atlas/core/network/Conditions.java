package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

/// A network under a scenario: what may be used, how long it is and how long it takes.
///
/// Immutable. Lengths are those of the network × the factor of their accuracy class × the
/// calibration; times are lengths ÷ the speed of their class. The low end of a time supposes the
/// shortest length and the highest speed, the high end the opposite.
public final class Conditions {
    /// How far a year may lie beyond the last thing that is known; what was so then holds on.
    static final int YEARS_AHEAD = 10;

    private static final double KMH = 3.6;
    private static final int ACCURACIES = AccuracyClass.values().length;

    /// Number of length factors: one for each accuracy class and that of the way to the network.
    static final int LENGTHS = ACCURACIES + 1;

    private final Network base;
    private final Drawing drawing;
    private final Scenario scenario;
    private final Calibration calibration;
    private final boolean[] openWay;
    private final double[] seconds;
    private final double fastest;

    private volatile @Nullable Customized customized;

    /// By way and accuracy class, three each: seconds for a metre of the network, low, mid, high.
    private final double[] pace;

    /// By accuracy class, three each: true length ÷ length in the network.
    private final double[] lengths = new double[ACCURACIES * 3];

    private Conditions(Network base, Drawing drawing, Scenario scenario, Calibration calibration) {
        this.base = base;
        this.drawing = drawing;
        this.scenario = scenario;
        this.calibration = calibration;
        Network network = drawing.network();
        int ways = network.ways().size();
        openWay = new boolean[ways];
        boolean[] passable = new boolean[ways];
        boolean[] open = base.openIn(scenario.year());
        pace = new double[ways * ACCURACIES * 3];
        for (AccuracyClass a : AccuracyClass.values()) {
            lengths[a.ordinal() * 3] = length(a).low();
            lengths[a.ordinal() * 3 + 1] = length(a).mid();
            lengths[a.ordinal() * 3 + 2] = length(a).high();
        }
        double factor = KMH * calibration.timeFactor();
        for (int w = 0; w < ways; w++) {
            Way way = network.ways().get(w);
            openWay[w] = w < open.length && open[w];
            passable[w] = isPassable(way, openWay[w] || drawing.isDrawn(w));
            Range speed = drawing.speed(w, scenario.assumptions());
            for (int a = 0; a < lengths.length; a += 3) {
                int i = w * lengths.length + a;
                pace[i] = lengths[a] * factor / speed.high();
                pace[i + 1] = lengths[a + 1] * factor / speed.mid();
                pace[i + 2] = lengths[a + 2] * factor / speed.low();
            }
        }
        seconds = new double[network.edgeCount()];
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < seconds.length; e++) {
            double s =
                    passable[network.way(e)]
                            ? network.metres(e) * pace[slot(e) + 1]
                            : Double.POSITIVE_INFINITY;
            seconds[e] = s;
            double chord = network.chord(e);
            if (chord > 0) {
                least = Math.min(least, s / chord);
            }
        }
        fastest = least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    /// @throws TravelProblem where the year is one of which nothing is known, or a drawn line is
    ///     none
    public static Conditions of(Network network, Scenario scenario) {
        checkYear(network, scenario.year());
        return new Conditions(
                network, Drawing.of(network, scenario.drawn()), scenario, Calibration.NONE);
    }

    /// The same network under another scenario; what was drawn is not joined again where both draw
    /// the same. A calibration is not taken along.
    ///
    /// @throws TravelProblem as [#of]
    public Conditions under(Scenario other) {
        checkYear(base, other.year());
        boolean same = other.drawn().equals(scenario.drawn());
        return new Conditions(
                base, same ? drawing : Drawing.of(base, other.drawn()), other, Calibration.NONE);
    }

    Conditions calibrated(Calibration with) {
        return new Conditions(base, drawing, scenario, with);
    }

    private static void checkYear(Network network, int year) {
        int first = network.firstYear();
        int last = network.lastYear() + YEARS_AHEAD;
        if (network.firstYear() <= network.lastYear() && (year < first || year > last)) {
            throw new TravelProblem(
                    TravelProblem.Reason.YEAR,
                    String.valueOf(year),
                    String.valueOf(first),
                    String.valueOf(last));
        }
    }

    private boolean isPassable(Way way, boolean open) {
        if (scenario.avoided().stream().anyMatch(p -> p.covers(way))) {
            return false;
        }
        return open || scenario.opened().stream().anyMatch(p -> p.covers(way));
    }

    private Range length(AccuracyClass a) {
        return scenario.assumptions().length(a).times(calibration.lengthFactor());
    }

    private int slot(int edge) {
        Network n = drawing.network();
        return (n.way(edge) * ACCURACIES + n.accuracy(edge).ordinal()) * 3;
    }

    /// The network with what was drawn; edges and nodes of the given one keep their numbers.
    public Network network() {
        return drawing.network();
    }

    /// Whether lines were drawn on the network.
    public boolean isDrawn() {
        return drawing.network() != base;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Calibration calibration() {
        return calibration;
    }

    public boolean isPassable(int edge) {
        return seconds[edge] < Double.POSITIVE_INFINITY;
    }

    /// Whether the edge is open in the scenario's year, whatever the scenario opens or avoids.
    public boolean isOpenInYear(int edge) {
        return openWay[drawing.network().way(edge)];
    }

    /// Most likely seconds along an edge; infinite where it may not be used.
    public double seconds(int edge) {
        return seconds[edge];
    }

    /// Seconds along an edge that may be used.
    public Range secondsRange(int edge) {
        double m = drawing.network().metres(edge);
        int i = slot(edge);
        return new Range(m * pace[i], m * pace[i + 1], m * pace[i + 2]);
    }

    /// Adds a part of an edge to six sums: metres low, mid, high, seconds low, mid, high.
    void add(Piece piece, double[] sums) {
        int e = piece.edge();
        double m = drawing.network().metres(e) * piece.share();
        int i = slot(e);
        int a = drawing.network().accuracy(e).ordinal() * 3;
        sums[0] += m * lengths[a];
        sums[1] += m * lengths[a + 1];
        sums[2] += m * lengths[a + 2];
        sums[3] += m * pace[i];
        sums[4] += m * pace[i + 1];
        sums[5] += m * pace[i + 2];
    }

    /// Adds the way between a stop and the network to the same six sums.
    void addAccess(Snap snap, double[] sums) {
        if (snap.accessMetres() > 0) {
            Range m = accessMetres(snap);
            Range s = accessSeconds(snap);
            sums[0] += m.low();
            sums[1] += m.mid();
            sums[2] += m.high();
            sums[3] += s.low();
            sums[4] += s.mid();
            sums[5] += s.high();
        }
    }

    /// Adds the most likely seconds and metres of a share of an edge to sums by class and length
    /// factor.
    void spread(int edge, double share, double[] seconds, double[] metres) {
        Network n = drawing.network();
        double m = n.metres(edge) * share;
        int a = n.accuracy(edge).ordinal();
        seconds[n.wayOf(edge).wayClass().ordinal() * LENGTHS + a] += m * pace[slot(edge) + 1];
        metres[a] += m * lengths[a * 3 + 1];
    }

    /// As [#spread], for the way between a stop and the network.
    void spreadAccess(Snap snap, double[] seconds, double[] metres) {
        seconds[WayClass.ACCESS.ordinal() * LENGTHS + ACCURACIES] += accessSeconds(snap).mid();
        metres[ACCURACIES] += accessMetres(snap).mid();
    }

    /// The length factor of an accuracy class, or, after these, of the way to the network.
    Range lengthFactor(int index) {
        return index == ACCURACIES
                ? scenario.assumptions().detour()
                : scenario.assumptions().length(AccuracyClass.values()[index]);
    }

    /// Metres along an edge.
    public Range metresRange(int edge) {
        return length(drawing.network().accuracy(edge)).times(drawing.network().metres(edge));
    }

    /// Metres between a stop and the network.
    public Range accessMetres(Snap snap) {
        return scenario.assumptions()
                .detour()
                .times(snap.accessMetres() * calibration.lengthFactor());
    }

    /// Seconds between a stop and the network.
    public Range accessSeconds(Snap snap) {
        Range metres = accessMetres(snap).times(KMH * calibration.timeFactor());
        Range speed = scenario.assumptions().speed(WayClass.ACCESS);
        return new Range(
                metres.low() / speed.high(),
                metres.mid() / speed.mid(),
                metres.high() / speed.low());
    }

    /// How many of the first edges mean the same in both, in time and length; 0 where assumptions
    /// or calibrations differ.
    int commonEdges(Conditions o) {
        boolean same =
                scenario.assumptions().equals(o.scenario.assumptions())
                        && calibration.lengthFactor() == o.calibration.lengthFactor()
                        && calibration.timeFactor() == o.calibration.timeFactor();
        return !same ? 0 : drawing == o.drawing ? seconds.length : base.edgeCount();
    }

    /// Whether a snap is a place of this network and may be used.
    boolean hasPlace(Snap s) {
        return s.isAtNode()
                ? s.node() < base.nodeCount()
                : s.edge() < base.edgeCount() && isPassable(s.edge());
    }

    /// Whether a snap under other conditions may stay where it is under these.
    boolean canUse(Snap s, Conditions other) {
        if (base != other.base) {
            throw new IllegalArgumentException("conditions of two networks");
        }
        return drawing == other.drawing && (s.isAtNode() || isPassable(s.edge())) || hasPlace(s);
    }

    /// The hierarchy with these times; made on the first call.
    Customized customized() {
        Customized ready = customized;
        if (ready == null) {
            ready = new Customized(drawing.network().hierarchy(), this);
            customized = ready;
        }
        return ready;
    }

    @Nullable Customized customizedIfReady() {
        return customized;
    }

    /// Seconds for a metre as the crow flies that no edge undercuts; the bound that A* needs.
    public double fastest() {
        return fastest;
    }
}
