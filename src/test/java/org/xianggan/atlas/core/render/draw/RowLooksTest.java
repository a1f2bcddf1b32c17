package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.List;

/// The map draws row above row as the list has them, each at its own opacity.
final class RowLooksTest {
    private static final Viewport VIEW = Viewport.of(new LonLat(113.7, 26.7), 11, 1000, 700, 1);
    private static final MapState STATE = MapState.initial(2025);
    private static final Palette PAPER = Palette.of(MapState.Theme.PAPER);

    private final DrawLists lists = new DrawLists(HandMadeSource.region());

    private List<DrawOp> draw(Layer.Group group, LayerLooks looks) {
        return lists.of(group, PixelFrame.of(VIEW), STATE.looking(looks));
    }

    private static int first(List<DrawOp> ops, int colour) {
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i) instanceof DrawOp.Stroke s && s.pen().argb() == colour) {
                return i;
            }
        }
        throw new AssertionError("not drawn: " + Integer.toHexString(colour));
    }

    @Test
    void whatStandsHigherInTheListIsDrawnLater() {
        List<DrawOp> asDesigned = draw(Layer.Group.LINES, LayerLooks.DEFAULT);
        assertThat(first(asDesigned, PAPER.railway()))
                .isGreaterThan(first(asDesigned, PAPER.national()));
        LayerLooks other = LayerLooks.DEFAULT.moved(LayerRow.NATIONAL_ROADS, -3);
        List<DrawOp> moved = draw(Layer.Group.LINES, other);
        assertThat(first(moved, PAPER.national())).isGreaterThan(first(moved, PAPER.railway()));
    }

    @Test
    void aRowIsFadedAsAWholeAndTheOthersStay() {
        List<DrawOp> opaque = draw(Layer.Group.LINES, LayerLooks.DEFAULT);
        assertThat(opaque).noneMatch(op -> op instanceof DrawOp.Faded);
        LayerLooks half = LayerLooks.DEFAULT.withOpacity(LayerRow.NATIONAL_ROADS, 0.5);
        List<DrawOp> faded = draw(Layer.Group.LINES, half);
        List<DrawOp.Faded> rows =
                faded.stream()
                        .filter(DrawOp.Faded.class::isInstance)
                        .map(DrawOp.Faded.class::cast)
                        .toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().opacity()).isEqualTo(0.5);
        // Casing and fill together: neither shows through the other.
        assertThat(rows.getFirst().ops()).hasSizeGreaterThan(1);
        assertThat(first(rows.getFirst().ops(), PAPER.national())).isPositive();
        assertThat(first(faded, PAPER.railway())).isNotNegative();
        assertThat(rows.getFirst().ops().size() + faded.size() - 1).isEqualTo(opaque.size());
    }

    @Test
    void waterMarksAndReliefFollowToo() {
        LayerLooks pale =
                LayerLooks.DEFAULT
                        .withOpacity(LayerRow.RIVERS, 0.4)
                        .withOpacity(LayerRow.SITES_FORMER, 0.4)
                        .withOpacity(LayerRow.RELIEF, 0.5);
        assertThat(draw(Layer.Group.WATER_AND_BOUNDARIES, pale))
                .anyMatch(op -> op instanceof DrawOp.Faded);
        assertThat(draw(Layer.Group.MARKS, pale))
                .anyMatch(
                        op ->
                                op instanceof DrawOp.Faded f
                                        && f.ops().stream()
                                                .anyMatch(DrawOp.Mark.class::isInstance));
        assertThat(draw(Layer.Group.GROUND, pale))
                .anyMatch(
                        op ->
                                op instanceof DrawOp.Relief r
                                        && r.strength() == PAPER.relief() * 0.5);
    }
}
