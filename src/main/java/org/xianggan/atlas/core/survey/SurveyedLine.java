package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// A named line as it is drawn with a survey: surveyed where the extract has it, as shipped in
/// between, and what is to be told of it.
///
/// @param pieces in the order of the line; all of it, surveyed or not
public record SurveyedLine(EntityId line, List<Piece> pieces, LineReport report) {
    public SurveyedLine {
        pieces = List.copyOf(pieces);
    }

    /// A part of a section.
    ///
    /// @param section its key
    /// @param surveyed whether it is from the extract: then its accuracy is A
    /// @param lonLat the centre line, longitudes and latitudes by turns, degrees WGS-84: what is
    ///     drawn where carriageways cannot be told apart
    /// @param carriageways of a surveyed road with two: each by itself, in the direction of the
    ///     line; empty where there is one
    public record Piece(
            String section,
            AccuracyClass accuracy,
            boolean surveyed,
            boolean fadeStart,
            boolean fadeEnd,
            double[] lonLat,
            List<double[]> carriageways) {
        public Piece {
            lonLat = lonLat.clone();
            carriageways = carriageways.stream().map(double[]::clone).toList();
        }
    }

    /// What a surveyor would want to know of a line.
    ///
    /// @param matchedKm along the centre line, surveyed
    /// @param gapKm along the shipped course where the extract has nothing that is this line
    /// @param shippedKm the whole shipped course
    /// @param p50 metres, half of the shipped course was nearer to the surveyed line than this,
    ///     where there is one; null without
    /// @param p90 as `p50`, nine tenths
    /// @param worst as `p50`, all of it
    /// @param ways how many ways of the extract it runs on
    /// @param disagreements where the extract knows another status than the cited facts
    /// @param leftAlone what bore its number or name and was not taken, and why
    public record LineReport(
            double matchedKm,
            double gapKm,
            double shippedKm,
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double worst,
            int ways,
            List<Gap> gaps,
            List<Disagreement> disagreements,
            List<LeftAlone> leftAlone) {
        public LineReport {
            gaps = List.copyOf(gaps);
            disagreements = List.copyOf(disagreements);
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /// A stretch that stays as shipped.
    ///
    /// @param lon, lat of its middle
    public record Gap(String section, double km, double lon, double lat) {}

    /// @param life what the extract says
    /// @param km of the section for which it does
    public record Disagreement(String section, OsmWay.Life life, double km) {}

    /// @param way an example, id of OpenStreetMap
    /// @param km of all such ways
    /// @param kmAway how far the nearest of them is from the course
    public record LeftAlone(Reason reason, long way, double km, double kmAway) {}

    public enum Reason {
        /// Bears the number or name, but lies elsewhere: another road of that number.
        FAR,
        /// Bears the number or name and lies near, but is of a kind that the line is not.
        OTHER_CLASS,
        /// Bears the number or name and lies near, but leads nowhere that the line goes: a ramp, a
        /// service road, a second branch.
        ASIDE
    }
}
