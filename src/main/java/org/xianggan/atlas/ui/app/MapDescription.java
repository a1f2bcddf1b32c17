package org.xianggan.atlas.ui.app;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.view.InView;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayList;
import java.util.List;

/// What a screen reader says of the map: where it looks, at what scale, how much is in view and
/// what is selected. Changes once the map is at rest, not with every step of it.
final class MapDescription {
    private final MapArea map;
    private final Catalogue catalogue;
    private final Selection selection;
    private final Tasks tasks;
    private final Messages texts;
    private final ReadOnlyObjectProperty<@Nullable InView> inView;
    private final Tasks.Latest latest = new Tasks.Latest();
    private @Nullable Entity selected;

    MapDescription(
            MapArea map,
            Catalogue catalogue,
            Selection selection,
            ReadOnlyObjectProperty<@Nullable InView> inView,
            Tasks tasks,
            Messages texts) {
        this.map = map;
        this.catalogue = catalogue;
        this.selection = selection;
        this.inView = inView;
        this.tasks = tasks;
        this.texts = texts;
        inView.addListener(o -> say());
        selection.currentProperty().addListener((o, was, is) -> read(is));
        texts.onSpeak(this::say);
        say();
    }

    private void read(@Nullable EntityId id) {
        if (id == null) {
            latest.cancel();
            selected = null;
            say();
            return;
        }
        tasks.of(() -> catalogue.entity(id))
                .onSuccess(
                        found -> {
                            selected = found.orElse(null);
                            say();
                        })
                .replacing(latest)
                .start();
    }

    private void say() {
        if (map.isMeasuring()) {
            // Then the map says what is being measured.
            return;
        }
        Viewport v = map.viewportProperty().get();
        List<String> parts = new ArrayList<>();
        parts.add(texts.first("map.name"));
        parts.add(
                texts.first(
                        "status-bar.centre",
                        StatusBar.coordinates(v.toLonLat(v.width() / 2.0, v.height() / 2.0))));
        parts.add(
                texts.first(
                        "map.says.scale", StatusBar.ratio(map.scaleDenominatorProperty().get())));
        InView counts = inView.get();
        if (counts != null) {
            parts.add(
                    texts.first(
                            "status-bar.in-view",
                            counts.counties(),
                            counts.lines(),
                            counts.sites()));
        }
        Entity chosen = selected;
        if (chosen != null && chosen.id().equals(selection.current())) {
            parts.add(texts.first("map.says.selected", chosen.names().in(texts.language())));
        }
        parts.add(texts.first("map.says.table"));
        map.node().setAccessibleText(String.join(texts.first("form.semicolon"), parts));
        map.node().setAccessibleHelp(texts.first("map.accessible"));
    }
}
