package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Spot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where labels stood before, so that they stay there.
final class Kept {
    /// How far a spot may lie from where it was and still be the same, device pixels.
    private static final double SAME = 2.5;

    private record Key(@Nullable EntityId id, List<String> lines) {}

    private record Was(Labels.Placed placed, double dx, double dy) {}

    private final Map<Key, List<Was>> before = new HashMap<>();
    private final double metres;

    Kept(@Nullable Labels labels, PixelFrame f) {
        this.metres = f.metres();
        if (labels == null) {
            return;
        }
        PixelFrame old = PixelFrame.of(labels.viewport());
        for (Labels.Placed p : labels.placed()) {
            before.computeIfAbsent(new Key(p.id(), p.lines()), k -> new ArrayList<>(1))
                    .add(
                            new Was(
                                    p,
                                    p.x() - Math.round(old.x(p.anchorX())),
                                    p.y() - Math.round(old.y(p.anchorY()))));
        }
    }

    /// The spot that the label had, or null.
    @Nullable Spot spot(Wanted w) {
        if (before.isEmpty()) {
            return null;
        }
        for (Spot s : w.spots()) {
            List<Was> was = before.get(new Key(w.id(), s.lines()));
            if (was != null && was.stream().anyMatch(p -> same(p, s))) {
                return s;
            }
        }
        return null;
    }

    private boolean same(Was was, Spot s) {
        return was.placed().style().equals(s.style())
                && Math.abs(was.dx() - s.dx()) <= SAME
                && Math.abs(was.dy() - s.dy()) <= SAME
                && Math.abs(was.placed().anchorX() - s.anchorX()) <= SAME * metres
                && Math.abs(was.placed().anchorY() - s.anchorY()) <= SAME * metres;
    }
}
