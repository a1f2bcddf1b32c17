package org.xianggan.atlas.survey.osm;

/// A way of one extract that may be kept, before anybody knows where it lies.
///
/// @param nodes ids in order
/// @param age place of its extract, the oldest first
record Candidate(long id, Kind kind, Labels labels, long[] nodes, int age) {}
