package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Cuts the stretches of one course into pieces of one section each.
final class PieceMaker {
    /// A shipped course bends towards the surveyed end that it goes on from over so many metres at
    /// least, and over four times what it was off.
    private static final double BEND = 2_000;

    private final Net net;
    private final Course course;
    private final List<Span> spans;
    private final List<Twin> twins;
    private final List<SurveyedLine.Piece> out = new ArrayList<>();

    /// @param twins one for each span, in their order
    PieceMaker(Net net, Course course, List<Span> spans, List<Twin> twins) {
        this.net = net;
        this.course = course;
        this.spans = spans;
        this.twins = twins;
    }

    List<SurveyedLine.Piece> pieces() {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).isSurveyed()) {
                surveyed(spans.get(i), twins.get(i));
            } else {
                gap(i);
            }
        }
        fade();
        return out;
    }

    private void surveyed(Span span, Twin twin) {
        Borders borders = Borders.of(net, course, span);
        TreeSet<Integer> cuts = new TreeSet<>(borders.vertices());
        cuts.addAll(twin.cuts());
        cuts.add(span.vertices().length - 1);
        int from = 0;
        for (int to : cuts) {
            out.add(piece(span, twin, borders.sectionOf(from).key(), from, to));
            from = to;
        }
    }

    private SurveyedLine.Piece piece(Span span, Twin twin, String key, int from, int to) {
        double[] centre = new double[2 * (to - from + 1)];
        for (int i = from; i <= to; i++) {
            centre[2 * (i - from)] = twin.lon(i);
            centre[2 * (i - from) + 1] = twin.lat(i);
        }
        int[] mate = twin.mate(from, to);
        List<double[]> carriageways =
                mate.length == 0
                        ? List.of()
                        : List.of(
                                lonLat(span.vertices(), from, to),
                                lonLat(mate, 0, mate.length - 1));
        return new SurveyedLine.Piece(
                key, AccuracyClass.A, true, false, false, centre, carriageways);
    }

    private double[] lonLat(int[] vertices, int from, int to) {
        double[] xy = new double[2 * (to - from + 1)];
        for (int i = from; i <= to; i++) {
            xy[2 * (i - from)] = net.lon[vertices[i]];
            xy[2 * (i - from) + 1] = net.lat[vertices[i]];
        }
        return xy;
    }

    private void gap(int at) {
        Span span = spans.get(at);
        double @Nullable [] left = at > 0 ? end(at - 1, true) : null;
        double @Nullable [] right = at + 1 < spans.size() ? end(at + 1, false) : null;
        if (left != null && right != null && span.to() - span.from() < 1) {
            Course.Part part = course.partAt(span.from());
            double[] straight = {left[0], left[1], right[0], right[1]};
            out.add(shippedPiece(part, straight));
            return;
        }
        Bend bend = new Bend(course, span, left, right, BEND);
        for (Course.Part part : course.parts) {
            double from = Math.max(part.from(), span.from());
            double to = Math.min(part.to(), span.to());
            if (to > from) {
                out.add(shippedPiece(part, bend.points(from, to)));
            }
        }
    }

    private static SurveyedLine.Piece shippedPiece(Course.Part part, double[] lonLat) {
        return new SurveyedLine.Piece(
                part.section().key(),
                part.piece().accuracy(),
                false,
                false,
                false,
                lonLat,
                List.of());
    }

    private double[] end(int span, boolean last) {
        Twin twin = twins.get(span);
        int i = last ? spans.get(span).vertices().length - 1 : 0;
        return new double[] {twin.lon(i), twin.lat(i)};
    }

    /// A line fades where the shipped one does: at the ends of its course.
    private void fade() {
        SurveyedLine.Piece first = out.getFirst();
        out.set(0, faded(first, course.parts.getFirst().piece().fadeStart(), first.fadeEnd()));
        SurveyedLine.Piece last = out.getLast();
        boolean fades = course.parts.getLast().piece().fadeEnd();
        out.set(out.size() - 1, faded(last, last.fadeStart(), fades));
    }

    private static SurveyedLine.Piece faded(SurveyedLine.Piece p, boolean start, boolean end) {
        return new SurveyedLine.Piece(
                p.section(), p.accuracy(), p.surveyed(), start, end, p.lonLat(), p.carriageways());
    }
}
