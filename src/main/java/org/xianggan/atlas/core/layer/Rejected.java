package org.xianggan.atlas.core.layer;

/// A row that cannot be taken.
///
/// @param place as in [FeatureRow#place]; 0 where it is the file as a whole
/// @param message one plain sentence in the language of the person: what is wrong, what to do
public record Rejected(long place, String message) {}
