package org.xianggan.atlas.core.view;

/// How much of the atlas is in the picture: counties of the zone, roads and railways, sites.
public record InView(int counties, int lines, int sites) {}
