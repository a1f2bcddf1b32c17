package org.xianggan.atlas.ui.app;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.hit.UserHit;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.layers.user.FeatureCard;
import org.xianggan.atlas.ui.layers.user.FeatureWords;
import org.xianggan.atlas.ui.layers.user.UserLayersModel;

import java.util.Optional;
import java.util.function.Consumer;

/// A click on a feature of a person's layer: it stands out, and a card beside it says what it is.
final class FeatureTouch {
    private final MapArea map;
    private final UserLayersModel model;
    private final Overlay overlay;
    private final Tasks tasks;
    private final Messages texts;
    private final Clip clip;
    private final Consumer<Throwable> problems;
    private final Tasks.Latest latest = new Tasks.Latest();

    /// Where the click was: the card stands beside it.
    private final Region spot = new Region();

    FeatureTouch(
            MapArea map,
            UserLayersModel model,
            Overlay overlay,
            Tasks tasks,
            Messages texts,
            Clip clip,
            Consumer<Throwable> problems) {
        this.map = map;
        this.model = model;
        this.overlay = overlay;
        this.tasks = tasks;
        this.texts = texts;
        this.clip = clip;
        this.problems = problems;
        spot.setManaged(false);
        spot.setMouseTransparent(true);
        overlay.getChildren().add(spot);
        map.touchedProperty().addListener((o, was, is) -> show(is));
    }

    private void show(@Nullable UserHit hit) {
        latest.cancel();
        Optional<UserLayer> layer =
                hit == null
                        ? Optional.empty()
                        : model.layersProperty().get().stream()
                                .filter(l -> l.id().equals(hit.layer()))
                                .findFirst();
        if (hit == null || layer.isEmpty()) {
            model.mark(null);
            return;
        }
        model.mark(new UserMap.Mark(hit.layer(), hit.feature()));
        place();
        tasks.of(() -> model.feature(layer.get(), hit.fid()))
                .onSuccess(words -> words.ifPresent(w -> open(w, hit)))
                .onError(Throwable.class, problems::accept)
                .replacing(latest)
                .start();
    }

    /// Where the pointer is, or the middle of the map for whoever has none.
    private void place() {
        LonLat at = map.pointerProperty().get();
        Viewport v = map.viewportProperty().get();
        double x = at == null ? v.width() / 2.0 : v.toScreenX(WebMercator.x(at.lon()));
        double y = at == null ? v.height() / 2.0 : v.toScreenY(WebMercator.y(at.lat()));
        var scene = map.node().localToScene(x, y);
        var there = overlay.sceneToLocal(scene);
        spot.resizeRelocate(there.getX() + 6, there.getY() - 2, 1, 4);
    }

    private void open(FeatureWords words, UserHit hit) {
        FeatureCard card = new FeatureCard(words, texts, clip, overlay::close);
        overlay.attach(card, spot, () -> left(hit));
    }

    /// Its card is gone; where another takes its place, that one stands out already.
    private void left(UserHit hit) {
        if (hit.equals(map.touchedProperty().get())) {
            map.touchedProperty().set(null);
        }
    }
}
