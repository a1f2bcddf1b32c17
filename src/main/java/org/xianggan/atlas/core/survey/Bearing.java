package org.xianggan.atlas.core.survey;

/// What number and name of a way say to a line.
enum Bearing {
    /// Its name, or its number where it has no name of its own.
    NAMED,
    /// Its number, which other lines may bear too: it has a name that the way does not say.
    NUMBERED,
    /// Its number, but the name of another line: that of a branch or a continuation, or one of its
    /// own that the atlas does not know.
    NAMESAKE,
    /// A number or name that it had.
    FORMER,
    /// Nothing.
    NONE,
    /// The number or name of another.
    OTHER;

    boolean isOurs() {
        return this == NAMED || this == NUMBERED || this == NAMESAKE || this == FORMER;
    }
}
