package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.Gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures what was laid.
final class Reporter {
    /// The shipped course is compared every so many metres.
    private static final double SAMPLE = 100;

    /// Less than this, kilometres, is where two mappers cut a way, not another status.
    private static final double LEAST_KM = 0.3;

    private final ShippedLine line;
    private final Net net;
    private final List<Laid> laid;
    private final List<SurveyedLine.Piece> pieces;

    Reporter(ShippedLine line, Net net, List<Laid> laid, List<SurveyedLine.Piece> pieces) {
        this.line = line;
        this.net = net;
        this.laid = laid;
        this.pieces = pieces;
    }

    SurveyedLine.LineReport report(List<SurveyedLine.LeftAlone> leftAlone) {
        double[] off =
                laid.stream()
                        .flatMap(l -> offsets(l).stream())
                        .mapToDouble(d -> d)
                        .sorted()
                        .toArray();
        List<Gap> gaps = laid.stream().flatMap(l -> gaps(l).stream()).toList();
        double matched = 0;
        for (SurveyedLine.Piece p : pieces) {
            matched += p.surveyed() ? Lengths.metres(p.lonLat()) : 0;
        }
        return new SurveyedLine.LineReport(
                matched / 1000,
                gaps.stream().mapToDouble(Gap::km).sum(),
                laid.stream().mapToDouble(l -> l.course().length()).sum() / 1000,
                quantile(off, 0.5),
                quantile(off, 0.9),
                quantile(off, 1),
                ways(laid, net).size(),
                gaps,
                disagreements(),
                leftAlone);
    }

    /// The ways of a net, by number, that a line runs on, other carriageways included.
    static Set<Integer> ways(List<Laid> laid, Net net) {
        Set<Integer> out = new HashSet<>();
        for (Laid one : laid) {
            one.twins().forEach(t -> out.addAll(t.ways()));
            for (Span span : one.spans()) {
                for (int arc : span.arcs()) {
                    if (arc >= 0) {
                        out.add(net.way[arc]);
                    }
                }
            }
        }
        return out;
    }

    private static List<Gap> gaps(Laid one) {
        List<Gap> out = new ArrayList<>();
        Course c = one.course();
        for (Span span : one.spans()) {
            List<Course.Part> sections =
                    span.isSurveyed() ? List.of() : c.sections(span.from(), span.to());
            for (int k = 0; k < sections.size(); k++) {
                double from = Math.max(span.from(), sections.get(k).from());
                double to = k + 1 < sections.size() ? sections.get(k + 1).from() : span.to();
                double middle = c.indexAt((from + to) / 2);
                if (to > from) {
                    String key = sections.get(k).section().key();
                    out.add(
                            new Gap(
                                    key,
                                    (to - from) / 1000,
                                    c.at(c.lon, middle),
                                    c.at(c.lat, middle)));
                }
            }
        }
        return out;
    }

    private static List<Double> offsets(Laid one) {
        List<Double> out = new ArrayList<>();
        Course c = one.course();
        NearLine.Hit hit = new NearLine.Hit();
        for (int s = 0; s < one.spans().size(); s++) {
            Span span = one.spans().get(s);
            if (!span.isSurveyed()) {
                continue;
            }
            Twin twin = one.twins().get(s);
            double[] x = new double[span.vertices().length];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = c.plane.x(twin.lon(i));
                y[i] = c.plane.y(twin.lat(i));
            }
            NearLine centre = new NearLine(x, y);
            for (double m = Math.ceil(span.from() / SAMPLE) * SAMPLE; m <= span.to(); m += SAMPLE) {
                double index = c.indexAt(m);
                double py = c.at(c.y, index);
                centre.nearest(c.at(c.x, index), py, Double.POSITIVE_INFINITY, hit);
                out.add(hit.distance * c.plane.scale(py));
            }
        }
        return out;
    }

    private static @Nullable Double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? null
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private List<Disagreement> disagreements() {
        Map<String, Map<OsmWay.Life, Double>> metres = new LinkedHashMap<>();
        for (Laid one : laid) {
            for (Span span : one.spans()) {
                if (span.isSurveyed()) {
                    count(one.course(), span, metres);
                }
            }
        }
        List<Disagreement> out = new ArrayList<>();
        metres.forEach(
                (key, byLife) ->
                        byLife.forEach(
                                (life, m) -> {
                                    if (m / 1000 >= LEAST_KM) {
                                        out.add(new Disagreement(key, life, m / 1000));
                                    }
                                }));
        return out;
    }

    /// Only ways that are said to be the line's: what it shares with another says nothing of it.
    private void count(Course course, Span span, Map<String, Map<OsmWay.Life, Double>> metres) {
        Borders borders = Borders.of(net, course, span);
        for (int i = 0; i < span.arcs().length; i++) {
            int arc = span.arcs()[i];
            if (arc < 0 || !net.isNamed(arc)) {
                continue;
            }
            ShippedLine.Section section = borders.sectionOf(i);
            OsmWay.Life life = net.life(arc);
            if (disagree(section.latest(), life)) {
                metres.computeIfAbsent(section.key(), k -> new EnumMap<>(OsmWay.Life.class))
                        .merge(life, net.metres[arc], Double::sum);
            }
        }
    }

    private boolean disagree(Status status, OsmWay.Life life) {
        if (line.lineClass().equals("works")) {
            return false;
        }
        return switch (status) {
            case OPEN -> life != OsmWay.Life.OPEN;
            case UNDER_CONSTRUCTION -> life != OsmWay.Life.CONSTRUCTION;
            case PLANNED, WISH -> life != OsmWay.Life.PROPOSED;
            case CLOSED, UNKNOWN -> false;
        };
    }
}
