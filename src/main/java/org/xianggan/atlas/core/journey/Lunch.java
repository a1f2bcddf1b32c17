package org.xianggan.atlas.core.journey;

/// The hour of lunch, not counted among the hours of a day.
///
/// @param from minutes after midnight
public record Lunch(double from, int minutes) {}
