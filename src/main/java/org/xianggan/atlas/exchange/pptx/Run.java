package org.xianggan.atlas.exchange.pptx;

/// Letters of one look.
///
/// @param em size, units of a slide
/// @param raised above the line and smaller: numbers of sources
public record Run(String text, double em, boolean bold, int argb, boolean raised) {}
