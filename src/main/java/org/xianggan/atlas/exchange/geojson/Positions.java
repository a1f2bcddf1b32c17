package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;

import java.io.IOException;
import java.util.Arrays;

/// A member `coordinates` while it is read: flat numbers, and where chains and polygons end. Which
/// shape they make is known only once `type` is, which may stand behind them. Used again for each
/// feature.
final class Positions {
    private static final GeometryFactory FACTORY = Geodesics.FACTORY;

    /// Position, chain, polygon, polygons.
    private static final int DEEPEST = 4;

    private static final int ORDINATES = 3;

    private double[] ordinates = new double[256];
    private int positions;
    private boolean height;

    /// Positions before the end of each chain, chains before the end of each polygon.
    private final Ends chains = new Ends();

    private final Ends polygons = new Ends();

    /// Arrays around a number: 1 in a point, 4 in a MultiPolygon; 0 where there is no number.
    private int depth;

    private boolean uneven;

    private static final class Ends {
        private int[] at = new int[16];
        private int count;

        void add(int end) {
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
            }
            at[count++] = end;
        }
    }

    private void clear() {
        positions = 0;
        chains.count = 0;
        polygons.count = 0;
        depth = 0;
        height = false;
        uneven = false;
    }

    /// Reads the array that the parser stands on the beginning of, to its end.
    void read(JsonParser json) throws IOException {
        clear();
        int level = 1;
        int numbers = 0;
        while (level > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return;
            }
            switch (token) {
                case START_ARRAY -> {
                    level++;
                    numbers = 0;
                }
                case END_ARRAY -> {
                    closed(level, numbers);
                    numbers = 0;
                    level--;
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        number(json.getDoubleValue(), level, numbers++);
                case VALUE_NULL -> number(Double.NaN, level, numbers++);
                case START_OBJECT -> {
                    uneven = true;
                    json.skipChildren();
                }
                default -> uneven = true;
            }
        }
    }

    private void number(double value, int level, int index) {
        if (depth == 0) {
            depth = level;
        }
        if (level != depth || level > DEEPEST) {
            uneven = true;
            return;
        }
        if (index >= ORDINATES) {
            // RFC 7946: more than three have no meaning.
            return;
        }
        int at = positions * ORDINATES;
        if (at + ORDINATES > ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, 2 * ordinates.length);
        }
        if (index == 0) {
            ordinates[at + 2] = Double.NaN;
        }
        ordinates[at + index] = value;
        height |= index == 2;
    }

    private void closed(int level, int numbers) {
        if (depth == 0) {
            return;
        }
        switch (depth - level) {
            case 0 -> {
                if (numbers < 2) {
                    uneven = true;
                } else {
                    positions++;
                }
            }
            case 1 -> chains.add(positions);
            case 2 -> polygons.add(chains.count);
            default -> {}
        }
    }

    /// The shape of that type; null where the numbers do not make one.
    @Nullable Geometry shape(String type) {
        if (uneven) {
            return null;
        }
        if (depth == 0) {
            return empty(type);
        }
        return switch (type) {
            case "Point" -> depth == 1 ? FACTORY.createPoint(sequence(0, 1)) : null;
            case "MultiPoint" ->
                    depth == 2 ? FACTORY.createMultiPoint(sequence(0, positions)) : null;
            case "LineString" -> depth == 2 && positions >= 2 ? line(0, positions) : null;
            case "MultiLineString" -> depth == 3 ? lines() : null;
            case "Polygon" -> depth == 3 ? polygon(0, chains.count) : null;
            case "MultiPolygon" -> depth == 4 ? polygons() : null;
            default -> null;
        };
    }

    private static @Nullable Geometry empty(String type) {
        return switch (type) {
            case "Point" -> FACTORY.createPoint();
            case "MultiPoint" -> FACTORY.createMultiPoint();
            case "LineString" -> FACTORY.createLineString();
            case "MultiLineString" -> FACTORY.createMultiLineString();
            case "Polygon" -> FACTORY.createPolygon();
            case "MultiPolygon" -> FACTORY.createMultiPolygon();
            default -> null;
        };
    }

    private CoordinateSequence sequence(int from, int to) {
        int dimension = height ? ORDINATES : 2;
        double[] out;
        if (height) {
            out = Arrays.copyOfRange(ordinates, from * ORDINATES, to * ORDINATES);
        } else {
            out = new double[2 * (to - from)];
            int at = 0;
            for (int i = from * ORDINATES; i < to * ORDINATES; i += ORDINATES) {
                out[at++] = ordinates[i];
                out[at++] = ordinates[i + 1];
            }
        }
        return new PackedCoordinateSequence.Double(out, dimension, 0);
    }

    private @Nullable LineString line(int from, int to) {
        return to - from < 2 ? null : FACTORY.createLineString(sequence(from, to));
    }

    private @Nullable Geometry lines() {
        LineString[] parts = new LineString[chains.count];
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            LineString part = line(from, chains.at[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
            from = chains.at[i];
        }
        return FACTORY.createMultiLineString(parts);
    }

    private @Nullable Polygon polygon(int fromChain, int toChain) {
        if (fromChain == toChain) {
            return FACTORY.createPolygon();
        }
        LinearRing[] rings = new LinearRing[toChain - fromChain];
        for (int i = 0; i < rings.length; i++) {
            int chain = fromChain + i;
            int from = chain == 0 ? 0 : chains.at[chain - 1];
            LinearRing ring = ring(from, chains.at[chain]);
            if (ring == null) {
                return null;
            }
            rings[i] = ring;
        }
        return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private @Nullable LinearRing ring(int from, int to) {
        if (to - from < 4
                || ordinates[from * ORDINATES] != ordinates[(to - 1) * ORDINATES]
                || ordinates[from * ORDINATES + 1] != ordinates[(to - 1) * ORDINATES + 1]) {
            return null;
        }
        return FACTORY.createLinearRing(sequence(from, to));
    }

    private @Nullable Geometry polygons() {
        Polygon[] parts = new Polygon[polygons.count];
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            Polygon part = polygon(from, polygons.at[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
            from = polygons.at[i];
        }
        return FACTORY.createMultiPolygon(parts);
    }
}
