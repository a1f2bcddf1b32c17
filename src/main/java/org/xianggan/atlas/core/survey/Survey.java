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
/// @param landscape waters and what covers the land
public record Survey(
        List<ExtractInfo> extracts,
        Instant made,
        String dataVersion,
        double seconds,
        List<SurveyedLine> lines,
        OtherWays others,
        Landscape landscape) {
    public Survey {
        extracts = List.copyOf(extracts);
        lines = List.copyOf(lines);
    }

    /// Without waters and land use.
    public Survey(
            List<ExtractInfo> extracts,
            Instant made,
            String dataVersion,
            double seconds,
            List<SurveyedLine> lines,
            OtherWays others) {
        this(extracts, made, dataVersion, seconds, lines, others, Landscape.NONE);
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
}
