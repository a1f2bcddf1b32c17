package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lays named lines on the ways of an extract. The ways are sorted once; each line is then laid by
/// itself and from nothing but them, so that lines may be asked in any order and by several
/// threads.
public final class LineMatcher {
    private final WayIndex index;

    /// @param ways of one or several extracts; one that comes twice counts once
    public LineMatcher(Collection<OsmWay> ways) {
        index = new WayIndex(ways);
    }

    /// A line, and which ways it was laid on.
    ///
    /// @param ways ids of OpenStreetMap
    /// @param uses of a road: what of which way it runs on
    /// @param stretches of a road: the whole shipped course
    public record Match(
            SurveyedLine line, Set<Long> ways, List<WayUse> uses, List<Stretch> stretches) {
        public Match {
            ways = Set.copyOf(ways);
            uses = List.copyOf(uses);
            stretches = List.copyOf(stretches);
        }
    }

    /// That of [#matched], without the ways.
    public SurveyedLine match(ShippedLine line) {
        return matched(line).line();
    }

    /// A line as it is with the extract: each of its sections in order, surveyed where ways were
    /// found, as shipped elsewhere.
    public Match matched(ShippedLine line) {
        LineNames names = new LineNames(line);
        Plane plane = new Plane(middle(line));
        List<Course> courses = Course.of(line, plane);
        Net net = new Net(index.candidates(line, names, courses), plane);
        List<Laid> laid = new ArrayList<>();
        List<SurveyedLine.Piece> pieces = new ArrayList<>();
        for (Course course : courses) {
            Laid one = Laid.of(net, course, Fit.isRare(line));
            laid.add(one);
            pieces.addAll(new PieceMaker(net, course, one.spans(), one.twins()).pieces());
        }
        LeftOver leftOver = new LeftOver(line, names, index, net, laid, pieces);
        SurveyedLine surveyed =
                new SurveyedLine(
                        line.id(),
                        pieces,
                        new Reporter(line, net, laid, pieces).report(leftOver.groups()));
        Set<Long> ways = new HashSet<>();
        Reporter.ways(laid, net).forEach(w -> ways.add(net.ways.get(w).way().id()));
        if (line.form() != OsmWay.Form.ROAD) {
            return new Match(surveyed, ways, List.of(), List.of());
        }
        Traces traces = new Traces(net, laid);
        return new Match(surveyed, ways, traces.uses(), traces.stretches());
    }

    private static double middle(ShippedLine line) {
        double low = 90;
        double high = -90;
        for (ShippedLine.Section section : line.sections()) {
            for (ShippedLine.Piece piece : section.pieces()) {
                for (int i = 1; i < piece.lonLat().length; i += 2) {
                    low = Math.min(low, piece.lonLat()[i]);
                    high = Math.max(high, piece.lonLat()[i]);
                }
            }
        }
        return low > high ? 0 : (low + high) / 2;
    }
}
