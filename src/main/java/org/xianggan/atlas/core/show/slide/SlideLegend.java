package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.paper.Legend;
import org.xianggan.atlas.core.paper.OverLegend;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The signs of a map that somebody in a hall may ask about: not what a map says by itself (a
/// river, a town, the ground).
final class SlideLegend {
    private static final Set<LayerRow> PLAIN =
            EnumSet.of(
                    LayerRow.SEATS,
                    LayerRow.TOWNSHIPS,
                    LayerRow.PLACES,
                    LayerRow.COUNTIES,
                    LayerRow.WATER,
                    LayerRow.RIVERS,
                    LayerRow.MORE_WATER,
                    LayerRow.MORE_RIVERS,
                    LayerRow.RELIEF);

    private SlideLegend() {}

    static List<Legend.Entry> of(
            List<SlideMap> maps, FeatureSource features, Wording wording, Supplies supplies) {
        List<Legend.Entry> all = new ArrayList<>();
        for (SlideMap m : maps) {
            add(OverLegend.of(m.travel(), m.web(), wording), all);
        }
        for (SlideMap m : maps) {
            add(Legend.of(features, m.viewport(), m.state(), wording, supplies::layerTitle), all);
        }
        return List.copyOf(all);
    }

    private static void add(List<Legend.Entry> entries, List<Legend.Entry> to) {
        for (Legend.Entry e : entries) {
            boolean plain = e.swatch() instanceof Swatch.OfRow r && PLAIN.contains(r.row());
            if (!plain && !to.contains(e)) {
                to.add(e);
            }
        }
    }
}
