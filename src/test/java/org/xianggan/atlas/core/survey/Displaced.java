package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The true course of a shipped line as a test invents it: the shipped one, moved by a smooth noise
/// of the size that its accuracy allows, and going on where the shipped one leaves the map.
record Displaced(ShippedLine line, double[] shipped, double[] truth) {
    /// @param share of what the accuracy class allows; 1: B 1 km, C 3 km, D 7 km
    static Displaced of(ShippedLine line, double share, long seed) {
        List<double[]> points = new ArrayList<>();
        List<AccuracyClass> accuracy = new ArrayList<>();
        for (ShippedLine.Section s : line.sections()) {
            for (ShippedLine.Piece p : s.pieces()) {
                for (int i = points.isEmpty() ? 0 : 1; i < p.lonLat().length / 2; i++) {
                    points.add(new double[] {p.lonLat()[2 * i], p.lonLat()[2 * i + 1]});
                    accuracy.add(p.accuracy());
                }
            }
        }
        double[] shipped = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            shipped[2 * i] = points.get(i)[0];
            shipped[2 * i + 1] = points.get(i)[1];
        }
        double[] truth = moved(shipped, accuracy, share, new Random(seed));
        return new Displaced(line, shipped, goingOn(line, truth));
    }

    private static double[] moved(
            double[] shipped, List<AccuracyClass> accuracy, double share, Random random) {
        int n = shipped.length / 2;
        double[] along = new double[n];
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = share * size(accuracy.get(i));
            along[i] = i == 0 ? 0 : along[i - 1] + step(shipped, i);
        }
        // Not more than a fifth of the way faster or slower from one piece to the next.
        for (int i = 1; i < n; i++) {
            size[i] = Math.min(size[i], size[i - 1] + (along[i] - along[i - 1]) / 5);
        }
        for (int i = n - 2; i >= 0; i--) {
            size[i] = Math.min(size[i], size[i + 1] + (along[i + 1] - along[i]) / 5);
        }
        double[] phase = random.doubles(6, 0, 2 * Math.PI).toArray();
        double[] out = new double[shipped.length];
        for (int i = 0; i < n; i++) {
            double east = size[i] * wave(along[i], phase[0], phase[1], phase[2]);
            double north = size[i] * wave(along[i], phase[3], phase[4], phase[5]);
            double[] p = Ways.moved(shipped, i, east, north);
            out[2 * i] = p[0];
            out[2 * i + 1] = p[1];
        }
        return out;
    }

    private static double wave(double metres, double a, double b, double c) {
        return 0.4 * Math.sin(metres / 14_000 + a)
                + 0.2 * Math.sin(metres / 6_000 + b)
                + 0.1 * Math.sin(metres / 2_500 + c);
    }

    private static double size(AccuracyClass accuracy) {
        return switch (accuracy) {
            case A -> 20;
            case B -> 1_000;
            case C -> 3_000;
            case D -> 7_000;
        };
    }

    private static double step(double[] lonLat, int i) {
        return Lengths.metres(
                lonLat[2 * i - 2], lonLat[2 * i - 1], lonLat[2 * i], lonLat[2 * i + 1]);
    }

    /// Lays the true course as an extract has it: expressways with two carriageways 30 m apart, cut
    /// into ways of some kilometres, with number and name as mappers write them.
    void layOn(Ways ways) {
        Ways.Laying laying =
                line.form() == OsmWay.Form.RAIL
                        ? ways.rail().fast(line.lineClass().equals("high_speed"))
                        : ways.road(roadClass());
        laying.name(line.names().zh()).split(17);
        if (line.ref() != null) {
            laying.ref(line.ref());
        }
        laying.life(life());
        if (line.lineClass().equals("expressway")) {
            laying.dual(30, truth);
        } else {
            laying.along(truth);
        }
    }

    private OsmWay.Life life() {
        return switch (line.sections().getFirst().latest()) {
            case UNDER_CONSTRUCTION -> OsmWay.Life.CONSTRUCTION;
            case PLANNED, WISH -> OsmWay.Life.PROPOSED;
            default -> OsmWay.Life.OPEN;
        };
    }

    /// The true course, and 9 km straight on where the shipped one leaves the map.
    private static double[] goingOn(ShippedLine line, double[] truth) {
        ShippedLine.Section first = line.sections().getFirst();
        ShippedLine.Section last = line.sections().getLast();
        double[] out = truth;
        if (last.pieces().getLast().fadeEnd()) {
            out = Ways.straightOn(out, 9);
        }
        if (first.pieces().getFirst().fadeStart()) {
            out = Ways.reversed(Ways.straightOn(Ways.reversed(out), 9));
        }
        return out;
    }

    /// Points of the true course that lie beside the shipped one, not beyond its ends; which of
    /// them the surveyed line has within 30 m.
    double shareFound(SurveyedLine found) {
        List<NearLine> lines = new ArrayList<>();
        Plane plane = new Plane(truth[1]);
        for (SurveyedLine.Piece p : found.pieces()) {
            if (p.surveyed()) {
                lines.add(near(p.lonLat(), plane));
            }
        }
        NearLine course = near(shipped, plane);
        NearLine.Hit hit = new NearLine.Hit();
        int all = 0;
        int good = 0;
        for (int i = 0; i < truth.length / 2; i++) {
            double x = plane.x(truth[2 * i]);
            double y = plane.y(truth[2 * i + 1]);
            course.nearest(x, y, Double.POSITIVE_INFINITY, hit);
            double at = hit.segment + hit.t;
            if (at > 0 && at < shipped.length / 2 - 1) {
                all++;
                good += lines.stream().anyMatch(l -> l.nearest(x, y, 30, hit)) ? 1 : 0;
            }
        }
        return (double) good / all;
    }

    private static NearLine near(double[] lonLat, Plane plane) {
        double[] x = new double[lonLat.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plane.x(lonLat[2 * i]);
            y[i] = plane.y(lonLat[2 * i + 1]);
        }
        return new NearLine(x, y);
    }

    private String roadClass() {
        return switch (line.lineClass()) {
            case "expressway" -> "motorway";
            case "national" -> "primary";
            case "provincial" -> "secondary";
            default -> "tertiary";
        };
    }

    /// Of the shipped course's points every 100 m, how far nine tenths are from the true one at
    /// most, metres; by measuring each against each, for the test is to know it by another way.
    double p90() {
        List<Double> away = new ArrayList<>();
        double left = 0;
        for (int i = 1; i < shipped.length / 2; i++) {
            double metres = step(shipped, i);
            for (; left <= metres; left += 100) {
                double t = left / metres;
                away.add(
                        away(
                                shipped[2 * i - 2] + t * (shipped[2 * i] - shipped[2 * i - 2]),
                                shipped[2 * i - 1]
                                        + t * (shipped[2 * i + 1] - shipped[2 * i - 1])));
            }
            left -= metres;
        }
        away.sort(Double::compare);
        return away.get((int) Math.ceil(0.9 * away.size()) - 1);
    }

    /// How far the surveyed line strays from the true one at most, metres.
    double stray(SurveyedLine found) {
        double worst = 0;
        for (SurveyedLine.Piece p : found.pieces()) {
            for (int i = 0; p.surveyed() && i < p.lonLat().length; i += 2) {
                worst = Math.max(worst, away(p.lonLat()[i], p.lonLat()[i + 1]));
            }
        }
        return worst;
    }

    /// Metres from a position to the true course.
    double away(double lon, double lat) {
        double kx = 111_320 * Math.cos(Math.toRadians(lat));
        double ky = 110_800;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < truth.length / 2; i++) {
            double ax = (truth[2 * i - 2] - lon) * kx;
            double ay = (truth[2 * i - 1] - lat) * ky;
            double dx = (truth[2 * i] - lon) * kx - ax;
            double dy = (truth[2 * i + 1] - lat) * ky - ay;
            double t = Math.clamp(-(ax * dx + ay * dy) / (dx * dx + dy * dy), 0, 1);
            best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
        }
        return best;
    }
}
