package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.List;

/// Where the sections of a line change within a surveyed stretch.
///
/// @param sections that the stretch meets, in order
/// @param vertices the first vertex of each section but the first: that nearest to where it begins
///     on the course, each after the one before
record Borders(List<ShippedLine.Section> sections, List<Integer> vertices) {
    static Borders of(Net net, Course course, Span span) {
        List<Course.Part> starts = course.sections(span.from(), span.to());
        List<Integer> cuts = new ArrayList<>();
        int last = span.vertices().length - 1;
        for (int k = 1; k < starts.size(); k++) {
            int low = cuts.isEmpty() ? 1 : cuts.getLast() + 1;
            int high = last - (starts.size() - k);
            cuts.add(nearest(net, course, span, starts.get(k).from(), low, high));
        }
        return new Borders(starts.stream().map(Course.Part::section).toList(), cuts);
    }

    private static int nearest(
            Net net, Course course, Span span, double metres, int low, int high) {
        double index = course.indexAt(metres);
        double px = course.at(course.x, index);
        double py = course.at(course.y, index);
        int best = low;
        double least = Double.POSITIVE_INFINITY;
        for (int i = low; i <= high; i++) {
            int v = span.vertices()[i];
            double away = Math.hypot(net.x[v] - px, net.y[v] - py);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    /// The section of the arc from vertex `i` to the next.
    ShippedLine.Section sectionOf(int i) {
        int k = 0;
        while (k < vertices.size() && vertices.get(k) <= i) {
            k++;
        }
        return sections.get(k);
    }
}
