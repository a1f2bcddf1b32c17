package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.flight.Glide;
import org.xianggan.atlas.core.show.flight.Ground;
import org.xianggan.atlas.core.show.flight.Moment;
import org.xianggan.atlas.core.show.flight.PlacedMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The frames of a glide: grounds where the camera sees them, the names of the one slide fading
/// from them and those of the other onto them, and what lies over the maps where it is.
final class GlideFrames implements FrameMaker {
    /// All that is painted for it.
    ///
    /// @param from, to the slides
    /// @param named their maps with names, as large as the slides; `bare` without; `over` what lies
    ///     over them
    /// @param fromNotice, toNotice where the slides say whom they are for; null where they do not
    /// @param grounds in the order of [Glide#grounds]
    record Painted(
            Picture from,
            Picture to,
            Picture fromNamed,
            Picture toNamed,
            Picture fromBare,
            Picture toBare,
            Picture fromOver,
            Picture toOver,
            @Nullable Place fromNotice,
            @Nullable Place toNotice,
            List<Picture> grounds) {}

    /// Pixels of a slide.
    record Place(int x, int y, int width, int height) {}

    private final Glide glide;
    private final Picture from;
    private final Picture to;
    private final List<MovingLayer> fromWorld = new ArrayList<>();
    private final List<MovingLayer> toWorld = new ArrayList<>();
    private final List<Ground> fromGrounds = new ArrayList<>();
    private final List<Ground> toGrounds = new ArrayList<>();
    private final MovingLayer fromNames;
    private final MovingLayer toNames;
    private final OverRows fromOver;
    private final OverRows toOver;
    private final @Nullable Place fromNotice;
    private final @Nullable Place toNotice;
    private final Hand[] hands;
    private final RowTeam team;
    private int[] target = {};
    private @Nullable Moment moment;

    /// What one thread works with.
    private static final class Hand {
        private final MovingLayer.Rows[] fromRows;
        private final MovingLayer.Rows[] toRows;
        private final MovingLayer.Rows names;
        private final MovingLayer.Rows otherNames;
        private final int[] other;

        Hand(int width, int fromLayers, int toLayers) {
            fromRows = rows(width, fromLayers);
            toRows = rows(width, toLayers);
            names = new MovingLayer.Rows(width);
            otherNames = new MovingLayer.Rows(width);
            other = new int[width];
        }

        private static MovingLayer.Rows[] rows(int width, int count) {
            MovingLayer.Rows[] all = new MovingLayer.Rows[count];
            Arrays.setAll(all, i -> new MovingLayer.Rows(width));
            return all;
        }
    }

    GlideFrames(Glide glide, Painted painted) {
        this.glide = glide;
        this.from = painted.from();
        this.to = painted.to();
        for (int i = 0; i < glide.grounds().size(); i++) {
            Ground g = glide.grounds().get(i);
            Picture p = painted.grounds().get(i);
            boolean second = g.ofGoal() && !glide.isAlike();
            var box = g.viewport().box();
            (second ? toGrounds : fromGrounds).add(g);
            (second ? toWorld : fromWorld)
                    .add(new MovingLayer(p, box.minX(), box.maxY(), g.metres(), !g.wide(), null));
        }
        this.fromNames = names(glide.from(), painted.fromNamed(), painted.fromBare());
        this.toNames = names(glide.to(), painted.toNamed(), painted.toBare());
        this.fromOver = new OverRows(painted.fromOver());
        this.toOver = new OverRows(painted.toOver());
        this.fromNotice = painted.fromNotice();
        this.toNotice = painted.toNotice();
        int width = from.width();
        this.hands =
                new Hand[] {
                    new Hand(width, fromWorld.size(), toWorld.size()),
                    new Hand(width, fromWorld.size(), toWorld.size())
                };
        this.team = new RowTeam(from.height(), this::rows);
    }

    /// The names of a map as they stand on the slide, with the ground beneath them; nothing of what
    /// is beside the map. Elsewhere the map is its near ground.
    private static MovingLayer names(PlacedMap place, Picture named, Picture bare) {
        int x = Math.clamp((int) Math.ceil(place.left()), 0, named.width() - 1);
        int y = Math.clamp((int) Math.ceil(place.top()), 0, named.height() - 1);
        int w = Math.clamp((int) place.right() - x, 1, named.width() - x);
        int h = Math.clamp((int) place.bottom() - y, 1, named.height() - y);
        Picture map = part(named, x, y, w, h);
        double m = place.viewport().metresPerPixel() / place.viewport().scale();
        return new MovingLayer(
                map,
                place.worldX() + x * m,
                place.worldY() - y * m,
                m,
                false,
                Runs.ofDifferences(map, part(bare, x, y, w, h)));
    }

