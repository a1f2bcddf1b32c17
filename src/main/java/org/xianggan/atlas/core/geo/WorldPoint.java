package org.xianggan.atlas.core.geo;

/// A point in EPSG:3857 metres, y to the north.
public record WorldPoint(double x, double y) {}
