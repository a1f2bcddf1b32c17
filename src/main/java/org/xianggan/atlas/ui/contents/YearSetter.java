package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyIntegerProperty;

/// The year of the window, for pages that show it and set it. FX thread.
public interface YearSetter {
    ReadOnlyIntegerProperty yearProperty();

    /// Shows the map, and everything else, as of that year.
    void choose(int year);

    /// Whether the map can show that year.
    boolean reaches(int year);
}
