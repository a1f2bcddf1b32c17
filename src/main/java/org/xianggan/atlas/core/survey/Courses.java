package org.xianggan.atlas.core.survey;

/// Courses by the million, as bytes: what is needed to join those that go on into one another.
public interface Courses {
    int size();

    /// Longitudes and latitudes by turns, in [OtherWays#STEPS] of a degree WGS-84.
    int[] points(int course);

    /// Courses with the same number are of one kind, and one where they meet.
    long likeness(int course);
}
