package org.xianggan.atlas.core.show.play;

/// A picture that can be put up.
///
/// @param scene index among those that are played
/// @param large with large type
public record View(int scene, boolean large) {}
