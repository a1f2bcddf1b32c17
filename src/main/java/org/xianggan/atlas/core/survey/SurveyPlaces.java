package org.xianggan.atlas.core.survey;

import java.util.List;

/// What a survey knows of points.
///
/// @param more places, peaks and stations that the map shows beside those of the atlas, see
///     [MorePoints]
public record SurveyPlaces(List<OsmPoint> more, TownshipMatches townships) {
    public static final SurveyPlaces NONE = new SurveyPlaces(List.of(), TownshipMatches.NONE);

    public SurveyPlaces {
        more = List.copyOf(more);
    }
}
