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
public record Survey(
        List<ExtractInfo> extracts,
        Instant made,
        String dataVersion,
        double seconds,
        List<SurveyedLine> lines) {
    public Survey {
        extracts = List.copyOf(extracts);
        lines = List.copyOf(lines);
    }
}
