package org.xianggan.atlas.core.survey;

/// What number and name of a way say to a line.
enum Bearing {
    /// Its number or name.
    NAMED,
    /// A number or name that it had.
    FORMER,
    /// Nothing.
    NONE,
    /// The number or name of another.
    OTHER
}
