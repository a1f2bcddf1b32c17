package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.survey.ShippedLine;
import org.xianggan.atlas.core.survey.SurveyedLine;

import java.util.ArrayList;
import java.util.List;

/// A line of which a survey says nothing.
final class AsShipped {
    private AsShipped() {}

    static SurveyedLine of(ShippedLine line) {
        List<SurveyedLine.Piece> pieces = new ArrayList<>();
        double km = 0;
        for (ShippedLine.Section section : line.sections()) {
            for (ShippedLine.Piece p : section.pieces()) {
                pieces.add(
                        new SurveyedLine.Piece(
                                section.key(),
                                p.accuracy(),
                                false,
                                p.fadeStart(),
                                p.fadeEnd(),
                                p.lonLat(),
                                List.of()));
                km += Course.km(world(p.lonLat()));
            }
        }
        return new SurveyedLine(
                line.id(),
                pieces,
                new SurveyedLine.LineReport(
                        0, km, km, null, null, null, 0, List.of(), List.of(), List.of()));
    }

    /// From longitudes and latitudes by turns to EPSG:3857.
    static List<Coordinate> world(double[] lonLat) {
        List<Coordinate> out = new ArrayList<>(lonLat.length / 2);
        for (int i = 0; i < lonLat.length; i += 2) {
            out.add(World.project(new Coordinate(lonLat[i], lonLat[i + 1])));
        }
        return out;
    }
}
