package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.paper.ReviewPages;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One map of a show as it is handed in.
///
/// @param scene its place among the scenes that are played, from 1
/// @param page without what stands at its foot
/// @param extent of the paper's map, degrees WGS-84
/// @param scale the denominator in the middle of the map, to three figures
record ReviewMap(
        int scene, String title, SceneMap map, int year, Page page, GeoBox extent, long scale) {
    /// The maps of a scene: two where two years are compared, none where it has none.
    static List<ReviewMap> of(int number, Scene scene, OwnLayers own, ReviewPages pages) {
        SceneMap map = scene.map();
        if (map == null) {
            return List.of();
        }
        List<ReviewMap> all = new ArrayList<>();
        SceneMap.Before before = map.before();
        if (before != null) {
            all.add(of(number, scene, map, before.year(), before.travel(), own, pages));
        }
        all.add(of(number, scene, map, map.year(), map.travel(), own, pages));
        return all;
    }

    private static ReviewMap of(
            int number,
            Scene scene,
            SceneMap map,
            int year,
            @Nullable TravelOverlay travel,
            OwnLayers own,
            ReviewPages pages) {
        WorldBox box = WebMercator.project(map.box());
        String title = scene.title().in(Language.ZH).replace('\n', ' ');
        String second = scene.title().secondIn(Language.BOTH).replace('\n', ' ');
        String whole = second.isEmpty() ? title : title + " " + second;
        ReviewPages.Sheet sheet =
                pages.sheet(
                        new FigureSpec(
                                box.width() > box.height()
                                        ? PaperSize.A3_LANDSCAPE
                                        : PaperSize.A3_PORTRAIT,
                                whole,
                                map.box(),
                                state(map, year, own),
                                null,
                                travel,
                                map.web(),
                                own.titles(),
                                null));
        GeoBox extent = WebMercator.unproject(sheet.view().box());
        return new ReviewMap(
                number, whole, map, year, sheet.page(), extent, scale(sheet.view(), extent));
    }

    /// With every name that the show may put on it, whichever language it is played in.
    private static MapState state(SceneMap map, int year, OwnLayers own) {
        return new MapState(
                map.rows(),
                year,
                Objects.requireNonNullElse(map.theme(), MapState.Theme.PAPER),
                Objects.requireNonNullElse(map.language(), Language.BOTH),
                map.selected(),
                map.looks(),
                false,
                own.of(map.layers()));
    }

    private static long scale(Viewport view, GeoBox extent) {
        double metres = view.metresPerPixel() * Math.cos(Math.toRadians(extent.centre().lat()));
        double exact = metres / (Page.PIXEL / 1000);
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 2));
        return Math.round(Math.round(exact / step) * step);
    }

    /// `1:253 000`.
    String scaleTold() {
        return "1:" + String.format(Locale.ROOT, "%,d", scale).replace(',', '\u00A0');
    }

    /// `113.2000–114.1000°E, 26.1000–27.3000°N`.
    String extentTold() {
        return String.format(
                Locale.ROOT,
                "%.4f–%.4f°E, %.4f–%.4f°N",
                extent.west(),
                extent.east(),
                extent.south(),
                extent.north());
    }

    /// What is on, in the order of the layer list.
    String layers(OwnLayers own, Messages texts) {
        List<String> all = new ArrayList<>();
        map.looks().order().stream()
                .filter(map.rows()::contains)
                .forEach(r -> all.add(texts.first("row." + r.id())));
        map.layers().forEach(l -> all.add(own.titles().getOrDefault(l, l)));
        if (map.travel() != null) {
            all.add(texts.first("show.review.travel"));
        }
        if (map.web() != null) {
            all.add(texts.first("show.review.web"));
        }
        return String.join(texts.first("form.enumeration"), all);
    }
}
