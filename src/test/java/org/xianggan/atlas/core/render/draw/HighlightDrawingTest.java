package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;

class HighlightDrawingTest {
    private static final EntityId AGREEMENT = EntityId.of("agreement:test");
    private static final EntityId ONE = EntityId.of("county:430224");
    private static final EntityId OTHER = EntityId.of("county:360881");

    private final HandMadeSource source = HandMadeSource.region();
    private final HighlightDrawing drawing = new HighlightDrawing(source, new MarkLayouts(source));

    private List<DrawOp> of(EntityId id) {
        PixelFrame frame = PixelFrame.of(Viewport.of(new LonLat(113.9, 26.7), 8, 800, 600, 1));
        return drawing.of(frame, MapState.initial(2025), id, true);
    }

    @Test
    void anAgreementStandsOutThroughItsParties() {
        assertThat(of(AGREEMENT)).isEmpty();
        source.concern(AGREEMENT, ONE, OTHER);
        assertThat(of(AGREEMENT)).hasSize(of(ONE).size() + of(OTHER).size()).isNotEmpty();
    }

    @Test
    void whatIsDrawnStandsOutItself() {
        List<DrawOp> alone = of(ONE);
        source.concern(ONE, OTHER);
        assertThat(of(ONE)).hasSameSizeAs(alone);
    }
}
