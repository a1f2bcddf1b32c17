package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.List;

/// A course as it was laid on a net.
///
/// @param twins of each span the other carriageway; a gap's has nothing
record Laid(Course course, List<Span> spans, List<Twin> twins) {
    static Laid of(Net net, Course course, boolean rare) {
        List<Search.Step> path = new Search(net, course, true, rare).path();
        List<Span> spans = new Laying(net, course, rare).spans(path);
        List<Twin> twins = new ArrayList<>();
        for (Span span : spans) {
            Course.Part part = course.partAt(span.from());
            twins.add(new Twin(net, course.plane, span, part, rare));
        }
        return new Laid(course, spans, twins);
    }
}
