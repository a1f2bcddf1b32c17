package org.xianggan.atlas.core.paper;

/// Makes the squares of a QR code; implemented where files are written.
public interface CodeMaker {
    /// @param text ASCII
    /// @return rows from the top, true where it is dark; a square without its quiet zone
    boolean[][] code(String text);
}
