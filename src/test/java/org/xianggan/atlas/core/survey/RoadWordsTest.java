package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;

/// What is said of the road network of a survey.
class RoadWordsTest {
    @Test
    void all_that_came_out_is_told() {
        RoadReport r = new RoadReport(1_200_000, 1_500_000, 301_234, 77, 350.4, 12, 3, 9, 41.25);
        assertThat(SurveyWords.roads(r, Messages.english()))
                .containsExactly(
                        "Road network: 1,200,000 nodes, 1,500,000 edges, 301234 km; 77 forbidden"
                                + " turns.",
                        "350 km that the extract lacks come from the network of the atlas, joined"
                                + " to its roads at 12 places.",
                        "At 3 places the road to be joined is not near: they stay unjoined.",
                        "9 small pieces that nothing links with the network (41.3 km) are left"
                                + " out.");
    }

    @Test
    void what_did_not_happen_is_not_told() {
        RoadReport r = new RoadReport(2, 1, 5, 0, 0, 0, 0, 0, 0);
        assertThat(SurveyWords.roads(r, Messages.english())).hasSize(1);
        assertThat(SurveyWords.roads(RoadReport.NONE, Messages.english())).isEmpty();
    }
}
