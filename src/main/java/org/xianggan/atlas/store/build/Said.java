package org.xianggan.atlas.store.build;

/// A text that the build puts together, in both languages. Where both are the same the text is a
/// cell of the data, whose English, if any, stands in `english/`.
record Said(String zh, String en) {
    static Said asWritten(String cell) {
        return new Said(cell, cell);
    }
}
