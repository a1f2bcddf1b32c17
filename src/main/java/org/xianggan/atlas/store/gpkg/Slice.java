package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

import java.util.Arrays;

/// Points of one shape inside the array of its whole [Pack]. They are read only.
final class Slice implements CoordinateSequence {
    private final double[] xy;
    private final int from;
    private final int size;

    /// @param xy x and y by turns
    /// @param from the first point, `size` points in all
    Slice(double[] xy, int from, int size) {
        this.xy = xy;
        this.from = from;
        this.size = size;
    }

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double getX(int index) {
        return xy[2 * (from + index)];
    }

    @Override
    public double getY(int index) {
        return xy[2 * (from + index) + 1];
    }

    @Override
    public double getOrdinate(int index, int ordinate) {
        return switch (ordinate) {
            case X -> getX(index);
            case Y -> getY(index);
            default -> Double.NaN;
        };
    }

    @Override
    public Coordinate getCoordinate(int i) {
        return new CoordinateXY(getX(i), getY(i));
    }

    @Override
    public Coordinate getCoordinateCopy(int i) {
        return getCoordinate(i);
    }

    @Override
    public void getCoordinate(int index, Coordinate out) {
        out.x = getX(index);
        out.y = getY(index);
    }

    @Override
    public void setOrdinate(int index, int ordinate, double value) {
        throw new UnsupportedOperationException("shapes of the store are read only");
    }

    @Override
    public Coordinate[] toCoordinateArray() {
        Coordinate[] out = new Coordinate[size];
        Arrays.setAll(out, this::getCoordinate);
        return out;
    }

    @Override
    public Envelope expandEnvelope(Envelope box) {
        for (int i = 0; i < size; i++) {
            box.expandToInclude(getX(i), getY(i));
        }
        return box;
    }

    /// Points of its own, which may be changed.
    @Override
    public CoordinateSequence copy() {
        return new PackedCoordinateSequence.Double(
                Arrays.copyOfRange(xy, 2 * from, 2 * (from + size)), 2, 0);
    }

    @Override
    @Deprecated
    @SuppressWarnings("MissingSuperCall") // as JTS's own sequences: a copy by another name
    public Object clone() {
        return copy();
    }
}
