package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Map;

/// A survey that lies in a file, as window and command line ask for it. Safe for several threads;
/// may read the disk, so never on the FX thread.
public interface KeptSurvey {
    SurveyInfo info();

    /// How its road network came out; nothing where it has none.
    RoadReport roadReport();

    /// What is told of each line that has a course, in the order of the catalogue.
    Map<EntityId, SurveyedLine.LineReport> reports();

    /// Points of the extracts that may be sites of the atlas, see [SightMatcher].
    List<SiteOffer> offers();

    /// Which townships it puts elsewhere and which it leaves alone, in the order of the catalogue.
    TownshipMatches townships();
}
