package org.xianggan.atlas.core.survey;

/// A stretch of a course: laid on ways, or not.
///
/// @param from, to metres along the course
/// @param vertices of the net in order; empty: a gap
/// @param arcs between them, one fewer; −1 where a step of a few metres is not mapped
record Span(double from, double to, int[] vertices, int[] arcs) {
    private static final int[] NONE = {};

    static Span gap(double from, double to) {
        return new Span(from, to, NONE, NONE);
    }

    boolean isSurveyed() {
        return vertices.length > 0;
    }

    int first() {
        return vertices[0];
    }

    int last() {
        return vertices[vertices.length - 1];
    }
}
