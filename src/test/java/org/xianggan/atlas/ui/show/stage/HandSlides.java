package org.xianggan.atlas.ui.show.stage;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Scenes whose slides are a map each and nothing else, every one of another place.
final class HandSlides implements SlideSource {
    /// Scenes that cannot be laid out.
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    static Show show(int scenes, Transition transition) {
        List<Scene> all = new ArrayList<>();
        for (int i = 1; i <= scenes; i++) {
            all.add(
                    Scene.of("s" + i, new Words("第 " + i + " 站", "Station " + i), null)
                            .noted(new Words("说第 " + i + " 站的事。", "Talk of station " + i + "."))
                            .lasting(i == 2 ? 90 : 0));
        }
        return Show.named(new Words("走进湘赣边", "Into the border")).coming(transition).with(all);
    }

    @Override
    public Slide slide(Scene scene, SlideSize size, boolean large) {
        if (broken.contains(scene.id())) {
            throw AtlasException.input("图片不见了。", "");
        }
        int n = Integer.parseInt(scene.id().substring(1));
        GeoBox box = new GeoBox(113 + 0.1 * n, 26, 114 + 0.1 * n, 27);
        double scale = 24.0 / 11 / 1.5;
        int w = (int) Math.round(size.width() / SlideMap.UNITS / scale);
        int h = (int) Math.round(SlideSize.HEIGHT / SlideMap.UNITS / scale);
        Viewport v = Viewport.fitting(box, w, h, scale, 10);
        MapState state = MapState.initial(2010 + n + (large ? 30 : 0));
        return new Slide(
                scene.id(),
                size,
                MapState.Theme.PAPER,
                0xFFF4F1E8,
                "",
                List.of(new SlideMap(size.box(), List.of(), v, state, null, null, "")),
                List.of(),
                List.of());
    }

    @Override
    public List<String> remarks(Scene scene) {
        return scene.id().equals("s3") ? List.of("数字变了。") : List.of();
    }
}
