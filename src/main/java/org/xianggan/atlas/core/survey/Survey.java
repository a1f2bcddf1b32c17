package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;

import java.time.Instant;
import java.util.List;

/// All that one run made of one or several extracts: what a survey file keeps.
///
/// @param extracts in the order in which they were given
/// @param made when
/// @param dataVersion of the atlas whose lines were looked for
/// @param seconds that it took
/// @param lines in the order of the catalogue; every line that has a course
/// @param others roads and railways that none of the lines was laid on
/// @param roads what one drives on, of all years; without a node where nobody made one
/// @param roadReport how that came out
/// @param places towns, peaks, stations, and where townships of ours are
/// @param sights of the extracts, offered for the sites of the atlas
/// @param landscape waters and what covers the land
public record Survey(
        List<ExtractInfo> extracts,
        Instant made,
        String dataVersion,
        double seconds,
        List<SurveyedLine> lines,
        OtherWays others,
        Network roads,
        RoadReport roadReport,
        SurveyPlaces places,
        List<OsmPoint> sights,
        Landscape landscape) {
    public Survey {
        extracts = List.copyOf(extracts);
        lines = List.copyOf(lines);
        sights = List.copyOf(sights);
    }

    /// Of ways alone.
    public Survey(
            List<ExtractInfo> extracts,
            Instant made,
            String dataVersion,
            double seconds,
            List<SurveyedLine> lines,
            OtherWays others) {
        this(
                extracts,
                made,
                dataVersion,
                seconds,
                lines,
                others,
                Network.builder(TravelMode.DRIVE).build(),
                RoadReport.NONE,
                SurveyPlaces.NONE,
                List.of(),
                Landscape.NONE);
    }

    /// Of the lines alone.
    public Survey(
            List<ExtractInfo> extracts,
            Instant made,
            String dataVersion,
            double seconds,
            List<SurveyedLine> lines) {
        this(extracts, made, dataVersion, seconds, lines, OtherWays.NONE);
    }

    public Survey with(Network network, RoadReport report) {
        return new Survey(
                extracts,
                made,
                dataVersion,
                seconds,
                lines,
                others,
                network,
                report,
                places,
                sights,
                landscape);
    }

    public Survey with(SurveyPlaces other) {
        return new Survey(
                extracts,
                made,
                dataVersion,
                seconds,
                lines,
                others,
                roads,
                roadReport,
                other,
                sights,
                landscape);
    }

    public Survey withSights(List<OsmPoint> other) {
        return new Survey(
                extracts,
                made,
                dataVersion,
                seconds,
                lines,
                others,
                roads,
                roadReport,
                places,
                other,
                landscape);
    }

    public Survey with(Landscape other) {
        return new Survey(
                extracts,
                made,
                dataVersion,
                seconds,
                lines,
                others,
                roads,
                roadReport,
                places,
                sights,
                other);
    }
}
