package org.xianggan.atlas.core.layer;

/// What a column of a table tells of the place of its rows.
public enum ColumnRole {
    LON,
    LAT,
    /// Both in one cell, `113.5,26.8` or with degrees, minutes and seconds.
    PAIR,
    /// Well-known text.
    WKT,
    /// The name of a place.
    PLACE
}
