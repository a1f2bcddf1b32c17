package org.xianggan.atlas.core.model;

/// A layer and how much is in it.
///
/// @param layer id of the layer (`counties`, `red-routes` …)
/// @param count features drawn
/// @param listed rows known
public record LayerCount(String layer, int count, int listed) {}
