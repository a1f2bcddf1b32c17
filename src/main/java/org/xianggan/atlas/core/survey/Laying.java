package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.List;

/// Makes stretches of a course of what the [Search] found, and judges which of them would be
/// signed.
final class Laying {
    /// What is nearer than this, metres, is one line with a slip of the pen.
    private static final double SLIP = 50;

    /// Where a way of the name ends near an end of the course, that is the end of the line: the
    /// course may be too long or too short by so much, metres …
    private static final double END = 3_000;

    /// … and by so much of half the corridor and of its length.
    private static final double END_SHARE = 0.25;

    /// Where the way goes on, and for the tail of a line that leaves the map.
    private static final double TRIFLE = 300;

    private final Net net;
    private final Course course;
    private final boolean rare;

    Laying(Net net, Course course, boolean rare) {
        this.net = net;
        this.course = course;
        this.rare = rare;
    }

    /// The whole course in order, surveyed stretches and gaps.
    List<Span> spans(List<Search.Step> path) {
        List<Span> good = new ArrayList<>();
        Doubt doubt = new Doubt(net, rare);
        for (List<Search.Step> run : runs(path)) {
            for (List<Search.Step> part : doubt.parts(run)) {
                good.add(span(part));
            }
        }
        return withGaps(extended(joined(good)));
    }

    /// The parts of a path that are on ways.
    static List<List<Search.Step>> runs(List<Search.Step> path) {
        List<List<Search.Step>> out = new ArrayList<>();
        List<Search.Step> run = new ArrayList<>();
        for (Search.Step step : path) {
            boolean again = !run.isEmpty() && run.getLast().vertex() == step.vertex();
            if (again) {
                continue;
            }
            if (step.arc() < 0 && !run.isEmpty()) {
                out.add(run);
                run = new ArrayList<>();
            }
            if (step.vertex() >= 0) {
                run.add(step);
            }
        }
        if (!run.isEmpty()) {
            out.add(run);
        }
        return out;
    }

    private static Span span(List<Search.Step> run) {
        int[] vertices = run.stream().mapToInt(Search.Step::vertex).toArray();
        int[] arcs = run.stream().skip(1).mapToInt(Search.Step::arc).toArray();
        return new Span(run.getFirst().along(), run.getLast().along(), vertices, arcs);
    }

    private List<Span> joined(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span s : spans) {
            Span last = out.isEmpty() ? null : out.getLast();
            if (last != null && apart(last.last(), s.first()) < SLIP) {
                out.set(out.size() - 1, join(last, s));
            } else {
                out.add(s);
            }
        }
        return out;
    }

    private double apart(int a, int b) {
        return Lengths.metres(net.lon[a], net.lat[a], net.lon[b], net.lat[b]);
    }

    private static Span join(Span a, Span b) {
        int skip = a.last() == b.first() ? 1 : 0;
        int n = a.vertices().length;
        int[] vertices = new int[n + b.vertices().length - skip];
        int[] arcs = new int[vertices.length - 1];
        System.arraycopy(a.vertices(), 0, vertices, 0, n);
        System.arraycopy(b.vertices(), skip, vertices, n, b.vertices().length - skip);
        System.arraycopy(a.arcs(), 0, arcs, 0, n - 1);
        if (skip == 0) {
            arcs[n - 1] = -1;
        }
        System.arraycopy(b.arcs(), 0, arcs, n - skip, b.arcs().length);
        return new Span(a.from(), b.to(), vertices, arcs);
    }

    /// What ends loose a little farther on is followed to there: a little where a gap begins, more
    /// where the course ends.
    private List<Span> extended(List<Span> spans) {
        Tail tail = new Tail(net);
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span s = spans.get(i);
            boolean starts = i == 0 && s.from() < 1 && !fades(0);
            boolean ends = i == spans.size() - 1 && s.to() > course.length() - 1 && !fades(1);
            s = tail.before(s, starts ? slack(0) : TRIFLE);
            out.add(tail.after(s, ends ? slack(course.size() - 1) : TRIFLE));
        }
        return out;
    }

    /// @param end 0 or 1
    private boolean fades(int end) {
        return end == 0
                ? course.parts.getFirst().piece().fadeStart()
                : course.parts.getLast().piece().fadeEnd();
    }

    private List<Span> withGaps(List<Span> good) {
        List<Span> out = new ArrayList<>();
        double at = 0;
        for (Span s : good) {
            double from = Math.max(at, s.from());
            double to = Math.max(from, s.to());
            if (course.sections(from, to).size() > s.arcs().length) {
                // Too short to be cut for each section that it meets.
                continue;
            }
            if (out.isEmpty() && from <= overshoot(0, s.first()) && isOnePart(0, from)) {
                from = 0;
            } else if (!out.isEmpty() || from > 0) {
                out.add(Span.gap(at, from));
            }
            out.add(new Span(from, to, s.vertices(), s.arcs()));
            at = to;
        }
        close(out, at);
        return out;
    }

    private void close(List<Span> out, double at) {
        double length = course.length();
        Span last = out.isEmpty() ? null : out.getLast();
        if (last == null) {
            out.add(Span.gap(0, length));
        } else if (length - at <= overshoot(course.size() - 1, last.last())
                && isOnePart(at, length)) {
            out.set(out.size() - 1, new Span(last.from(), length, last.vertices(), last.arcs()));
        } else if (at < length) {
            out.add(Span.gap(at, length));
        }
    }

    private double overshoot(int point, int vertex) {
        return fades(Math.min(1, point)) || !net.isLoose(vertex)
                ? Math.min(TRIFLE, slack(point))
                : slack(point);
    }

    private double slack(int point) {
        double most = Math.min(course.corridor[point], course.length());
        return Math.min(END, END_SHARE * most);
    }

    private boolean isOnePart(double from, double to) {
        ShippedLine.Section a = course.partAt(from).section();
        return a.key().equals(course.partAt(Math.max(from, to - 1)).section().key());
    }
}
