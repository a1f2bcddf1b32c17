package org.xianggan.atlas.core.layer;

/// A field of a layer.
///
/// @param name as in the file that it came from
public record LayerField(String name, Type type) {
    /// What its values are.
    public enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN,
        DATE,
        /// To the millisecond, UTC.
        DATE_TIME
    }
}
