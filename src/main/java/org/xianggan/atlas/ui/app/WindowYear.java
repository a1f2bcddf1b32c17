package org.xianggan.atlas.ui.app;

import javafx.beans.property.ReadOnlyIntegerProperty;

import org.xianggan.atlas.ui.contents.YearSetter;
import org.xianggan.atlas.ui.year.YearModel;

/// The year of the window, as the contents see it.
record WindowYear(YearModel years) implements YearSetter {
    @Override
    public ReadOnlyIntegerProperty yearProperty() {
        return years.yearProperty();
    }

    @Override
    public void choose(int year) {
        years.choose(year);
    }

    @Override
    public boolean reaches(int year) {
        return year >= YearModel.FIRST && year <= YearModel.LAST;
    }
}
