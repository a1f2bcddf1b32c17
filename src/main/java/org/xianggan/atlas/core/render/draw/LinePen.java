package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.List;

/// Strokes one run of a road or railway: its class gives colour and width, its status the dashes,
/// its accuracy the casing. Dash and dot belong to status alone.
final class LinePen {
    private static final double CLOSED = 0.35;
    private static final double WISH = 0.5;

    /// How much of the land shows in what is hatched.
    private static final double HATCH = 0.34;

    /// Roads narrower than this (logical pixels) are not hatched.
    private static final double LEAST_HATCHED = 2;

    private final PixelPath path;
    private final Pen.@Nullable Fade fade;
    private final LineStyle style;
    private final Status status;
    private final boolean hatched;
    private final boolean pale;
    private final double width;
    private final double rim;
    private final double offset;
    private final double pixel;
    private final Palette palette;

    /// @param before device pixels of the named line before the piece
    /// @param share of the width of the style
    LinePen(
            FadedRun faded,
            LineStyle style,
            MapFeature.LinePiece piece,
            Timeline.InYear year,
            double before,
            double share,
            PixelFrame f,
            Palette palette) {
        this(
                faded.run().path(),
                faded.fade(),
                style,
                piece,
                year,
                before + faded.run().offset(),
                share,
                f,
                palette);
    }

    private LinePen(
            PixelPath path,
            Pen.@Nullable Fade fade,
            LineStyle style,
            MapFeature.LinePiece piece,
            Timeline.InYear year,
            double offset,
            double share,
            PixelFrame f,
            Palette palette) {
        this.path = path;
        this.fade = fade;
        this.style = style;
        this.status = year.status();
        this.hatched = year.hatched();
        this.pale = isPale(piece, year);
        this.width = f.px(style.width().at(f.zoom())) * share;
        this.rim = f.px(style.rim().at(f.zoom()));
        this.offset = offset;
        this.pixel = f.scale();
        this.palette = palette;
    }

    /// Many lines of one look as one: what lies on itself is laid once.
    static LinePen together(
            PixelPath path,
            LineStyle style,
            MapFeature.LinePiece piece,
            Timeline.InYear year,
            PixelFrame f,
            Palette palette) {
        return new LinePen(path, null, style, piece, year, 0, 1, f, palette);
    }

    /// Whether nothing of the pen depends on where along its line a stretch lies.
    static boolean isPlain(
            LineStyle style, MapFeature.LinePiece piece, Timeline.InYear year, PixelFrame f) {
        return isWhole(year.status())
                && !style.rail()
                && !(year.hatched() && isHatchable(style, f))
                && !piece.fadeStart()
                && !piece.fadeEnd();
    }

    static boolean isPale(MapFeature.LinePiece piece, Timeline.InYear year) {
        return piece.accuracy().isSketch() || year.status() == Status.UNKNOWN;
    }

    private static boolean isHatchable(LineStyle style, PixelFrame f) {
        return f.px(style.width().at(f.zoom())) >= LEAST_HATCHED * f.scale();
    }

    private static boolean isWhole(Status status) {
        return status == Status.OPEN || status == Status.UNKNOWN;
    }

    void casing(List<DrawOp> ops) {
        if (!isWhole(status)) {
            return;
        }
        int colour = pale ? paler(style.casing()) : style.casing();
        stroke(ops, Pen.solid(colour, width + rim));
    }

    /// Paler towards the land on paper; on the dark ground a casing is pale when it nears the fill.
    private int paler(int casing) {
        return palette.dark()
                ? Argb.mix(palette.land(), style.fill(), 0.4)
                : Argb.mix(casing, palette.land(), 0.62);
    }

    void body(List<DrawOp> ops) {
        switch (status) {
            case OPEN, UNKNOWN -> {
                if (style.rail()) {
                    rhythm(ops);
                } else {
                    stroke(ops, Pen.solid(style.fill(), width));
                }
                if (hatched) {
                    hatch(ops);
                }
            }
            case UNDER_CONSTRUCTION -> dash(ops, style.fill());
            case PLANNED -> dot(ops, style.fill());
            case WISH -> dot(ops, Argb.fade(style.fill(), WISH));
            // No rhythm: it would pass for dashes.
            case CLOSED -> stroke(ops, Pen.solid(Argb.fade(style.fill(), CLOSED), width).butt());
        }
    }

    /// White on the casing, then the black stretches: the line itself is never broken.
    private void rhythm(List<DrawOp> ops) {
        double inner = Math.max(0.55 * width, width - 1.1 * pixel);
        double beat = LineStyle.RHYTHM * width;
        int black = hatched ? Argb.mix(style.fill(), palette.land(), HATCH) : style.fill();
        stroke(ops, Pen.solid(palette.railGap(), inner).butt());
        stroke(
                ops,
                Pen.solid(black, Math.max(inner, width - 0.4 * pixel)).dashed(false, beat, beat));
    }

    private void dash(List<DrawOp> ops, int colour) {
        double unit = Math.max(pixel, width * 0.42);
        double w = style.rail() ? width * 0.8 : width;
        stroke(ops, Pen.solid(halo(), w + 1.2 * pixel).butt());
        stroke(ops, Pen.solid(colour, w).dashed(false, 6 * unit, 4 * unit));
    }

    private void dot(List<DrawOp> ops, int colour) {
        double w = Math.max(1.5 * pixel, width * 0.8);
        double unit = w * 0.5;
        stroke(ops, Pen.solid(colour, w).dashed(true, unit, 4 * unit));
    }

    /// A soft band of land under dashes, so that they stay one line where others cross.
    private int halo() {
        return Argb.fade(palette.land(), 0.55);
    }

    /// Fine ticks over a road whose year or present state is not known exactly; a railway has its
    /// rhythm lighter instead, and small scales have no room for either.
    private void hatch(List<DrawOp> ops) {
        if (style.rail() || width < LEAST_HATCHED * pixel) {
            return;
        }
        stroke(
                ops,
                Pen.solid(Argb.fade(palette.land(), HATCH), width * 0.62)
                        .dashed(false, 0.8 * pixel, 4.2 * pixel));
    }

    private void stroke(List<DrawOp> ops, Pen pen) {
        Pen p = pen.from(offset);
        ops.add(new DrawOp.Stroke(path, fade == null ? p : p.fading(fade)));
    }
}
