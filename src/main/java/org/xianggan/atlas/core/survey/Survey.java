package org.xianggan.atlas.core.survey;

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
/// @param places towns, peaks, stations, and where townships of ours are
/// @param sights of the extracts, offered for the sites of the atlas
public record Survey(
        List<ExtractInfo> extracts,
        Instant made,
        String dataVersion,
        double seconds,
        List<SurveyedLine> lines,
        OtherWays others,
        SurveyPlaces places,
        List<OsmPoint> sights) {
    public Survey {
        extracts = List.copyOf(extracts);
        lines = List.copyOf(lines);
        sights = List.copyOf(sights);
    }

    /// Without sights.
    public Survey(
            List<ExtractInfo> extracts,
            Instant made,
            String dataVersion,
            double seconds,
            List<SurveyedLine> lines,
            OtherWays others,
            SurveyPlaces places) {
        this(extracts, made, dataVersion, seconds, lines, others, places, List.of());
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

    /// Of ways alone.
    public Survey(
            List<ExtractInfo> extracts,
            Instant made,
            String dataVersion,
            double seconds,
            List<SurveyedLine> lines,
            OtherWays others) {
        this(extracts, made, dataVersion, seconds, lines, others, SurveyPlaces.NONE);
    }
}
