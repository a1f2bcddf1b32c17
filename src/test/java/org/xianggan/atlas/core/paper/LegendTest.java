package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.List;
import java.util.Set;

/// A legend has what its map shows and nothing else.
final class LegendTest {
    private static AtlasFile atlas;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static List<Swatch> legend(Viewport view, MapState state) {
        Wording wording = new Wording(Messages.chinese(), atlas);
        return Legend.of(atlas, view, state, wording, id -> id).stream()
                .map(Legend.Entry::swatch)
                .toList();
    }

    private static Viewport at(double zoom, int size) {
        return Viewport.of(new LonLat(113.54, 26.79), zoom, size, size, 1);
    }

    private static MapState state() {
        return MapState.initial(atlas.defaultYear());
    }

    @Test
    void what_is_switched_off_is_not_in_it() {
        Set<LayerRow> rows = Set.of(LayerRow.EXPRESSWAYS, LayerRow.SEATS);
        assertThat(legend(at(10, 500), state().showing(rows)))
                .contains(new Swatch.OfRow(LayerRow.EXPRESSWAYS), new Swatch.OfRow(LayerRow.SEATS))
                .noneMatch(s -> s instanceof Swatch.OfRow r && !rows.contains(r.row()));
    }

    @Test
    void what_the_zoom_leaves_out_is_not_in_it() {
        assertThat(legend(at(7, 500), state()))
                .doesNotContain(
                        new Swatch.OfRow(LayerRow.TOWNSHIPS), new Swatch.OfRow(LayerRow.STATIONS));
        assertThat(legend(at(10, 500), state())).contains(new Swatch.OfRow(LayerRow.TOWNSHIPS));
    }

    @Test
    void what_lies_beyond_the_picture_is_not_in_it() {
        List<Swatch> wide = legend(at(9, 800), state());
        List<Swatch> narrow = legend(at(14, 100), state());
        assertThat(wide).containsAll(narrow);
        assertThat(narrow).hasSizeLessThan(wide.size());
    }

    @Test
    void each_entry_is_there_once() {
        assertThat(legend(at(9, 800), state())).doesNotHaveDuplicates();
    }
}
