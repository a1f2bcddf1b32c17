package org.xianggan.atlas.ui.map.compare;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Where the line between two pictures lies: a part of the width, so that it stays where it is in
/// the eye when the map is moved or gets another size.
public final class Swipe {
    static final double STEP = 0.02;
    static final double STRIDE = 0.1;

    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(0.5);

    /// From 0 (nothing of the left one is seen) to 1 (nothing of the right one).
    public ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    public double part() {
        return part.get();
    }

    public void moveTo(double wanted) {
        part.set(Math.clamp(wanted, 0, 1));
    }

    /// @param steps to the right, negative to the left
    public void move(int steps, boolean far) {
        // Steps are kept from adding up to what is no whole step.
        double step = far ? STRIDE : STEP;
        moveTo(Math.round(part.get() / STEP + steps * step / STEP) * STEP);
    }
}
