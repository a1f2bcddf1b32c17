package org.xianggan.atlas.ui.planner.whatif;

/// A cell of the table.
///
/// @param value with no unit: the head of the table has it; words where there is no number
/// @param range from least to most; empty where there is none
/// @param look how it is set
/// @param mark style class of its colour, that of the heat map
record MatrixCell(String value, String range, Look look, String mark) {
    enum Look {
        /// A place with itself.
        SELF,
        /// There is no way.
        NONE,
        /// A time or length.
        PLAIN,
        /// A difference inside its range.
        GREY,
        /// A difference that is one.
        SURE
    }

    static final MatrixCell SELF = new MatrixCell("", "", Look.SELF, "heat-self");
}
