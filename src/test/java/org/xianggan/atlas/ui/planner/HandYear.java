package org.xianggan.atlas.ui.planner;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.xianggan.atlas.ui.contents.YearSetter;

/// A year that tests set.
final class HandYear implements YearSetter {
    private final ReadOnlyIntegerWrapper year;

    HandYear(int first) {
        year = new ReadOnlyIntegerWrapper(first);
    }

    @Override
    public ReadOnlyIntegerProperty yearProperty() {
        return year.getReadOnlyProperty();
    }

    @Override
    public void choose(int wanted) {
        year.set(wanted);
    }

    @Override
    public boolean reaches(int wanted) {
        return wanted >= 2018 && wanted <= 2030;
    }
}