    private static Picture part(Picture of, int x, int y, int w, int h) {
        if (w == of.width() && h == of.height()) {
            return of;
        }
        int[] part = new int[w * h];
        for (int i = 0; i < h; i++) {
            System.arraycopy(of.argb(), (y + i) * of.width() + x, part, i * w, w);
        }
        return new Picture(0, 0, w, h, part);
    }

    @Override
    public double seconds() {
        return glide.seconds();
    }

    @Override
    public int width() {
        return from.width();
    }

    @Override
    public int height() {
        return from.height();
    }

    @Override
    public void compose(double t, int[] out) {
        if (t <= 0 || t >= 1) {
            int[] p = (t <= 0 ? from : to).argb();
            System.arraycopy(p, 0, out, 0, p.length);
            return;
        }
        Moment m = glide.at(t);
        for (int i = 0; i < fromWorld.size(); i++) {
            fromWorld.get(i).place(m, m.opacity(fromGrounds.get(i)));
        }
        for (int i = 0; i < toWorld.size(); i++) {
            toWorld.get(i).place(m, m.opacity(toGrounds.get(i)));
        }
        fromNames.place(m, m.fromNames());
        toNames.place(m, m.toNames());
        moment = m;
        target = out;
        team.run();
        // Whom it is for stands on every picture.
        boolean goes = t < 0.5;
        keep(goes ? fromNotice : toNotice, goes ? from : to, out);
    }

    private static void keep(@Nullable Place place, Picture slide, int[] out) {
        if (place != null) {
            for (int y = place.y(); y < place.y() + place.height(); y++) {
                int at = y * slide.width() + place.x();
                System.arraycopy(slide.argb(), at, out, at, place.width());
            }
        }
    }

    private void rows(int hand, int first, int end) {
        Moment m = Objects.requireNonNull(moment);
        Hand h = hands[hand];
        int[] out = target;
        int width = from.width();
        int left = Math.clamp(Math.round(m.left()), 0, width);
        int right = Math.clamp(Math.round(m.right()), left, width);
        long top = Math.round(m.top());
        long bottom = Math.round(m.bottom());
        int mix = Lanes.weight(m.mix());
        int fromWeight = Lanes.weight(m.fromOver());
        int toWeight = Lanes.weight(m.toOver());
        for (int y = first; y < end; y++) {
            int at = y * width;
            if (y < top || y >= bottom) {
                Arrays.fill(out, at, at + width, m.ground());
            } else {
                Arrays.fill(out, at, at + left, m.ground());
                Arrays.fill(out, at + right, at + width, m.ground());
                if (mix < 256) {
                    world(fromWorld, h.fromRows, y, left, right, out, at);
                }
                if (mix == 256) {
                    world(toWorld, h.toRows, y, left, right, out, at);
                } else if (mix > 0) {
                    world(toWorld, h.toRows, y, left, right, h.other, 0);
                    for (int x = left; x < right; x++) {
                        out[at + x] = Lanes.mixed(out[at + x], h.other[x], mix);
                    }
                }
                if (fromNames.isSeen()) {
                    fromNames.draw(y, left, right, 0, h.names, out, at);
                }
                if (toNames.isSeen()) {
                    toNames.draw(y, left, right, 0, h.otherNames, out, at);
                }
            }
            fromOver.draw(y, fromWeight, out, at);
            toOver.draw(y, toWeight, out, at);
        }
    }

    /// A row of one world: of each ground only what no other hides.
    private static void world(
            List<MovingLayer> layers,
            MovingLayer.Rows[] rows,
            int y,
            int left,
            int right,
            int[] out,
            int at) {
        for (int i = 0; i < layers.size(); i++) {
            MovingLayer layer = layers.get(i);
            if (!layer.isSeen()) {
                continue;
            }
            int hiddenFrom = right;
            int hiddenTo = right;
            for (int k = i + 1; k < layers.size(); k++) {
                MovingLayer above = layers.get(k);
                if (above.isSeen() && above.hidesIn(y)) {
                    int a = Math.clamp(above.hidesFrom(), left, right);
                    int b = Math.clamp(above.hidesTo(), a, right);
                    if (b - a > hiddenTo - hiddenFrom) {
                        hiddenFrom = a;
                        hiddenTo = b;
                    }
                }
            }
            layer.draw(y, left, hiddenFrom, 0, rows[i], out, at);
            layer.draw(y, hiddenTo, right, 1, rows[i], out, at);
        }
    }
}
