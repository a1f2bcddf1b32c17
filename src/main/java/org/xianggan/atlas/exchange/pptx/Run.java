package org.xianggan.atlas.exchange.pptx;

/// Letters of one look.
///
/// @param em size, units of a slide
/// @param raised above the line, by so much of its em, and two thirds as large as it says; 0 for
///     letters on the line
public record Run(String text, double em, boolean bold, int argb, double raised) {
    public Run(String text, double em, boolean bold, int argb) {
        this(text, em, bold, argb, 0);
    }
}
